/** Whose plan this is, what to mind in the child, and that the draft is safe. */

import {
  ArrowLeft,
  CloudCheck,
  CloudOff,
  OctagonAlert,
  Plus,
  Printer,
  Redo2,
  Smartphone,
  Undo2,
} from "lucide";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { IconButton } from "../../ui/iconbutton";
import { sayTime } from "../../words/say";
import { t } from "../../words/t";
import { sayAge } from "../age";
import { useAsked } from "../api/asked";
import { api, asked } from "../api/client";
import type { Bench, Child } from "./bench";
import css from "./builder.module.css";
import { changesOf, isNothing } from "./compare";

interface Props {
  bench: Bench;
  onPhone: () => void;
  onSearch: () => void;
}

export function Bar({ bench, onPhone, onSearch }: Props) {
  const { child, desk, act, childId } = bench;
  // a draft is not printed: what is on paper is what the family's phone shows
  const published =
    !!desk?.base.version && isNothing(changesOf(desk.base.items, desk.now.items)) && !bench.newer;
  return (
    <header class={css.bar}>
      <IconButton
        icon={ArrowLeft}
        flip
        href={`/work/children/${childId}`}
        label={t("builder.back")}
      />
      <div class={css.who}>
        <h1 tabIndex={-1} class={css.name} title={child ? fullName(child) : undefined}>
          {child ? fullName(child) : t("builder.title")}
        </h1>
        {child && <Facts child={child} />}
      </div>
      <div class={css.acts}>
        {" "}
        <Kept bench={bench} />
        {!!desk?.past.length && (
          <Button kind="bare" icon={Undo2} flip keys="Ctrl Z" onClick={() => act({ do: "undo" })}>
            {t("do.undo")}
          </Button>
        )}
        {!!desk?.future.length && (
          <IconButton
            icon={Redo2}
            flip
            label={t("builder.redo")}
            onClick={() => act({ do: "redo" })}
          />
        )}
        {published && (
          <IconButton
            icon={Printer}
            href={`/work/children/${childId}/print`}
            label={t("builder.print")}
          />
        )}
        <span class={css.narrow}>
          <Button kind="line" icon={Plus} onClick={onSearch}>
            {t("builder.add")}
          </Button>
        </span>
        <span class={css.noPhone}>
          <Button kind="line" icon={Smartphone} onClick={onPhone}>
            {t("builder.phone")}
          </Button>
        </span>
      </div>{" "}
    </header>
  );
}

const fullName = ({ given_name, family_name }: Child): string =>
  `${given_name} ${family_name}`.trim();

/** Age and levels, then what is not safe: always in words. */
function Facts({ child }: { child: Child }) {
  const flags = useAsked(() => asked(api.GET("/api/v1/flags")), []);
  const { care } = child;
  const titleOf = (slug: string) =>
    flags.value?.items.find((each) => each.slug === slug)?.title ?? slug.replaceAll("-", " ");
  const levels = care?.levels.map(
    ({ scale, level }) => `${scale.toUpperCase().replace("_", "-")} ${level}`,
  );
  return (
    <p class={css.facts}>
      <span>{[sayAge(child.age_months), ...(levels ?? [])].join(", ")}</span>
      {care?.flags.map(({ flag }) => (
        <span key={flag} class={css.flag}>
          <Icon of={OctagonAlert} size="s" />
          {titleOf(flag)}
        </span>
      ))}
    </p>
  );
}

function Kept({ bench }: { bench: Bench }) {
  const { at, failed } = bench.keeping;
  if (failed)
    return (
      <p class={css.kept} role="alert">
        <Icon of={CloudOff} size="s" />
        {t("builder.kept.failed")}
      </p>
    );
  if (at === null) return null;
  const time = sayTime(new Date(at));
  const words = t(navigator.onLine ? "builder.kept" : "builder.kept.offline", { time });
  return (
    <p class={css.kept}>
      <Icon of={CloudCheck} size="s" />
      {words}
    </p>
  );
}
