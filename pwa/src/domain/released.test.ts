import { describe, expect, test } from "vitest";
import { canonical, makeEvent } from "./event";
import { type Fact, fold } from "./fold";

interface Released {
  format: number;
  events: { name: string; bytes: string; hash: string; is: string }[];
  cells: Record<string, string | null>;
}

/** Every event format that was ever released: their files are kept for ever. */
const FILES = import.meta.glob<Released>("../../../tests/vectors/released/*.json", {
  eager: true,
  import: "default",
});
const RELEASED = Object.values(FILES).sort((a, b) => a.format - b.format);

describe.each(RELEASED.map((one) => [one.format, one] as const))("format %i", (_, one) => {
  const events = one.events.map(({ bytes, is }) => ({ is, event: JSON.parse(bytes) as Fact }));

  test.each(one.events.map(({ name, bytes }) => [name, bytes]))("%s: the same bytes", (_, bytes) =>
    expect(canonical(JSON.parse(bytes ?? ""))).toBe(bytes),
  );

  test("is read as it was then", () => {
    const stored = events.filter(({ is }) => is === "stored").map(({ event }) => event);
    const facts = stored.map((event) => ({ ...event, actor: "noor" }));
    const found = [...fold(facts).values()].map(({ slot, day, mark }) => [`${slot} ${day}`, mark]);
    expect(Object.fromEntries(found)).toEqual(one.cells);
  });
});

test("this app makes the newest of them, field by field", () => {
  const newest = RELEASED.at(-1);
  const said = { child: "c", item: "i", version: 1, day: "2026-11-24", slot: 0 };
  const made = makeEvent({ ...said, kind: "done", of: [], value: {} }, new Date());
  const then = JSON.parse(newest?.events[0]?.bytes ?? "");
  expect(made.v).toBe(newest?.format);
  expect(Object.keys(made).sort()).toEqual(Object.keys(then).sort());
});
