/** Seven days, one row each; exercises are columns under their pictures. Marks only, no sums. */

import { ChevronLeft, ChevronRight } from "lucide";
import { useState } from "preact/hooks";
import { plusDays } from "../../domain/day";
import type { PlanItem } from "../../domain/types";
import { dayView, plan, today } from "../../state/today";
import { IconButton } from "../../ui/iconbutton";
import { Mark, type MarkName, sayMark } from "../../ui/mark";
import { usePage } from "../../ui/page";
import { Plate } from "../../ui/plate";
import { sayDate, sayDays } from "../../words/figures";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { HomeTop } from "../frame/top";
import { markOfDay } from "./marks";
import css from "./week.module.css";

/** Weeks that a phone surely knows: it begins with 35 days. */
const WEEKS_BACK = 4;
const MOST_COLUMNS = 5;
const LEGEND: readonly MarkName[] = ["done", "partly", "skip", "none", "off"];

export default function Week() {
  usePage(t("week.title"));
  const [back, setBack] = useState(0);
  const last = plusDays(today.value, -7 * back);
  const days = Array.from({ length: 7 }, (_, index) => plusDays(last, index - 6));
  return (
    <>
      <HomeTop title={t("week.title")} />
      <main class={css.main}>
        {groupsOf(plan.value?.items ?? []).map((items) => (
          <Table key={items[0]?.id} items={items} days={days} />
        ))}
        <ul class={css.legend}>
          {LEGEND.map((mark) => (
            <li key={mark}>
              <Mark mark={mark} size="s" /> {t(`mark.${mark}`)}
            </li>
          ))}
        </ul>
      </main>
      <HomeBar>
        <IconButton
          kind="quiet"
          icon={ChevronLeft}
          flip
          label={t("week.before")}
          disabled={back >= WEEKS_BACK}
          onClick={() => setBack(back + 1)}
        />
        <p class={css.range} aria-live="polite">
          {sayDays(days[0] ?? last, last)}
        </p>
        <IconButton
          kind="quiet"
          icon={ChevronRight}
          flip
          label={t("week.after")}
          disabled={back === 0}
          onClick={() => setBack(back - 1)}
        />
      </HomeBar>
    </>
  );
}

/** Up to five columns fit a phone; beyond that the disciplines stand apart. */
function groupsOf(items: readonly PlanItem[]): PlanItem[][] {
  if (items.length <= MOST_COLUMNS) return items.length ? [[...items]] : [];
  const all = new Set<string>(["OT", "PT", "SLP", ...items.map((item) => item.discipline)]);
  const groups = [...all].map((one) => items.filter((item) => item.discipline === one));
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_COLUMNS) }, (_, part) =>
      group.slice(part * MOST_COLUMNS, (part + 1) * MOST_COLUMNS),
    ),
  );
}

function Table({ items, days }: { items: readonly PlanItem[]; days: readonly string[] }) {
  return (
    <div class={css.table} style={{ "--columns": items.length }}>
      <div class={css.head} aria-hidden="true">
        {items.map((item) => (
          <Plate
            key={item.id}
            size="mini"
            discipline={item.discipline}
            icon={item.icon}
            picture={item.picture}
            side={item.dose.side}
          />
        ))}
      </div>
      <ul>
        {days.map((day) => (
          <li key={day}>
            <Row day={day} items={items} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ day, items }: { day: string; items: readonly PlanItem[] }) {
  const slots = dayView(day).moments.flatMap((moment) => moment.slots);
  const marks = items.map((item) => markOfDay(slots.filter((slot) => slot.item.id === item.id)));
  const isToday = day === today.value;
  return (
    <a
      class={css.row}
      href={isToday ? "/" : `/day/${day}`}
      aria-current={isToday ? "date" : undefined}
    >
      <span class={css.day}>
        <b>{isToday ? t("week.today") : sayDay(day, "weekday")}</b>
        {!isToday && <span>{sayDate(day)}</span>}
      </span>
      {marks.map((mark, index) => (
        <span class={css.cell} key={items[index]?.id}>
          <Mark mark={mark} />
          <span class="hidden-words">
            {t("mark.of", { name: items[index]?.title ?? "", mark: sayMark(mark) })}
          </span>
        </span>
      ))}
    </a>
  );
}
