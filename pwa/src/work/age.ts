/** How old a child is, wherever the staff reads it. */

import { t } from "../words/t";

const ADULT = 18;

/** `14 m`, `6 y 2 m`, `6 y`, `34 y`. */
export function sayAge(months: number): string {
  const { y, m } = partsOf(months);
  if (y < 2) return t("age.m", { m: months });
  return m ? t("age.ym", { y, m }) : t("age.y", { y });
}

/** The same in whole words, for whom hears it: `6 years 2 months`. */
export function sayAgeAloud(months: number): string {
  const { y, m } = partsOf(months);
  if (y < 2) return t("age.months", { n: months });
  const years = t("age.years", { n: y });
  return m ? t("age.both", { years, months: t("age.months", { n: m }) }) : years;
}

function partsOf(months: number): { y: number; m: number } {
  const y = Math.floor(months / 12);
  return { y, m: y < ADULT ? months % 12 : 0 };
}
