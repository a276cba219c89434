/**
 * A pace by the clock: what is now follows from when it began and the time, never from counted
 * ticks, so that a page that slept is right when it wakes. Pure.
 */

import type { Pace, Phase } from "./pace";

/** One stretch of time without pause or jump, and what was done before it. */
export interface Run {
  /** Milliseconds into the pace where the stretch began. */
  from: number;
  /** The clock at that moment; null: it stands still. */
  since: number | null;
  /** Units done before it, and how many milliseconds of work. */
  done: readonly number[];
  worked: number;
}

export interface Now {
  /** Where in the pace, in milliseconds. */
  at: number;
  /** null: all of it has run. */
  phase: Phase | null;
  index: number;
  /** Milliseconds into the phase. */
  into: number;
  done: readonly number[];
  worked: number;
}

export const begin = (now: number): Run => ({ from: 0, since: now, done: [], worked: 0 });

const lengthOf = (phase: Phase): number => phase.seconds * 1000;

const startOf = ({ phases }: Pace, index: number): number =>
  phases.slice(0, index).reduce((sum, phase) => sum + lengthOf(phase), 0);

export function nowOf(pace: Pace, run: Run, now: number): Now {
  const end = startOf(pace, pace.phases.length);
  // a clock that was set back does not run it backwards
  const passed = run.since === null ? 0 : Math.max(0, now - run.since);
  const at = Math.min(end, run.from + passed);
  const done = new Set(run.done);
  let worked = run.worked;
  let start = 0;
  let index = 0;
  for (const [n, phase] of pace.phases.entries()) {
    const stop = start + lengthOf(phase);
    if (phase.kind === "work") {
      worked += Math.max(0, Math.min(at, stop) - Math.max(run.from, start));
      // what was skipped by a jump has not been held to its end
      if (stop <= at && stop > run.from) done.add(phase.unit);
    }
    if (start <= at) index = n;
    start = stop;
  }
  const over = at >= end;
  const into = over ? 0 : at - startOf(pace, index);
  const phase = over ? null : (pace.phases[index] ?? null);
  return { at, phase, index, into, done: [...done], worked };
}

export function pause(pace: Pace, run: Run, now: number): Run {
  const { at, done, worked } = nowOf(pace, run, now);
  return { from: at, since: null, done, worked };
}

export const resume = (run: Run, now: number): Run => ({ ...run, since: now });

/** Under it, "again" means the one before. */
const JUST_BEGUN_MS = 1500;

/** This repeat once more; right at its beginning, or before it, the one before. */
export function again(pace: Pace, run: Run, now: number): Run {
  const { index, phase, into } = nowOf(pace, run, now);
  const begun = !phase || (phase.kind === "work" && into >= JUST_BEGUN_MS);
  const unit = phase ? phase.unit - (begun ? 0 : 1) : pace.units.length - 1;
  const to = pace.phases.findIndex((one) => one.kind === "work" && one.unit === Math.max(0, unit));
  return jump(pace, run, now, Math.min(to, index), Math.max(0, unit));
}

/** On to the next phase: a rest that is long enough. */
export function onward(pace: Pace, run: Run, now: number): Run {
  return jump(pace, run, now, nowOf(pace, run, now).index + 1);
}

function jump(pace: Pace, run: Run, now: number, index: number, anew?: number): Run {
  const { done, worked } = nowOf(pace, run, now);
  return {
    from: startOf(pace, index),
    since: run.since === null ? null : now,
    done: done.filter((unit) => anew === undefined || unit < anew),
    worked,
  };
}

/** Milliseconds until another second is shown; null: nothing runs. */
export function untilNext(pace: Pace, run: Run, now: number): number | null {
  const { phase, into } = nowOf(pace, run, now);
  return phase && run.since !== null ? 1000 - (into % 1000) : null;
}

/** Above it, five parts stand for all of it. */
const MOST_SECONDS = 10;
const PARTS = 5;

export interface Shown {
  /** Holds count up, all else counts down. */
  seconds: number;
  parts: number;
  lit: number;
}

/** The number in the dial and the parts of its ring. */
export function shownOf(pace: Pace, { phase, into }: Now): Shown {
  if (!phase) return { seconds: 0, parts: PARTS, lit: PARTS };
  const works = phase.kind === "work";
  const up = Math.floor(into / 1000) + 1;
  const seconds = works && pace.kind === "hold" ? up : phase.seconds - up + 1;
  const each = phase.seconds <= MOST_SECONDS;
  const parts = each ? phase.seconds : PARTS;
  const lit = each ? up : Math.floor((into * PARTS) / lengthOf(phase));
  return { seconds, parts, lit: works ? lit : 0 };
}

/** What a voice says, or a beep marks, at a moment that has just come. */
export type Cue =
  | { say: "ready" | "hold" | "go" | "rest" | "change" | "over" }
  | { say: "second"; n: number };

/** Longer holds are not counted out; only their last seconds are. */
const LAST_S = 3;

/** null: nothing new since then. Who slept hears only what is now. */
export function cueOf(pace: Pace, before: Now | null, now: Now): Cue | null {
  if (!now.phase) return before?.phase === null ? null : { say: "over" };
  const { kind, seconds } = now.phase;
  const counts = kind === "work" && pace.kind === "hold" && seconds <= MOST_SECONDS;
  const second = Math.floor(now.into / 1000);
  const fresh = before?.index !== now.index || before.at > now.at;
  if (fresh && !counts) return { say: kind === "work" ? begins(pace) : kind };
  if (!fresh && Math.floor(before.into / 1000) === second) return null;
  if (counts) return { say: "second", n: second + 1 };
  const left = seconds - second;
  return kind === "work" && left <= LAST_S ? { say: "second", n: left } : null;
}

const begins = ({ kind }: Pace): "hold" | "go" => (kind === "hold" ? "hold" : "go");
