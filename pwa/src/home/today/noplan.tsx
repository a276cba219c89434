/** Days that ask nothing: no plan yet, a plan that has ended, one not fetched, or a day of rest. */

import { RefreshCw } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { plusDays } from "../../domain/day";
import { syncNow } from "../../state/asking";
import { child } from "../../state/session";
import { dayView, planState, today } from "../../state/today";
import { Button } from "../../ui/button";
import { sayList } from "../../words/say";
import { t } from "../../words/t";
import { Bar } from "./bar";
import css from "./noplan.module.css";
import { Scene } from "./scene";
import { SyncLine } from "./strip";
import page from "./today.module.css";

export function NoPlan() {
  const one = child.value;
  const state = planState.value;
  if (!one || state === "open") return null;
  const own = one.relation === "self";
  const who = sayList(one.team.map((member) => member.shown_as)) || one.clinic.name;
  return (
    <>
      <main class={page.main}>
        <Quiet
          title={t(own ? `noplan.${state}.own` : `noplan.${state}`, { child: one.called, who })}
          words={t(`noplan.${state}.what`)}
        >
          {state === "unknown" ? <TryNow /> : <SyncLine />}
        </Quiet>
      </main>
      <Bar>{state !== "unknown" && <CallClinic />}</Bar>
    </>
  );
}

/** Nothing is planned for today; yesterday stays reachable above. */
export function RestDay() {
  const tomorrow = dayView(plusDays(today.value, 1)).left;
  return <Quiet title={t("rest.title")} words={`${t("rest.what")} ${sayTomorrow(tomorrow)}`} />;
}

export const sayTomorrow = (n: number): string => (n ? t("tomorrow.has", { n }) : "");

interface QuietProps {
  title: string;
  words: string;
  children?: ComponentChildren;
}

function Quiet({ title, words, children }: QuietProps) {
  return (
    <div class={css.quiet}>
      <Scene sky="day" />
      <h2 class={css.title}>{title}</h2>
      <p class={css.words}>{words}</p>
      {children}
    </div>
  );
}

function TryNow() {
  const [answer, setAnswer] = useState("");
  const [busy, setBusy] = useState(false);
  const now = async () => {
    setBusy(true);
    const is = await syncNow();
    setBusy(false);
    setAnswer(is === "sent" ? "" : t("noplan.unknown.still"));
  };
  return (
    <>
      <Button icon={RefreshCw} busy={busy} onClick={() => void now()}>
        {t("noplan.now")}
      </Button>
      <p class={css.words} role="status">
        {answer}
      </p>
    </>
  );
}

function CallClinic() {
  const phone = child.value?.clinic.phone;
  if (!phone) return null;
  return <Button href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{t("call.clinic")}</Button>;
}
