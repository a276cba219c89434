/** The top of a child's page: who it is, what to mind, and what one can do. */

import { OctagonAlert, Pencil, Printer, UserPlus } from "lucide";
import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button";
import { Head as Circle } from "../../ui/head";
import { Icon } from "../../ui/icon";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { sayAge } from "../age";
import type { Schemas } from "../api/client";
import { dateOf } from "../when";
import css from "./head.module.css";
import type { ChildOut } from "./known";

/** The whole name, as the clinic knows it. */
export const fullName = (child: ChildOut): string =>
  [child.given_name, child.family_name].filter(Boolean).join(" ");

/** Head, name, age; under it whatever the page has to add. */
export function Who({ child, children }: { child: ChildOut; children?: ComponentChildren }) {
  return (
    <>
      <Circle name={child.called} size={64} look={child.look} />
      <div class={css.who}>
        <div class={css.first}>
          <h1 class={css.name} tabIndex={-1}>
            <bdi>{fullName(child)}</bdi>
          </h1>
          <p class={css.age}>
            {t("child.born", { age: sayAge(child.age_months), day: sayDay(child.born, "month") })}
            {child.called !== child.given_name && (
              <> · {t("child.called", { name: child.called })}</>
            )}
          </p>
        </div>
        {children}
      </div>
    </>
  );
}

interface Props {
  child: ChildOut;
  flags: ReadonlyMap<string, string>;
  /** The builder's address; words for it differ before the first plan. */
  plan: { href: string; words: string };
  invite: () => void;
  /** The address of the plan on paper; null while there is none. */
  print: string | null;
  more: ComponentChildren;
}

export function Head({ child, flags, plan, invite, print, more }: Props) {
  return (
    <header class={css.bar}>
      <Who child={child}>
        <Facts child={child} flags={flags} />
      </Who>
      <div class={css.actions}>
        {more}
        {print && (
          <Button kind="line" icon={Printer} keys="P" href={print}>
            {t("child.print")}
          </Button>
        )}
        <Button kind="line" icon={UserPlus} keys="I" onClick={invite}>
          {t("child.invite")}
        </Button>
        <Button kind="main" icon={Pencil} keys="B" href={plan.href}>
          {plan.words}
        </Button>
      </div>
    </header>
  );
}

function Facts({ child, flags }: { child: ChildOut; flags: ReadonlyMap<string, string> }) {
  const care = child.care;
  if (!care) return null;
  return (
    <ul class={css.facts}>
      {care.flags.map((flag) => (
        <li key={flag.flag} class={css.flag}>
          <Icon of={OctagonAlert} size="s" />
          <span>{sayFlag(flag, flags)}</span>
        </li>
      ))}
      {care.affected_side !== "none" && <li>{t(`child.side.${care.affected_side}`)}</li>}
      {inOrder(care.levels).map((level) => (
        <li key={level.scale}>
          <b>{sayLevel(level)}</b>{" "}
          <span class={css.note}>{sayRated(level, child.team, child.zone)}</span>
        </li>
      ))}
    </ul>
  );
}

export const SCALES = ["gmfcs", "macs", "mini_macs", "cfcs", "edacs"] as const;

/** As a therapist looks for them: moving, hands, talking, eating. */
function inOrder(levels: readonly Schemas["LevelOut"][]): Schemas["LevelOut"][] {
  return SCALES.flatMap((scale) => levels.filter((level) => level.scale === scale));
}

/** `Shunt: head never below hips`. */
export function sayFlag(flag: Schemas["FlagOut"], titles: ReadonlyMap<string, string>): string {
  const title = titles.get(flag.flag) ?? flag.flag.replaceAll("-", " ");
  return flag.note ? t("child.flag", { flag: title, note: flag.note }) : title;
}

export function sayLevel(level: { scale: string; level: string }): string {
  return t("child.level", { scale: sayScale(level.scale), level: level.level });
}

export const sayScale = (scale: string): string =>
  scale === "mini_macs" ? "Mini-MACS" : scale.toUpperCase();

/** Who rated it and when; a rater who left the team is not named. */
export function sayRated(
  level: Schemas["LevelOut"],
  team: readonly Schemas["TeamMemberOut"][],
  zone: string,
): string {
  const day = sayDay(dateOf(level.at, zone), "month");
  const by = team.find((member) => member.person_id === level.by);
  return by ? t("child.rated", { name: by.shown_as, day }) : day;
}
