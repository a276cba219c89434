/** Under the title: yesterday, what is not sent yet, and what is new. Each only when there is some. */

import { ArrowUp, ChevronLeft, ChevronRight, CircleAlert } from "lucide";
import { yesterdayOf } from "../../domain/day";
import { readyLine, refusedCount, type SyncWord, syncWord, waitingCount } from "../../state/sync";
import { type DayView, dayView, news, type PlanNews, today } from "../../state/today";
import { DisciplineMark } from "../../ui/discipline";
import { Icon } from "../../ui/icon";
import { Mark, type MarkName, sayMark } from "../../ui/mark";
import { rich, t } from "../../words/t";
import css from "./strip.module.css";

export function Strip() {
  return (
    <>
      <div class={css.strip}>
        <Yesterday />
        <SyncLine />
      </div>
      {news.value && <News of={news.value} />}
    </>
  );
}

function Yesterday() {
  const day = yesterdayOf(today.value);
  const view = dayView(day);
  if (!view.moments.length) return null;
  const mark = worstOf(view);
  return (
    <a class={css.line} href={`/day/${day}`}>
      <Icon of={ChevronLeft} size="s" flip />
      <Mark mark={mark} size="s" />
      {t("today.yesterday")}
      <span class="hidden-words">{sayMark(mark)}</span>
    </a>
  );
}

/** What is furthest from done: a ring, then a dash, then a half. What was only offered is no ring. */
function worstOf({ moments }: DayView): MarkName {
  const slots = moments.flatMap((one) => one.slots);
  const counted = slots.filter((slot) => slot.mark || slot.state === "due");
  if (!counted.length) return "off";
  if (counted.some((slot) => !slot.mark)) return "none";
  const marks: readonly MarkName[] = ["skip", "partly", "done"];
  return marks.find((mark) => counted.some((slot) => slot.mark === mark)) ?? "off";
}

/** Sending in a few words; nothing when all is sent. */
export function SyncLine() {
  const word = syncWord.value;
  const words = sayWord(word);
  const calm = word === "waiting" || word === "offline";
  const ready = readyLine.value;
  // not in the live part: it counts
  if (ready && (!words || (word === "offline" && !waitingCount.value)))
    return (
      <a class={`${css.line} ${css.sync}`} href="/me">
        {t(`ready.${ready.is}`, { ...ready })}
      </a>
    );
  return (
    <span class={css.sync} role="status">
      {words && (
        <a class={css.line} href="/waiting">
          {(!calm || waitingCount.value > 0) && <Icon of={calm ? ArrowUp : CircleAlert} size="s" />}
          {words}
        </a>
      )}
    </span>
  );
}

function sayWord(word: SyncWord): string {
  const n = waitingCount.value;
  if (word === "saved") return "";
  if (word === "refused") return t("today.refused", { n: refusedCount.value });
  if (word === "waiting" || (word === "offline" && n)) return t("today.waiting", { n });
  return t(`today.${word}`);
}

export function News({ of }: { of: PlanNews }) {
  const discipline = of.author?.discipline ?? null;
  return (
    <a class={css.news} href="/new">
      {discipline && <DisciplineMark of={discipline} />}
      <span class={css.what}>{rich("today.news", { what: <b>{whatIsNew(of)}</b> })}</span>
      <Icon of={ChevronRight} flip />
    </a>
  );
}

/** Her own words, or else the names of what came, changed or went. */
function whatIsNew({ reason, added, changed, finished }: PlanNews): string {
  if (reason) return reason;
  const items = [...added, ...changed.map((one) => one.now), ...finished];
  return items.map((item) => item.title).join(", ") || t("today.news.plan");
}
