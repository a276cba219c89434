/** Plan and days as one table: a row an exercise, a column a day, and what stands behind each mark. */

import { ChevronLeft, ChevronRight } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { weekdayOf } from "../../../domain/day";
import { IconButton } from "../../../ui/iconbutton";
import { sayDate, sayDays } from "../../../words/figures";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { initialsOf, type Place } from "../cells";
import type { ChildOut } from "../known";
import type { Routine, Version } from "../read";
import { type Group, groupsOf } from "../rows";
import { GroupBar } from "./bar";
import { anchorOf, useCursor } from "./cursor";
import css from "./days.module.css";
import { Legend } from "./legend";
import { Pop } from "./pop";
import type { Days as Read } from "./read";
import { DayRow } from "./row";

interface Props {
  child: ChildOut;
  routine: Routine;
  days: Read;
  changes: ReadonlyMap<string, Version>;
  narrow: boolean;
}

export function Days({ child, routine, days, changes, narrow }: Props) {
  const read = days.value;
  const groups = groupsOf(routine.items, read?.items ?? [], days.days);
  const initials = initialsOf(read?.caregivers ?? []);
  const cursor = useCursor(groups, days.days.join());
  const scroller = useNewest(days.days.join());
  if (!read) return null;
  const open = cursor.open && cellAt(groups, cursor.open);
  const kinds = `${css.table} ${narrow ? css.narrow : css.wide} ${days.busy ? css.busy : ""}`;
  return (
    <div class={css.place} ref={cursor.place}>
      <div class={css.scroller} ref={scroller}>
        <table class={kinds} onKeyDown={cursor.pressed} aria-busy={days.busy}>
          <caption class="hidden-words">{t("child.days")}</caption>
          <DayHeads days={days} narrow={narrow} />
          {withRows(groups).map(({ group, first }) => (
            <tbody key={group.discipline ?? "dropped"}>
              <GroupBar
                group={group}
                width={days.days.length + 2}
                changes={changes}
                child={child}
              />
              {group.rows.map((row, n) => (
                <DayRow
                  key={row.id}
                  row={row}
                  days={narrow ? days.days.length : 14}
                  at={first + n}
                  today={days.today}
                  initials={initials}
                  people={read.caregivers}
                  cursor={cursor}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div aria-live="polite">
        {open && cursor.open && (
          <Pop
            key={`${cursor.open.row}:${cursor.open.column}`}
            place={cursor.place}
            anchor={anchorOf(cursor.open)}
            row={open.row}
            cell={open.cell}
            child={child}
            close={cursor.close}
          />
        )}
      </div>
      <Legend
        counts={read.counts}
        people={read.caregivers}
        initials={initials}
        routine={routine}
        offered={read.items.some((item) => item.cells.some(({ state }) => state === "offered"))}
        zone={child.zone}
      />
    </div>
  );
}

/** Where not all days fit, the newest are in sight first. */
function useNewest(days: string) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!days || !element) return;
    const back = getComputedStyle(element).direction === "rtl" ? -1 : 1;
    element.scrollLeft = back * element.scrollWidth;
  }, [days]);
  return scroller;
}

function withRows(groups: readonly Group[]): { group: Group; first: number }[] {
  let first = 0;
  return groups.map((group) => {
    const found = { group, first };
    first += group.rows.length;
    return found;
  });
}

function cellAt(groups: readonly Group[], at: Place) {
  const row = groups.flatMap((group) => group.rows)[at.row];
  const cell = row?.cells[at.column];
  return row && cell ? { row, cell } : null;
}

function DayHeads({ days, narrow }: { days: Read; narrow: boolean }) {
  const [first = "", last = ""] = [days.days[0], days.days.at(-1)];
  const words = narrow ? "child.days.week" : "child.days.two";
  return (
    <thead>
      <tr>
        <td class={`${css.headCell} ${css.range}`}>
          <div class={css.turn}>
            <IconButton
              icon={ChevronLeft}
              flip
              label={t(`${words}.back`)}
              disabled={!days.earlier}
              onClick={days.earlier}
            />
            <b aria-live="polite">{sayDays(first, last)}</b>
            <IconButton
              icon={ChevronRight}
              flip
              label={t(`${words}.on`)}
              disabled={!days.later}
              onClick={days.later}
            />
          </div>
        </td>
        {days.days.map((day) => (
          <th
            key={day}
            scope="col"
            class={`${css.headCell} ${css.day} ${dayKind(day, days.today)}`}
          >
            <span aria-hidden="true">
              {sayDay(day, "weekday")}
              <b class={css.date}>{sayDate(day)}</b>
            </span>
            <span class="hidden-words">
              {day === days.today ? t("child.day.today", { day: sayDay(day) }) : sayDay(day)}
            </span>
          </th>
        ))}
        <th scope="col" class={`${css.headCell} ${css.total} ${css.done}`}>
          {t("child.done")}
        </th>
      </tr>
    </thead>
  );
}

/** Weekends sunk, today tinted. */
export function dayKind(day: string, today: string): string {
  if (day === today) return css.today ?? "";
  return weekdayOf(day) > 5 ? (css.weekend ?? "") : "";
}
