/** Two weeks to tick by pen: a row for each time of the day, a ring where the plan asks for it. */

import { itemDay, slotsOf } from "../../domain/schedule";
import type { Schedule } from "../../domain/types";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import type { Item } from "./chosen";
import css from "./sheet.module.css";

const WEEK = 7;
const NOT_DONE: ReadonlySet<string> = new Set();

export function Ticks({ item, days }: { item: Item; days: readonly string[] }) {
  const schedule = item.schedule as Schedule;
  const asked = { schedule, starts: item.starts, ends: item.ends };
  const due = (day: string) => itemDay(asked, day, NOT_DONE).state !== "not_due";
  return (
    <div class={css.ticks}>
      {[days.slice(0, WEEK), days.slice(WEEK)].map((week) => (
        <Week key={week[0]} title={item.title} schedule={schedule} days={week} due={due} />
      ))}
    </div>
  );
}

interface WeekProps {
  title: string;
  schedule: Schedule;
  days: readonly string[];
  due: (day: string) => boolean;
}

function Week({ title, schedule, days, due }: WeekProps) {
  return (
    <table class={css.week}>
      <caption class="hidden-words">{t("handout.ticks", { title })}</caption>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th key={day} scope="col">
              {sayDay(day, "weekday")}
              <b>{Number(day.slice(-2))}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slotsOf(schedule).map((moment, slot) => (
          <tr key={slot}>
            <th scope="row">{t(`moment.${moment ?? "any-time"}`)}</th>
            {days.map((day) => (
              <td key={day}>{due(day) && <Ring />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Ring = () => (
  <span class={css.ring}>
    <span class="hidden-words">{t("handout.tick")}</span>
  </span>
);
