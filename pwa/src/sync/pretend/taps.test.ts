import { afterEach, describe, expect, test, vi } from "vitest";
import vectors from "../../../../tests/vectors/day.json";
import { localDay } from "../../domain/day";
import { canonical, makeEvent } from "../../domain/event";
import { judge, type Known } from "./judge";

const known: Omit<Known, "now"> = {
  state: "open",
  endedAt: null,
  restoredOn: null,
  items: null,
  stored: new Map(),
  anyId: true,
};

describe("a tap on a phone whose clock is in a zone", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(vectors.taps.map((one) => [one.name, one] as const))("%s", (_, one) => {
    vi.stubEnv("TZ", one.zone);
    const at = new Date(one.at);
    const day = localDay(at);
    const said = { child: "maya", item: "beads", version: 1, day, slot: 0 };
    const event = makeEvent({ ...said, kind: "done", of: [], value: {} }, at);
    expect([event.day, event.offset]).toEqual([one.day, one.offset]);
    const { is, why } = judge({ ...event }, canonical(event), { ...known, now: one.sent });
    expect([is, why].filter(Boolean).join(":")).toBe(one.is);
  });
});
