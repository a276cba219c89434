/** Counting by taps: which repeat is next, and how long to rest before it. Pure. */

import type { Pace, Unit } from "./pace";

/** When each was counted, by the clock. */
export type Tally = readonly number[];

/** A finger that bounces is not two repeats; a child that jumps quickly is slower. */
const BOUNCE_MS = 180;

export function tap({ units }: Pace, tally: Tally, now: number): Tally {
  const last = tally.at(-1);
  const bounced = last !== undefined && Math.abs(now - last) < BOUNCE_MS;
  return bounced || tally.length >= units.length ? tally : [...tally, now];
}

export const oneLess = (tally: Tally): Tally => tally.slice(0, -1);

export interface Counted {
  n: number;
  /** Which comes next; null: that was all. */
  next: Unit | null;
  /** The side has just changed. */
  change: boolean;
  /** Seconds of rest that are left. A tap ends it: it is the first of the next round. */
  rest: number;
}

export function countedOf({ units, rest }: Pace, tally: Tally, now: number): Counted {
  const n = tally.length;
  const next = units[n] ?? null;
  const last = units[n - 1];
  const round = !!last && !!next && last.set !== next.set;
  const passed = Math.max(0, now - (tally.at(-1) ?? now));
  const left = round ? Math.max(0, Math.ceil(rest - passed / 1000)) : 0;
  return { n, next, change: !!last && !!next && last.side !== next.side, rest: left };
}
