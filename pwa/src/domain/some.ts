/** Of how many "some" is a part: repeats over rounds and sides. */

import type { PlanItem } from "./types";

export interface Some {
  count: number;
  side: "left" | "right" | null;
}

/** `of` 1: nothing to count. `sided`: it is done on one side, then on the other. */
export function someOf({ dose, discipline }: PlanItem): { of: number; sided: boolean } {
  const sided = dose.side === "alternate" || (dose.side === "both" && discipline !== "OT");
  const times = (dose.reps ?? 1) * (dose.sets ?? 1);
  // "each side" is that many on each; "one side, then the other" shares them
  return { of: dose.side === "both" && sided ? times * 2 : times, sided };
}

/** How many of them one side is. Taking turns begins on the left, as timer and counter count it. */
export const ofSide = (of: number, side: "left" | "right"): number =>
  side === "left" ? Math.ceil(of / 2) : Math.floor(of / 2);

/** Whole, and no more than all of it. */
export const within = (count: number, of: number): number =>
  Math.min(of, Math.max(0, Math.floor(count)));
