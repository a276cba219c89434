import { describe, expect, test } from "vitest";
import { daily, item, planOf } from "./sample";
import { earlierOf, sinceOf } from "./since";

const before = planOf([item("beads"), item("ball"), item("old")]);
const after = planOf([item("ball"), item("beads", { schedule: daily("bath") }), item("new")], {
  version: 2,
  at: "2026-11-24T09:00:00Z",
});

describe("since when an item is in the plan", () => {
  test("is the time of the version that brought it", () => {
    const known = sinceOf(before, null, {});
    expect(known.beads).toBe(before.at);
    expect(sinceOf(after, before, known)).toEqual({
      ball: before.at,
      beads: before.at,
      new: after.at,
    });
  });

  test("is the version's own time in a plan that this phone met late", () =>
    expect(sinceOf(after, null, {})).toEqual({ ball: after.at, beads: after.at, new: after.at }));
});

describe("what the mornings asked", () => {
  const was = { schedule: daily("breakfast"), starts: null, ends: null };
  const first = { ...was, until: after.at };
  const third = planOf([item("beads")], { version: 3, at: "2026-11-25T09:00:00Z" });

  test("is what a version changed, with the time of that version", () =>
    expect(earlierOf(after, before, {})).toEqual({ beads: [first] }));

  test("adds up over versions, the oldest first", () => {
    const second = { ...was, schedule: daily("bath"), until: third.at };
    const known = earlierOf(after, before, {});
    expect(earlierOf(third, after, known)).toEqual({ beads: [first, second] });
  });

  test("goes when no screen looks back so far, and with its item", () => {
    const known = { beads: [first], old: [first] };
    const late = (at: string) => planOf(third.items, { version: 4, at });
    expect(earlierOf(late("2026-12-08T09:00:00Z"), third, known)).toEqual({ beads: [first] });
    expect(earlierOf(late("2026-12-09T09:00:00Z"), third, known)).toEqual({});
  });
});
