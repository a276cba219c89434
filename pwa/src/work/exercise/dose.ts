/** The usual dose and the usual days of an exercise, as lines of a table. */

import type { Moment } from "../../domain/types";
import { sayNumber } from "../../words/figures";
import { sayDay, sayList } from "../../words/say";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { sayField } from "../fields";

export type Exercise = Schemas["ExerciseOut"];
type Dose = Exercise["dose"];

export interface Line {
  name: string;
  value: string;
  /** What a therapist may choose instead. */
  range: string;
}

const HELP = 8;

export function doseLines(exercise: Exercise): Line[] {
  const { dose, unit } = exercise;
  const counted = unit.other.charAt(0).toUpperCase() + unit.other.slice(1);
  const lines = [
    numbered(exercise, "reps", counted, sayNumber),
    numbered(exercise, "sets", sayField("sets"), sayNumber),
    numbered(exercise, "hold_s", sayField("hold_s"), saySeconds),
    numbered(exercise, "duration_s", sayField("duration_s"), saySeconds),
    numbered(exercise, "rest_s", sayField("rest_s"), saySeconds),
    dose.side === "none" ? null : line(sayField("side"), t(`entry.side.${dose.side}`)),
    dose.assistance === null ? null : line(sayField("assistance"), sayHelp(dose.assistance)),
    dose.resistance ? line(sayField("resistance"), dose.resistance) : null,
    dose.support ? line(sayField("support"), dose.support) : null,
    line(sayField("schedule"), sayDays(exercise.schedule)),
    exercise.schedule.moments.length > 0
      ? line(t("builder.moment"), sayMoments(exercise.schedule.moments))
      : null,
    line(t("entry.minutes"), t("entry.minutes.n", { n: exercise.minutes })),
    dose.note ? line(sayField("note"), dose.note) : null,
  ];
  return lines.filter((each) => each !== null);
}

function line(name: string, value: string, range = ""): Line {
  return { name, value, range };
}

type Numbered = "reps" | "sets" | "hold_s" | "duration_s" | "rest_s";

function numbered(
  exercise: Exercise,
  field: Numbered,
  name: string,
  say: (n: number) => string,
): Line | null {
  const value = exercise.dose[field];
  if (value === null) return null;
  const [least, most] = exercise.dose_limits[field] ?? [];
  const free = least !== undefined && most !== undefined;
  return line(name, say(value), free ? t("entry.range", { from: say(least), to: say(most) }) : "");
}

/** `45 s`, `2 min`, `1.5 min`. */
function saySeconds(seconds: number): string {
  if (seconds < 90) return t("entry.seconds.n", { n: seconds });
  return t("entry.minutes.n", { n: Math.round(seconds / 6) / 10 });
}

function sayHelp(assistance: NonNullable<Dose["assistance"]>): string {
  const place = Math.min(HELP - 1, Math.max(0, assistance));
  return t(`builder.help.${place as 0}`);
}

function sayDays({ rule, days, days_a_week }: Exercise["schedule"]): string {
  if (rule === "weekdays" && days) {
    // 23 November 2026 is a Monday
    return sayList(days.map((day) => sayDay(`2026-11-${22 + day}`, "weekday")));
  }
  if (rule === "per_week") return t("entry.days.per_week", { n: days_a_week ?? 1 });
  return t(`entry.days.${rule}`);
}

export function sayMoments(moments: readonly Moment[]): string {
  return moments.map((moment) => t(`moment.${moment}`)).join(", ");
}
