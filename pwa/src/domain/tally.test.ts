import { expect, test } from "vitest";
import { type Pace, paceOf } from "./pace";
import { item } from "./sample";
import { countedOf, oneLess, type Tally, tap } from "./tally";

const dose = { ...item("none").dose, sets: 2, reps: 2, rest_s: 20, side: "both" as const };
const pace = paceOf(item("snip", { discipline: "PT", dose })) as Pace;

/** Taps, one a second. */
const taps = (n: number): Tally => {
  let tally: Tally = [];
  for (let second = 1; second <= n; second++) tally = tap(pace, tally, second * 1000);
  return tally;
};

test("each tap is one, and one can be taken back", () => {
  expect(countedOf(pace, taps(3), 3000).n).toBe(3);
  expect(countedOf(pace, oneLess(taps(3)), 3000).n).toBe(2);
  expect(oneLess([])).toEqual([]);
});

test("a finger that bounces counts once; a quick child is not held up", () => {
  const one = tap(pace, [], 1000);
  expect(tap(pace, one, 1100)).toBe(one);
  expect(tap(pace, one, 1200)).toHaveLength(2);
});

test("nothing is counted beyond the last", () => {
  expect(taps(20)).toHaveLength(8);
  expect(countedOf(pace, taps(8), 8000)).toMatchObject({ n: 8, next: null, rest: 0 });
});

test("the side changes within a round; a rest lies between rounds and runs by the clock", () => {
  expect(countedOf(pace, taps(2), 2000)).toMatchObject({ change: true, rest: 0 });
  expect(countedOf(pace, taps(3), 3000).change).toBe(false);
  expect(countedOf(pace, taps(4), 4000)).toMatchObject({ change: true, rest: 20 });
  expect(countedOf(pace, taps(4), 4000 + 12_500).rest).toBe(8);
  expect(countedOf(pace, taps(4), 4000 + 99_000).rest).toBe(0);
});

test("a tap in the rest is the first of the next round", () => {
  expect(countedOf(pace, taps(5), 5000)).toMatchObject({ n: 5, rest: 0, next: { set: 2, rep: 2 } });
});
