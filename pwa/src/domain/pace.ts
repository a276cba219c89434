/**
 * How an exercise goes: which repeats are still to do, and the holds, rests and changes of side
 * between them. Pure; what of it is now is told by run.ts (by the clock) and tally.ts (by taps).
 */

import { someOf } from "./some";
import type { PlanItem, Value } from "./types";

export type OneSide = "left" | "right";

/** What is counted as one: a hold, a round of so many minutes, or a repeat. Both numbers from 1. */
export interface Unit {
  set: number;
  rep: number;
  side: OneSide | null;
}

export interface Phase {
  kind: "ready" | "work" | "rest" | "change";
  seconds: number;
  /** Which unit runs; before one: which comes next. */
  unit: number;
}

export interface Pace {
  kind: "hold" | "duration" | "count";
  /** Still to do, in order. */
  units: readonly Unit[];
  /** Empty where the person counts. */
  phases: readonly Phase[];
  sets: number;
  /** Units of one round, on one side. */
  reps: number;
  /** Seconds between two rounds that are counted. */
  rest: number;
  /** Of `of`, done when it began; one unit stands for `worth`. */
  before: number;
  worth: number;
  of: number;
}

const READY_S = 3;
/** To let go between two holds, where no rest is prescribed. */
const BREATH_S = 3;
const CHANGE_S = 4;
/** A timer that was forgotten says no more than a day: the server takes no more. */
const MOST_S = 86_400;

/** What stands already: one side, or so many. */
type Stands = { mark: string | null; value: Value };

/** null: nothing to time and nothing to count, or nothing left of it. */
export function paceOf(item: PlanItem, stands: Stands = { mark: null, value: {} }): Pace | null {
  const { reps, hold_s, duration_s, sets, rest_s } = item.dose;
  const kind = kindOf(item);
  if (!kind) return null;
  const { of } = someOf(item);
  const worth = kind === "duration" ? (reps ?? 1) : 1;
  const all = unitsOf(item, kind === "duration" ? 1 : (reps ?? 1));
  const units = stillToDo(all, worth, stands);
  // done before a plan that asks for less: to begin anew would put less in its place
  if (!units.length) return null;
  const seconds = (kind === "hold" ? hold_s : duration_s) ?? 0;
  return {
    kind,
    units,
    phases: kind === "count" ? [] : phasesOf(units, seconds, item),
    sets: sets ?? 1,
    reps: kind === "duration" ? 1 : (reps ?? 1),
    rest: rest_s ?? 0,
    before: (all.length - units.length) * worth,
    worth,
    of,
  };
}

function kindOf({ dose }: PlanItem): Pace["kind"] | null {
  // "8 times, for 2 minutes": the clock runs for the minutes, nobody knows when a repeat ends
  if (dose.duration_s && !(dose.hold_s && dose.reps)) return "duration";
  if (dose.hold_s) return "hold";
  return (dose.reps ?? 1) * (dose.sets ?? 1) > 1 ? "count" : null;
}

function unitsOf(item: PlanItem, reps: number): Unit[] {
  const { side, sets } = item.dose;
  const { sided } = someOf(item);
  const sides: (OneSide | null)[] = sided && side === "both" ? ["left", "right"] : [null];
  const units: Unit[] = [];
  for (let set = 1; set <= (sets ?? 1); set++)
    for (const one of sides)
      for (let rep = 1; rep <= reps; rep++) units.push({ set, rep, side: one });
  if (side === "left" || side === "right") return units.map((unit) => ({ ...unit, side }));
  // one alone cannot take turns: both sides share it
  if (!sided || side === "both" || units.length === 1) return units;
  return units.map((unit, n) => ({ ...unit, side: n % 2 ? "right" : "left" }));
}

/** What is left of it. */
function stillToDo(units: readonly Unit[], worth: number, { mark, value }: Stands) {
  if (mark !== "partly") return units;
  return value.side
    ? units.filter((unit) => unit.side !== value.side)
    : units.slice(Math.floor((value.count ?? 0) / worth));
}

function phasesOf(units: readonly Unit[], seconds: number, item: PlanItem): Phase[] {
  return units.flatMap((unit, n) => {
    const last = units[n - 1];
    const between = last ? betweenOf(last, unit, item) : { kind: "ready", seconds: READY_S };
    return [
      { ...between, unit: n },
      { kind: "work", seconds, unit: n },
    ] as Phase[];
  });
}

/** `rest_s` lies between rounds; without rounds, between repeats (plans/words.py says it so). */
function betweenOf(last: Unit, next: Unit, { dose }: PlanItem): Omit<Phase, "unit"> {
  const change = last.side !== next.side;
  const rounds = (dose.sets ?? 1) > 1;
  const round = last.set !== next.set;
  const rest = round || !(rounds || change) ? dose.rest_s : null;
  if (rest) return { kind: "rest", seconds: rest };
  return change ? { kind: "change", seconds: CHANGE_S } : { kind: "rest", seconds: BREATH_S };
}

/** What a tick says when these units were done, by their places: all of them, or some (`partly`). */
export function valueFor(pace: Pace, done: readonly number[], seconds?: number): Value {
  const all = done.length >= pace.units.length;
  const time = seconds === undefined ? {} : { seconds: Math.min(MOST_S, seconds) };
  if (all) return { count: pace.of, of: pace.of, ...time };
  const side = sideIn(pace, done);
  if (side) return { side };
  return pace.of < 2 ? {} : { count: pace.before + done.length * pace.worth, of: pace.of };
}

/** The one side that is done, when nothing of the other is. */
function sideIn({ units, before }: Pace, done: readonly number[]): OneSide | undefined {
  const mine = done.map((place) => units[place]?.side);
  const side = mine[0];
  const own = units.filter((unit) => unit.side === side);
  const whole = !before && side && own.length < units.length && own.length === done.length;
  return whole && mine.every((one) => one === side) ? side : undefined;
}
