import { expect, test } from "vitest";
import { type Pace, paceOf } from "./pace";
import {
  again,
  begin,
  cueOf,
  type Now,
  nowOf,
  onward,
  pause,
  type Run,
  resume,
  shownOf,
  untilNext,
} from "./run";
import { item } from "./sample";
import type { PlanItem } from "./types";

const START = Date.UTC(2026, 10, 24, 16);

function pace(dose: Partial<PlanItem["dose"]>): Pace {
  const found = paceOf(
    item("stork", { discipline: "PT", dose: { ...item("none").dose, ...dose } }),
  );
  if (!found) throw new Error("no pace");
  return found;
}

// ready 0-3 · hold 3-8 · rest 8-11 · hold 11-16 · rest 16-19 · hold 19-24
const three = pace({ reps: 3, hold_s: 5 });
const run = begin(START);
const at = (s: number, of: Run = run, plan = three): Now => nowOf(plan, of, START + s * 1000);
const told = (s: number, of?: Run) => {
  const { phase, done } = at(s, of);
  return `${phase?.kind ?? "over"} ${done.length}`;
};

test("what is now follows from the clock alone, however seldom it is asked", () => {
  expect([0, 2.9, 3, 7.9, 8, 11, 24, 9999].map((s) => told(s))).toEqual([
    "ready 0",
    "ready 0",
    "work 0",
    "work 0",
    "rest 1",
    "work 1",
    "over 3",
    "over 3",
  ]);
  expect(at(9999).worked).toBe(15_000);
});

test("a pause takes no time, however long it is", () => {
  const stopped = pause(three, run, START + 5000);
  expect(told(500, stopped)).toBe("work 0");
  expect(at(500, stopped).into).toBe(2000);
  const on = resume(stopped, START + 600_000);
  expect(told(602.9, on)).toBe("work 0");
  expect(told(603, on)).toBe("rest 1");
  expect(at(603, on).worked).toBe(5000);
});

test("a clock that is set back does not undo what was done", () => {
  const stopped = pause(three, run, START + 9000);
  expect(told(-3600, resume(stopped, START))).toBe("rest 1");
});

test("again begins the repeat anew, and right at its beginning the one before", () => {
  const anew = again(three, run, START + 15_000);
  expect(at(15, anew)).toMatchObject({ into: 0, phase: { unit: 1 }, done: [0] });
  const before = again(three, run, START + 12_000);
  expect(at(12, before)).toMatchObject({ phase: { kind: "work", unit: 0 }, done: [] });
  const resting = again(three, run, START + 17_000);
  expect(at(17, resting)).toMatchObject({ phase: { kind: "work", unit: 1 }, done: [0] });
  const over = again(three, run, START + 60_000);
  expect(at(60, over)).toMatchObject({ phase: { unit: 2 }, done: [0, 1] });
  expect(told(1, again(three, run, START + 1000))).toBe("ready 0");
});

test("a repeat that is done twice counts once", () => {
  const anew = again(three, run, START + 9000);
  expect(told(14, anew)).toBe("rest 1");
  expect(at(9 + 21, anew).done).toHaveLength(3);
});

test("a rest may be ended; a hold that was left is not done", () => {
  expect(told(9, onward(three, run, START + 9000))).toBe("work 1");
  expect(told(5, onward(three, run, START + 5000))).toBe("rest 0");
  expect(at(5, onward(three, run, START + 5000)).worked).toBe(2000);
});

test("again and onward keep a paused timer paused", () => {
  const stopped = pause(three, run, START + 9000);
  expect(told(99, onward(three, stopped, START + 50_000))).toBe("work 1");
  expect(told(99, again(three, stopped, START + 50_000))).toBe("work 0");
});

test("the page wakes when the next second is shown, and never while it is paused", () => {
  expect(untilNext(three, run, START + 3200)).toBe(800);
  expect(untilNext(three, pause(three, run, START + 3200), START + 3200)).toBeNull();
  expect(untilNext(three, run, START + 24_000)).toBeNull();
});

test("holds count up, a part of the ring a second; all else counts down, and the ring waits", () => {
  const shown = (s: number) => Object.values(shownOf(three, at(s)));
  expect(shown(0)).toEqual([3, 3, 0]);
  expect(shown(3)).toEqual([1, 5, 1]);
  expect(shown(7.9)).toEqual([5, 5, 5]);
  expect(shown(8)).toEqual([3, 3, 0]);
  expect(shown(24)).toEqual([0, 5, 5]);
});

test("longer than ten seconds, five parts stand for all of it", () => {
  const long = pace({ duration_s: 120 });
  expect(shownOf(long, at(3, run, long))).toEqual({ seconds: 120, parts: 5, lit: 0 });
  expect(shownOf(long, at(3 + 60, run, long))).toEqual({ seconds: 60, parts: 5, lit: 2 });
});

/** What is heard when the page looks at these seconds. */
function heard(plan: Pace, seconds: number[]): string[] {
  let before: Now | null = null;
  return seconds.flatMap((s) => {
    const now = at(s, run, plan);
    const cue = cueOf(plan, before, now);
    before = now;
    return cue ? [cue.say === "second" ? String(cue.n) : cue.say] : [];
  });
}

const each = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

test("a voice counts the seconds of a hold and says what follows, each once", () => {
  const two = pace({ reps: 1, hold_s: 3, side: "both" });
  const twice = each(0, 13).flatMap((s) => [s, s + 0.4]);
  expect(heard(two, twice)).toEqual(["ready", "1", "2", "3", "change", "1", "2", "3", "over"]);
});

test("a long one is told at its beginning, and its last seconds", () => {
  expect(heard(pace({ duration_s: 60 }), each(0, 64))).toEqual([
    "ready",
    "go",
    "3",
    "2",
    "1",
    "over",
  ]);
  expect(heard(pace({ hold_s: 20 }), each(3, 10))).toEqual(["hold"]);
});

test("who slept hears only what is now", () => {
  expect(heard(three, [3, 17, 300, 301])).toEqual(["1", "rest", "over"]);
});
