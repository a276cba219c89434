/** Instants as a therapist reads them: by the family's clock, the day only where it is another one. */

import { localDay, yesterdayOf } from "../domain/day";
import { sayDay, sayTime } from "../words/say";
import { t } from "../words/t";

/** The date on the wall, of this computer or in a zone; a family's day begins later, at 04:00. */
export function dateOf(at: string | Date, zone?: string): string {
  try {
    return new Date(at).toLocaleString("sv-SE", { timeZone: zone }).slice(0, 10);
  } catch {
    return new Date(at).toLocaleString("sv-SE").slice(0, 10);
  }
}

/** `Thu, 19 Nov, 18:50`. */
export function sayInstant(at: string, zone?: string): string {
  return t("child.instant", { day: sayDay(dateOf(at, zone), "short"), time: sayTime(at, zone) });
}

/** `today 7:42`, `yesterday`, `Thu, 19 Nov`. */
export function sayLast(at: string, zone?: string): string {
  const today = localDay(new Date(), zone);
  const day = localDay(at, zone);
  if (day === today) return t("child.today", { time: sayTime(at, zone) });
  if (day === yesterdayOf(today)) return t("child.yesterday");
  return sayDay(day, "short");
}

const AT_ONCE_MS = 2 * 60_000;

/** When a tick arrived, beside when it was made: `at once`, `21:04`, `Fri, 20 Nov, 7:42`. */
export function sayArrived(at: string, stored: string, zone?: string): string {
  if (Math.abs(Date.parse(stored) - Date.parse(at)) < AT_ONCE_MS) return t("child.arrived.once");
  const same = dateOf(at, zone) === dateOf(stored, zone);
  return t("child.arrived", { when: same ? sayTime(stored, zone) : sayInstant(stored, zone) });
}
