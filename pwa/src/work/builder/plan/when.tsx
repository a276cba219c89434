/** When: at which moments of the family's day, and on which days. */

import { Plus, X } from "lucide";
import { MOMENTS } from "../../../domain/day";
import type { Moment, Schedule } from "../../../domain/types";
import { Toggles } from "../../../ui/choice";
import { Wrong } from "../../../ui/field";
import { IconButton } from "../../../ui/iconbutton";
import { Select } from "../../../ui/select";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import type { Editing } from "./editing";
import css from "./fields.module.css";
import { NumberField } from "./number";

const RULES = ["daily", "weekdays", "per_week", "alternate", "when_fits"] as const;
const MOST_MOMENTS = 12;
/** Any week: its days have their names. */
const WEEK = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, date: `2024-01-0${day}` }));

export function WhenLine({ item, faults, act }: Editing) {
  const { schedule, id } = item;
  const set = (change: Partial<Schedule>) => act({ do: "schedule", id, change });
  const [rule, first] = ["schedule.rule", "schedule.moments"].map((field) => faults[field]);
  return (
    <>
      <div class={css.line}>
        {schedule.rule !== "when_fits" && <Moments schedule={schedule} set={set} />}
        <div class={css.rule} data-field="schedule.rule">
          <Select
            label={t("builder.days")}
            value={schedule.rule}
            options={RULES.map((value) => ({ value, words: t(`builder.rule.${value}`) }))}
            onChange={(rule) => set({ rule })}
          />
        </div>
        {schedule.rule === "per_week" && (
          <div data-field="schedule.days_a_week">
            <NumberField
              label={t("builder.daysAWeek")}
              value={schedule.days_a_week}
              limits={[1, 7]}
              wrong={!!faults["schedule.days_a_week"]}
              onChange={(days) => set({ days_a_week: Math.min(7, Math.max(1, days ?? 1)) })}
            />
          </div>
        )}
        {schedule.rule === "weekdays" && (
          <div data-field="schedule.days">
            <Toggles
              legend={t("builder.weekdays")}
              hideLegend
              values={schedule.days ?? []}
              options={WEEK.map(({ day, date }) => ({
                value: day,
                words: sayDay(date, "weekday"),
              }))}
              onChange={(days) => set({ days })}
            />
          </div>
        )}
      </div>
      <Wrong
        words={
          schedule.days?.length === 0
            ? t("builder.days.none")
            : (faults["schedule.days"] ?? rule ?? first)
        }
      />
    </>
  );
}

interface MomentsProps {
  schedule: Schedule;
  set: (change: Partial<Schedule>) => void;
}

/** One list for each time a day. A named moment comes once; any time may come again. */
function Moments({ schedule, set }: MomentsProps) {
  const { moments } = schedule;
  const others = (at: number) => moments.filter((_, place) => place !== at);
  return (
    <div class={css.moments} data-field="schedule.moments">
      {moments.map((moment, at) => (
        // two may be the same: each is told by its place
        <span key={at} class={css.moment}>
          <Select
            label={at ? t("builder.moment.n", { n: at + 1 }) : t("builder.moment")}
            hideLabel={at > 0}
            value={moment}
            options={freeBeside(others(at)).map((value) => ({
              value,
              words: t(`moment.${value}`),
            }))}
            onChange={(next) => set({ moments: moments.map((one, i) => (i === at ? next : one)) })}
          />
          {moments.length > 1 && (
            <IconButton
              icon={X}
              label={t("builder.moment.less", { moment: t(`moment.${moment}`) })}
              onClick={() => set({ moments: others(at) })}
            />
          )}
        </span>
      ))}
      {moments.length < MOST_MOMENTS && (
        <span class={css.once}>
          <IconButton
            icon={Plus}
            label={t("builder.moment.more")}
            onClick={() => set({ moments: [...moments, nextBeside(moments)] })}
          />
        </span>
      )}
    </div>
  );
}

const freeBeside = (taken: readonly Moment[]): Moment[] =>
  MOMENTS.filter((moment) => moment === "any-time" || !taken.includes(moment));

/** Once more is later in the day, while the day has a moment left. */
function nextBeside(taken: readonly Moment[]): Moment {
  const free = freeBeside(taken);
  const last = Math.max(...taken.map((moment) => MOMENTS.indexOf(moment)));
  return free.find((moment) => MOMENTS.indexOf(moment) > last) ?? free[0] ?? "any-time";
}
