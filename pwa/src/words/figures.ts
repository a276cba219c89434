/** Numbers, and days told by their numbers. Apart from `say.ts`: the first list needs none. */

import { tongue } from "./say";

/** The number of the day in its month: `24`. */
export function sayDate(day: string): string {
  return new Intl.NumberFormat(tongue()).format(Number(day.slice(8)));
}

export function sayNumber(n: number): string {
  return new Intl.NumberFormat(tongue()).format(n);
}

/** `10–23 Nov`, `28 Nov – 11 Dec`: days from and to. */
export function sayDays(from: string, to: string): string {
  const style = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const words = new Intl.DateTimeFormat(tongue(), style);
  return words.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`));
}
