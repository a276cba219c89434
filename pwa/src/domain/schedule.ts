/** Which days ask for an item. plans/schedule.py says the same; both run tests/vectors/schedule.json. */

import { daysBetween, weekdayOf, weekOf } from "./day";
import type { Moment, Schedule } from "./types";

export type DayState = "due" | "offered" | "not_due";

/** What a plan asks of one item. Both ends of the range belong to it; null is open. */
export interface Asked {
  schedule: Schedule;
  starts: string | null;
  ends: string | null;
}

/** n times a week: on how many days of this week it is asked, and was done. */
interface Quota {
  asked: number;
  done: number;
}

export interface ItemDay {
  state: DayState;
  /** The moment of each slot; null: when it fits. */
  slots: readonly (Moment | null)[];
  quota: Quota | null;
}

export const slotsOf = (schedule: Schedule): readonly (Moment | null)[] =>
  schedule.rule === "when_fits" ? [null] : schedule.moments;

/** The item on a day. Only done days before this one, in its week, use up a quota. */
export function itemDay(asked: Asked, day: string, done: ReadonlySet<string>): ItemDay {
  if (!inRange(asked, day)) return { state: "not_due", slots: [], quota: null };
  const quota = quotaOf(asked, day, done);
  const state = quota ? quotaState(quota, day, done) : stateOf(asked, day);
  return { state, slots: state === "not_due" ? [] : slotsOf(asked.schedule), quota };
}

const inRange = ({ starts, ends }: Asked, day: string): boolean =>
  (starts ?? day) <= day && day <= (ends ?? day);

function quotaOf(asked: Asked, day: string, done: ReadonlySet<string>): Quota | null {
  if (asked.schedule.rule !== "per_week") return null;
  const week = weekOf(day);
  const days = week.filter((each) => inRange(asked, each)).length;
  return {
    asked: Math.min(asked.schedule.days_a_week ?? 0, days),
    done: week.filter((each) => done.has(each)).length,
  };
}

function quotaState(quota: Quota, day: string, done: ReadonlySet<string>): DayState {
  const before = weekOf(day).filter((each) => each < day && done.has(each)).length;
  return before < quota.asked ? "offered" : "not_due";
}

function stateOf({ schedule, starts }: Asked, day: string): DayState {
  if (schedule.rule === "daily") return "due";
  if (schedule.rule === "weekdays")
    return schedule.days?.includes(weekdayOf(day)) ? "due" : "not_due";
  // without a start there is nothing to count from; publishing always sets one
  if (schedule.rule === "alternate" && starts)
    return daysBetween(starts, day) % 2 ? "not_due" : "due";
  return "offered";
}
