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
