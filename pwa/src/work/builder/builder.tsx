/** The plan of a child is written here: the library, the plan and the family's phone side by side. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { hold } from "../../state/hold";
import { usePage } from "../../ui/page";
import { Look } from "../../ui/picture";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { useKeys } from "../frame/keys";
import { me } from "../session";
import { Bar } from "./bar";
import { useBench } from "./bench";
import css from "./builder.module.css";
import { changesOf, isNothing } from "./compare";
import { faultsOf } from "./faults";
import { Foot } from "./foot";
import type { Card } from "./items";
import { Missing, Newer } from "./notices";
import { useOffered } from "./offered";
import { type Over, OverDesk } from "./over";
import { Phone } from "./phone";
import { PlanList } from "./plan/plan";
import { Search } from "./search/search";
import { inPlan, showFaults, take } from "./take";

export default function Builder() {
  const { params } = useRoute();
  const childId = params.child ?? "";
  // another child is another draft: nothing of the last one may stay
  return <Desk key={childId} childId={childId} />;
}

function Desk({ childId }: { childId: string }) {
  const bench = useBench(childId);
  const { route } = useLocation();
  const { child, desk, problem } = bench;
  const [open, show] = useState<Over | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const plan = useRef<HTMLDivElement>(null);
  const ready = desk !== null && child !== null;
  const page = `/work/children/${childId}`;
  const person = me.value?.staff?.person_id ?? "";

  usePage(child ? t("builder.page", { name: child.called }) : t("builder.title"));
  useEffect(() => hold(), []);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    // who is not on the team sees the child's page, which says how to join it
    if (problem?.status === 403) route(page, true);
  }, [problem]);

  const find = () => {
    if (!input.current?.offsetParent) return show("search");
    input.current.focus();
    input.current.select();
  };
  useOffered(
    ready,
    (card) => take(card, bench),
    () => route(`${page}/plan`, true),
  );
  const publish = () => {
    if (!desk || !child || open === "publish") return;
    const faults = faultsOf(desk.now.items, bench.flags);
    if (Object.keys(faults).length) showFaults(bench, faults);
    else if (isNothing(changesOf(desk.base.items, desk.now.items)) && !bench.newer)
      happened(t(desk.now.items.length ? "builder.unchanged" : "builder.nothingYet"));
    else show("publish");
  };
  // a key may come before the effect that brings the newest
  const now = useRef({ find, publish });
  now.current = { find, publish };
  useKeys([
    { keys: "/", words: t("builder.keys.search"), run: () => now.current.find() },
    { keys: "↑ ↓", words: t("builder.keys.choose") },
    { keys: "Enter", words: t("builder.keys.add") },
    { keys: "Tab", words: t("builder.keys.tab") },
    { keys: "Alt ↑ ↓", words: t("builder.keys.move") },
    { keys: "Alt Del", words: t("builder.keys.remove") },
    { keys: "Ctrl Z", words: t("do.undo"), run: () => bench.act({ do: "undo" }) },
    { keys: "Ctrl Y", words: t("builder.redo"), run: () => bench.act({ do: "redo" }), quiet: true },
    { keys: "Ctrl Enter", words: t("builder.keys.publish"), run: () => now.current.publish() },
  ]);

  const search = {
    name: child?.called ?? "",
    age: child?.age_months ?? null,
    flags: bench.flags,
    ready,
    inPlan: (card: Card) => inPlan(bench, card),
  };
  return (
    <Look.Provider value={child?.look ?? ""}>
      <div class={css.builder}>
        <div class={css.desk}>
          <Bar bench={bench} onPhone={() => show("phone")} onSearch={find} />
          <div class={css.columns}>
            <div class={css.library}>
              <Search
                {...search}
                inputRef={input}
                onTake={(card) => take(card, bench)}
                onTab={() => tabInto(plan.current)}
              />
            </div>
            <section class={css.plan} aria-label={t("builder.title")}>
              {problem && problem.status !== 403 && <Missing bench={bench} />}
              {bench.newer && (
                <Newer bench={bench} newer={bench.newer} onJoin={() => show("publish")} />
              )}
              {desk && (
                <PlanList
                  bench={bench}
                  desk={desk}
                  me={person}
                  rootRef={plan}
                  onGone={() => input.current?.focus()}
                />
              )}
            </section>
            <aside class={css.phone}>
              <h2>{t("builder.phone")}</h2>
              {desk && child && <Phone desk={desk} zone={child.zone} />}
            </aside>
          </div>
          <Foot desk={desk} onPublish={publish} />
        </div>
        <OverDesk
          open={open}
          bench={bench}
          search={search}
          me={person}
          page={page}
          onClose={() => show(null)}
        />
      </div>
    </Look.Provider>
  );
}

/** To the first number of the exercise that is open. */
function tabInto(plan: HTMLElement | null): boolean {
  const first = plan?.querySelector<HTMLElement>('[data-open] [data-field^="dose"] input');
  first?.focus();
  return !!first;
}
