/** How the library says ages, in years where they are whole. */

import { t } from "../../words/t";

const YEAR = 12;
/** From here on nobody asks for an upper end. */
const GROWN = 18 * YEAR;
/** Below, an age is told in months. */
const BABY = YEAR;

interface Ages {
  from_months: number;
  to_months: number;
}

/** `3 to 12 y`, `1.5 to 6 y`, `6 months to 2 y`, `6 y up`. */
export function sayAges({ from_months: from, to_months: to }: Ages): string {
  const begins = begin(from);
  if (to >= GROWN) return t("library.ages.up", { from: begins });
  if (to < 2 * YEAR) return t("library.ages.months", { from, to });
  const ends = Math.floor(to / YEAR);
  if (from >= BABY) return t("library.ages.years", { from: halves(from), to: ends });
  return t("library.ages", { from: begins, to: begin(ends * YEAR) });
}

/** `9 months`, `3 y`. */
function begin(months: number): string {
  if (months < BABY) return t("library.age.months", { n: months });
  return t("library.age.years", { n: halves(months) });
}

/** 42 months are 3.5 years; never younger than it is. */
function halves(months: number): number {
  return Math.ceil((months / YEAR) * 2) / 2;
}
