import { expect, test } from "vitest";
import { type Pace, paceOf, valueFor } from "./pace";
import { item } from "./sample";
import type { PlanItem } from "./types";

const NONE = item("none").dose;

function of(dose: Partial<PlanItem["dose"]>, discipline: PlanItem["discipline"] = "PT"): PlanItem {
  return item("stork", { discipline, dose: { ...NONE, ...dose } });
}

function pace(...given: Parameters<typeof of>): Pace {
  const found = paceOf(of(...given));
  if (!found) throw new Error("no pace");
  return found;
}

const phases = (one: Pace) => one.phases.map(({ kind, seconds }) => `${kind} ${seconds}`);
const sides = (one: Pace) => one.units.map(({ side }) => side?.[0] ?? "-").join("");

test("holds stand between a moment to get ready and a breath", () => {
  const two = pace({ reps: 2, hold_s: 5 });
  expect(phases(two)).toEqual(["ready 3", "work 5", "rest 3", "work 5"]);
  expect(two).toMatchObject({ kind: "hold", reps: 2, sets: 1, of: 2, before: 0 });
});

test("each side holds all of its repeats, then the other does", () => {
  const both = pace({ reps: 2, hold_s: 5, side: "both" });
  expect(sides(both)).toBe("llrr");
  expect(phases(both)[4]).toBe("change 4");
  expect(both.of).toBe(4);
});

test("one side, then the other takes turns and shares the repeats", () => {
  const turns = pace({ reps: 3, hold_s: 5, side: "alternate" }, "OT");
  expect(sides(turns)).toBe("lrl");
  expect(phases(turns)).toEqual(["ready 3", "work 5", "change 4", "work 5", "change 4", "work 5"]);
});

test("both hands work together", () => {
  expect(sides(pace({ reps: 2, hold_s: 5, side: "both" }, "OT"))).toBe("--");
});

test("a rest lies between rounds, and between repeats where there are no rounds", () => {
  const rounds = pace({ sets: 2, reps: 2, hold_s: 5, rest_s: 30 });
  expect(phases(rounds).filter((one) => one.startsWith("rest"))).toEqual([
    "rest 3",
    "rest 30",
    "rest 3",
  ]);
  expect(phases(pace({ reps: 2, hold_s: 5, rest_s: 20 }))[2]).toBe("rest 20");
});

test("a duration runs once a round, and its repeats are not guessed", () => {
  const brush = pace({ sets: 2, reps: 4, duration_s: 120 });
  expect(phases(brush)).toEqual(["ready 3", "work 120", "rest 3", "work 120"]);
  expect(brush).toMatchObject({ kind: "duration", of: 8, worth: 4 });
  expect(valueFor(brush, [0])).toEqual({ count: 4, of: 8 });
});

test("repeats without a hold are counted, rounds and sides in turn", () => {
  const beads = pace({ sets: 2, reps: 2, rest_s: 20, side: "both" });
  expect(beads).toMatchObject({ kind: "count", phases: [], rest: 20, of: 8 });
  expect(beads.units.map(({ set, side, rep }) => `${set}${side}${rep}`)).toEqual(
    ["1left1", "1left2", "1right1", "1right2"].concat(["2left1", "2left2", "2right1", "2right2"]),
  );
});

test("where there is nothing to time or to count there is no pace", () => {
  expect(paceOf(of({}))).toBeNull();
  expect(paceOf(of({ reps: 1 }))).toBeNull();
});

test("a side that is done is not done again", () => {
  const half = { mark: "partly", value: { side: "left" as const } };
  const rest = paceOf(of({ reps: 2, hold_s: 5, side: "both" }), half);
  expect(rest && sides(rest)).toBe("rr");
  expect(rest && valueFor(rest, [0])).toEqual({ count: 3, of: 4 });
  expect(rest && valueFor(rest, [0, 1], 10)).toEqual({ count: 4, of: 4, seconds: 10 });
});

test("so many of all go on where they ended; what was done is done anew from the first", () => {
  const some = paceOf(of({ reps: 8 }), { mark: "partly", value: { count: 3, of: 8 } });
  expect(some).toMatchObject({ before: 3, of: 8 });
  expect(some?.units[0]?.rep).toBe(4);
  expect(some && valueFor(some, [0])).toEqual({ count: 4, of: 8 });
  const all = paceOf(of({ reps: 8 }), { mark: "done", value: {} });
  expect(all?.before).toBe(0);
});

test("a mark says how many of all, and its seconds only when all of it was done", () => {
  const eight = pace({ reps: 8, hold_s: 5 });
  expect(valueFor(eight, [0, 1, 2], 15)).toEqual({ count: 3, of: 8 });
  expect(valueFor(eight, [0, 1, 2, 3, 4, 5, 6, 7], 40)).toEqual({ count: 8, of: 8, seconds: 40 });
  const once = pace({ duration_s: 120 });
  expect(valueFor(once, [], 50)).toEqual({});
  expect(valueFor(once, [0], 120)).toEqual({ count: 1, of: 1, seconds: 120 });
});

test("one side that was done, and nothing of the other, is kept as that side", () => {
  const both = pace({ reps: 2, hold_s: 5, side: "both" });
  expect(valueFor(both, [0, 1], 10)).toEqual({ side: "left" });
  expect(valueFor(both, [0], 5)).toEqual({ count: 1, of: 4 });
  expect(valueFor(both, [0, 1, 2], 15)).toEqual({ count: 3, of: 4 });
  expect(valueFor(pace({ reps: 4, side: "left" }), [0, 1])).toEqual({ count: 2, of: 4 });
});
