/** Making an event: its id, its day and instant, and how long it is on its way. */

import type { Event } from "./types";

/** A UUIDv7 (RFC 9562): the time in front, so that ids sort as they were made. */
export function uuid7(
  now = Date.now(),
  random = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const bytes = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const time = now.toString(16).padStart(12, "0");
  const variant = (8 + (Number.parseInt(bytes[4] ?? "0", 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${bytes.slice(1, 4)}`,
    variant + bytes.slice(5, 8),
    bytes.slice(8),
  ].join("-");
}

type Said = Pick<Event, "child" | "item" | "version" | "day" | "slot" | "kind" | "of" | "value">;

/** `known`: how many events this phone knows of, so that ids of a day sort as they were made. Others
 * see the id, and not at what hour it was (the clinic decides): its time is the day's first moment. */
export function makeEvent(said: Said, now: Date, known = 0): Event {
  return {
    v: 1,
    id: uuid7(Date.parse(said.day) + known),
    ...said,
    by: "me",
    at: now.toISOString(),
    offset: 0 - now.getTimezoneOffset(),
  };
}

/** The event as both sides count and hash it: names in order, no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

export const sizeOf = (event: unknown): number => new TextEncoder().encode(canonical(event)).length;
