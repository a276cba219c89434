/** What a day looks like when it is opened: what is folded, and what comes next. */

import type { DaySlot } from "./dayslot";

export type MomentName =
  | "wake-up"
  | "breakfast"
  | "way-to-school"
  | "after-school"
  | "play"
  | "bath"
  | "bedtime"
  | "any-time";

export interface DayMoment<S extends DaySlot> {
  moment: MomentName;
  slots: readonly S[];
  finished: boolean;
}

export interface DayShape {
  /** Moments that are one line until they are opened. */
  folded: readonly MomentName[];
  /** The key of the slot that is shown large. */
  hero: string | null;
}

type Moments<S extends DaySlot> = readonly DayMoment<S>[];

/** Finished moments fold; what comes next is the hero. */
export function shapeOf(moments: Moments<DaySlot>, from?: MomentName): DayShape {
  return {
    folded: moments.filter((one) => one.finished).map((one) => one.moment),
    hero: nextOf(moments, from)?.key ?? null,
  };
}

/**
 * The first open exercise of the moment that has begun last, or else of a later one, or else of any;
 * what is asked comes before what is offered.
 */
export function nextOf<S extends DaySlot>(moments: Moments<S>, from?: MomentName): S | undefined {
  const begun = (one: DayMoment<S>) => from && rank(one.moment, from) <= rank(from, from);
  const later = moments.slice(Math.max(0, moments.filter(begun).length - 1));
  const open = [...later, ...moments].flatMap((one) => one.slots).filter((slot) => slot.open);
  return open.find((slot) => slot.state !== "offered") ?? open[0];
}

/** As the day goes; what may be done at any time stands at its hour, or after the moment of now. */
export const inOrder = <S extends DaySlot>(moments: Moments<S>, now: MomentName): Moments<S> =>
  [...moments].sort((a, b) => rank(a.moment, now) - rank(b.moment, now));

const CLOCK: readonly MomentName[] = [
  "wake-up",
  "breakfast",
  "way-to-school",
  "any-time",
  "after-school",
  "play",
  "bath",
  "bedtime",
];

function rank(moment: MomentName, now: MomentName): number {
  const place = CLOCK.indexOf(moment);
  return moment === "any-time" ? Math.max(place, CLOCK.indexOf(now) + 0.5) : place;
}
