import { describe, expect, test } from "vitest";
// as text: it holds half a surrogate pair, which a bundler's JSON refuses
import text from "../../../tests/vectors/events.json?raw";
import { canonical, makeEvent, sizeOf, uuid7 } from "./event";

interface Hashed {
  name: string;
  event: unknown;
  bytes: string;
}

const { hashes } = JSON.parse(text) as { hashes: Hashed[] };

describe("the bytes of an event are as the vectors say", () => {
  test.each(hashes.map((one) => [one.name, one] as const))("%s", (_, { event, bytes }) => {
    expect(canonical(event)).toBe(bytes);
    expect(sizeOf(event)).toBe(new TextEncoder().encode(bytes).length);
  });
});

describe("an id", () => {
  const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test("is a UUID of version 7 whatever chance brings", () => {
    for (const byte of [0, 1, 127, 128, 255])
      expect(uuid7(0, new Uint8Array(10).fill(byte))).toMatch(V7);
    expect(new Set(Array.from({ length: 500 }, () => uuid7())).size).toBe(500);
  });

  test("sorts by the time it was made", () => {
    const ids = [1, 1e9, 1.7e12, 1.8e12, 2 ** 41].map((at) => uuid7(at));
    expect([...ids].sort()).toEqual(ids);
  });
});

test("the id of an event says no hour, and events of a day sort as they were made", () => {
  const said = { child: "c", item: "i", version: 4, day: "2026-11-24", slot: 0 } as const;
  const made = (at: string, known: number) =>
    makeEvent({ ...said, kind: "done", of: [], value: {} }, new Date(at), known).id;
  const timeOf = (id: string) => Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  const ids = [made("2026-11-24T07:31:00Z", 3), made("2026-11-24T20:02:11Z", 4)];
  expect(ids.map((id) => new Date(timeOf(id)).toISOString())).toEqual([
    "2026-11-24T00:00:00.003Z",
    "2026-11-24T00:00:00.004Z",
  ]);
  expect([...ids].sort()).toEqual(ids);
});

test("an event carries the instant, and the phone's minutes from UTC", () => {
  const now = new Date("2026-11-24T10:31:00Z");
  const said = { child: "c", item: "i", version: 4, day: "2026-11-24", slot: 0 } as const;
  const event = makeEvent({ ...said, kind: "done", of: [], value: {} }, now);
  expect(event).toMatchObject({ ...said, v: 1, by: "me", at: "2026-11-24T10:31:00.000Z" });
  expect(Object.is(event.offset, -0)).toBe(false);
  expect(Object.keys(event).sort().join()).toBe(
    "at,by,child,day,id,item,kind,of,offset,slot,v,value,version",
  );
});
