/** The page of a child's team: plan and days in one table, beside it the people and the history. */

import { Smartphone } from "lucide";
import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { type Key, useKeys } from "../frame/keys";
import { Trouble } from "../trouble/trouble";
import { dateOf } from "../when";
import css from "./child.module.css";
import { Edit } from "./edit/edit";
import { Empty } from "./empty";
import { Family } from "./family/family";
import { OpenInvitations } from "./family/open";
import { Days } from "./grid/days";
import { useNarrow } from "./grid/narrow";
import { type Days as ReadDays, useDays } from "./grid/read";
import { fullName, Head } from "./head";
import { EndPlan } from "./history/end";
import { History } from "./history/history";
import { Invite } from "./invite/invite";
import type { AskedChild, ChildOut } from "./known";
import { More, putAway } from "./more";
import { type People, useFlags, usePeople, usePlan } from "./read";
import { About, Team } from "./team";

type Over = "edit" | "invite" | null;

export function Board({ child, asked: known }: { child: ChildOut; asked: AskedChild }) {
  usePage(fullName(child));
  const { route } = useLocation();
  const page = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(page);
  const [over, lay] = useState<Over>(null);
  const flags = useFlags();
  const plan = usePlan(child.id);
  const people = usePeople(child.id);
  const days = useDays(child.id, narrow ? 7 : 14);
  const routine = plan.routine.value;
  const href = `/work/children/${child.id}/plan`;
  const planned = routine !== null && routine.version > 0;
  const print = planned && !routine.ended_at ? `/work/children/${child.id}/print` : null;
  useKeys([
    ...(planned ? gridKeys(days) : []),
    { keys: "B", words: t("child.keys.plan"), run: () => route(href) },
    { keys: "I", words: t("child.keys.invite"), run: () => lay("invite") },
    ...(print ? [{ keys: "P", words: t("child.keys.print"), run: () => route(print) }] : []),
  ]);
  const readPlan = () => void Promise.all([plan.again(), days.again()]);
  const words = routine?.version === 0 ? "child.plan.first" : "child.plan.change";
  return (
    <div ref={page} class={css.page}>
      <Head
        child={child}
        flags={flags}
        plan={{ href, words: t(words) }}
        invite={() => lay("invite")}
        print={print}
        more={<More child={child} edit={() => lay("edit")} again={known.again} />}
      />
      <Standing child={child} again={known.again} ended={routine} />
      <div class={css.cols}>
        <section class={css.main} aria-label={t("child.days")}>
          <div class={css.notice}>
            <Trouble problem={plan.routine.problem ?? days.problem} again={readPlan} />
          </div>
          {routine?.version === 0 && (
            <Empty child={child} href={href} people={people} invite={() => lay("invite")} />
          )}
          {planned && <NobodyYet people={people} invite={() => lay("invite")} />}
          {planned && (
            <Days
              child={child}
              routine={routine}
              days={days}
              changes={plan.changes(days.value)}
              narrow={narrow}
            />
          )}
        </section>
        <aside class={css.side} aria-label={t("child.beside")}>
          <About child={child} />
          <Team child={child} items={routine?.items ?? []} again={known.again} />
          <Family child={child} people={people} invite={() => lay("invite")}>
            <OpenInvitations child={child} people={people} />
          </Family>
          <History child={child} versions={plan.versions} />
          {planned && !routine.ended_at && <EndPlan child={child} done={readPlan} />}
        </aside>
      </div>
      {over === "edit" && (
        <Edit child={child} asked={known} flags={flags} onClose={() => lay(null)} />
      )}
      {over === "invite" && <Invite child={child} people={people} onClose={() => lay(null)} />}
    </div>
  );
}

function gridKeys(days: ReadDays): Key[] {
  return [
    { keys: "↑ ↓ ← →", words: t("child.keys.move") },
    { keys: "Enter", words: t("child.keys.open") },
    { keys: "[ ]", words: t("child.keys.turn") },
    { keys: "[", words: t("child.keys.earlier"), run: () => days.earlier?.(), quiet: true },
    { keys: "]", words: t("child.keys.later"), run: () => days.later?.(), quiet: true },
    { keys: "Esc", words: t("child.keys.close"), quiet: true },
  ];
}

interface StandingProps {
  child: ChildOut;
  again: () => Promise<void>;
  ended: { ended_at: string | null; end_reason: string } | null;
}

/** A plan that nobody at home sees. */
function NobodyYet({ people, invite }: { people: People; invite: () => void }) {
  const all = people.caregivers.value?.items;
  if (!all?.every((each) => each.ended_at)) return null;
  return (
    <div class={css.notice}>
      <Notice
        icon={Smartphone}
        title={t("child.nobody")}
        action={
          <Button kind="line" keys="I" onClick={invite}>
            {t("child.empty.invite.do")}
          </Button>
        }
      >
        <p>{t("child.nobody.what")}</p>
      </Notice>
    </div>
  );
}

/** What is not as usual: the child is put away, or the plan has ended. */
function Standing({ child, again, ended }: StandingProps) {
  return (
    <>
      {child.archived && (
        <div class={css.notice}>
          <Notice
            title={t("child.is.archived")}
            action={
              <Button kind="line" onClick={() => void putAway(child, false, again)}>
                {t("child.unarchive")}
              </Button>
            }
          >
            <p>{t("child.is.archived.what")}</p>
          </Notice>
        </div>
      )}
      {ended?.ended_at && (
        <div class={css.notice}>
          <Notice
            title={t("child.ended", {
              day: sayDay(dateOf(ended.ended_at, child.zone), "short"),
            })}
          >
            {ended.end_reason && <p>{t("child.quoted", { words: ended.end_reason })}</p>}
            <p>{t("child.ended.what")}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
