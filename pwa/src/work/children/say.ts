/** "Last from home", as a list says it. */

import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";
import { dateOf } from "../when";

const DAY_MS = 86_400_000;

/** `Today 07:42`, `Yesterday`, `6 days ago`, and the day in full underneath. */
export function sayHeard(at: string, now = new Date()): { fact: string; more: string } {
  const then = new Date(at);
  const days = Math.round((Date.parse(dateOf(now)) - Date.parse(dateOf(then))) / DAY_MS);
  const more = sayDay(dateOf(then), "short");
  if (days <= 0) return { fact: t("heard.today", { time: sayTime(then) }), more: "" };
  if (days === 1) return { fact: t("heard.yesterday"), more };
  return { fact: t("heard.days", { n: days }), more };
}
