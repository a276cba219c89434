/** Days as families live them: a plain date, from 04:00 to 04:00. A week is Monday to Sunday. */

import type { Moment } from "./types";

const DAY_MS = 864e5;
const DAY_STARTS = 4;

/** The order in which a day goes; what has no time of its own comes last. */
export const MOMENTS: readonly Moment[] = [
  "wake-up",
  "breakfast",
  "way-to-school",
  "after-school",
  "play",
  "bath",
  "bedtime",
  "any-time",
];

/** The hour from which the clock says it is this moment. */
const FROM: readonly (readonly [number, Moment])[] = [
  [19, "bedtime"],
  [18, "bath"],
  [15, "play"],
  [13, "after-school"],
  [9, "any-time"],
  [8, "way-to-school"],
  [7, "breakfast"],
  [4, "wake-up"],
];

const numberOf = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const plusDays = (day: string, n: number): string => dayOf(numberOf(day) + n);
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);
export const yesterdayOf = (day: string): string => plusDays(day, -1);

/** 1 (Monday) to 7. */
export const weekdayOf = (day: string): number => ((numberOf(day) + 3) % 7) + 1;

/** Monday to Sunday of the week that the day lies in. */
export function weekOf(day: string): readonly string[] {
  const monday = plusDays(day, 1 - weekdayOf(day));
  return [0, 1, 2, 3, 4, 5, 6].map((n) => plusDays(monday, n));
}

/** The local day of an instant: by a zone's clock, or by this phone's. */
export function localDay(at: Date | string, zone?: string): string {
  const clock = clockIn(new Date(at), zone);
  const date = clock.slice(0, 10);
  return Number(clock.slice(11, 13)) < DAY_STARTS ? yesterdayOf(date) : date;
}

/** `2026-11-24 03:59`, as either clock writes it. */
function clockIn(at: Date, zone?: string): string {
  try {
    if (zone) return clockOf(zone).format(at);
  } catch {
    // a zone that is newer than this phone
  }
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
}

/** Dear to make, cheap to ask. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish is written as ISO dates are. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  clocks.set(zone, clock);
  return clock;
}

/** How long until the day turns, in ms. */
export function untilNextDay(now: Date): number {
  const next = new Date(now);
  next.setHours(DAY_STARTS, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

/** The moment of the family's day by the clock. */
export function momentAt(now: Date): Moment {
  const hour = now.getHours();
  return FROM.find(([from]) => hour >= from)?.[1] ?? "bedtime";
}
