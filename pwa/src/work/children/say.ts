/** Ages and "last from home" as a list says them. */

import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";
import { dayHere } from "../day";

const DAY_MS = 86_400_000;
const ADULT = 18;

interface Said {
  short: string;
  /** For whom hears it. */
  aloud: string;
}

/** `14 m`, `6 y 2 m`, `34 y`. */
export function sayAge(months: number): Said {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years < 2) return { short: t("age.m", { m: months }), aloud: t("age.months", { n: months }) };
  const aloud = t("age.years", { n: years });
  if (years >= ADULT) return { short: t("age.y", { y: years }), aloud };
  return {
    short: t("age.ym", { y: years, m: rest }),
    aloud: t("age.both", { years: aloud, months: t("age.months", { n: rest }) }),
  };
}

/** `Today 07:42`, `Yesterday`, `6 days ago`, and the day in full underneath. */
export function sayHeard(at: string, now = new Date()): { fact: string; more: string } {
  const then = new Date(at);
  const days = Math.round((Date.parse(dayHere(now)) - Date.parse(dayHere(then))) / DAY_MS);
  const more = sayDay(dayHere(then), "short");
  if (days <= 0) return { fact: t("heard.today", { time: sayTime(then) }), more: "" };
  if (days === 1) return { fact: t("heard.yesterday"), more };
  return { fact: t("heard.days", { n: days }), more };
}
