/** What an exercise must mind in this child. library/safety.py and plans/prescribing.py judge the same. */

import type { Schemas } from "../api/client";
import type { Card } from "./items";

type Precaution = Schemas["PrecautionOut"];

const AGE_FLAGS: Record<string, number> = { "age-under-6-months": 6, "age-under-36-months": 36 };

/** The child's flags, with those of its age in whole months. */
export function flagsMet(flags: readonly string[], ageMonths: number): ReadonlySet<string> {
  const set = flags.filter((flag) => !(flag in AGE_FLAGS));
  const young = Object.keys(AGE_FLAGS).filter((flag) => ageMonths < (AGE_FLAGS[flag] ?? 0));
  return new Set([...set, ...young]);
}

/** Those that hold for the child; `block` needs a reason in writing and comes first. */
export function met(card: Card, flags: ReadonlySet<string>): Precaution[] {
  const holds = card.precautions.filter((each) => flags.has(each.flag));
  return [
    ...holds.filter((each) => each.rule === "block"),
    ...holds.filter((each) => each.rule === "warn"),
  ];
}

export const needsReason = (card: Card, flags: ReadonlySet<string>): boolean =>
  met(card, flags).some((each) => each.rule === "block");

export const fitsAge = ({ ages }: Card, months: number): boolean =>
  ages.from_months <= months && months <= ages.to_months;
