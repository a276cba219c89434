/** Days, times, lists and ages in the language on the screen. Days are plain dates: "2026-11-24". */

import { spoken } from "./language";
import { language } from "./t";

type DayStyle = "long" | "short" | "weekday" | "month";

const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  weekday: { weekday: "short" },
  month: { day: "numeric", month: "short", year: "numeric" },
};

export const tongue = () => (language.value === "en" ? "en-GB" : spoken(language.value));

/** `Tuesday 24 November` (long), `Tue, 24 Nov` (short), `Tue` (weekday), `24 Nov 2026` (month). */
export function sayDay(day: string, style: DayStyle = "long"): string {
  const at = new Date(`${day}T12:00:00Z`);
  return clock(tongue(), { ...DAY_STYLES[style], timeZone: "UTC" }).format(at);
}

/** A moment on this device's clock: `16:05`, or `4:05 pm` where people write it so. */
export function sayTime(at: string | Date, zone?: string): string {
  const locale = language.value === "en" ? undefined : tongue();
  return clock(locale, { hour: "numeric", minute: "2-digit", timeZone: zone }).format(new Date(at));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Dear to make, cheap to ask. The phone's own zone may change while the page is open. */
function clock(locale: string | undefined, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, style, new Date().getTimezoneOffset()]);
  const made = clocks.get(key) ?? new Intl.DateTimeFormat(locale, style);
  clocks.set(key, made);
  return made;
}

/** `Asha`, `Asha and Leela`, `Asha, Leela and Ben`. */
export function sayList(names: readonly string[]): string {
  return new Intl.ListFormat(tongue(), { type: "conjunction" }).format(names);
}
