import { expect, test } from "vitest";
import { type Act, change, type Desk, deskOf, fitted, loadOf } from "./draft";
import { item } from "./sample";

const base = { version: 1, items: [item("a"), item("b", { owner: "ben" }), item("c")] };
const run = (acts: readonly Act[], from: Desk = deskOf(base)) => acts.reduce(change, from);
const ids = (desk: Desk) => desk.now.items.map((each) => each.id).join("");
const repsOf = (desk: Desk) => desk.now.items[0]?.dose.reps;

test("an added exercise comes last and opens", () => {
  const desk = run([{ do: "add", item: item("d") }]);
  expect(ids(desk)).toBe("abcd");
  expect(desk.open).toBe("d");
});

test("undo takes back one step after the other, to where the draft began, and redo goes on again", () => {
  const desk = run([
    { do: "remove", id: "a" },
    { do: "add", item: item("d") },
  ]);
  const back = run([{ do: "undo" }, { do: "undo" }, { do: "undo" }], desk);
  expect(ids(back)).toBe("abc");
  expect(ids(run([{ do: "redo" }, { do: "redo" }], back))).toBe("bcd");
});

test("typing in one field is one step; another field is another", () => {
  const desk = run([
    { do: "dose", id: "a", change: { reps: 1 } },
    { do: "dose", id: "a", change: { reps: 12 } },
    { do: "dose", id: "a", change: { sets: 3 } },
  ]);
  expect(repsOf(run([{ do: "undo" }], desk))).toBe(12);
  expect(repsOf(run([{ do: "undo" }, { do: "undo" }], desk))).toBe(6);
});

test("an item moves past the next one of the same therapist, and not out of the list", () => {
  expect(ids(run([{ do: "move", id: "a", by: 1 }]))).toBe("cba");
  expect(ids(run([{ do: "move", id: "a", by: -1 }]))).toBe("abc");
  expect(ids(run([{ do: "move", id: "b", by: 1 }]))).toBe("abc");
});

test("what was removed comes back to its place once, whatever was done since", () => {
  const put: Act = { do: "put", item: item("a"), place: 0 };
  const desk = run([{ do: "remove", id: "a" }, { do: "remove", id: "b" }, put, put]);
  expect(ids(desk)).toBe("ac");
});

test("starting again from the plan can be undone", () => {
  const desk = run([{ do: "remove", id: "a" }, { do: "again" }]);
  expect(ids(desk)).toBe("abc");
  expect(ids(run([{ do: "undo" }], desk))).toBe("bc");
});

test("an open item that is gone is not open any more", () => {
  expect(
    run([
      { do: "open", id: "a" },
      { do: "remove", id: "a" },
    ]).open,
  ).toBeNull();
});

test("after joining, undo does not go back behind what was joined", () => {
  const desk = run([
    { do: "remove", id: "a" },
    { do: "joined", base: { version: 2, items: base.items }, items: base.items },
    { do: "undo" },
  ]);
  expect(ids(desk)).toBe("abc");
  expect(desk.base.version).toBe(2);
});

test("a schedule keeps only what its rule needs, and gets what it lacks", () => {
  const daily = { rule: "daily", days: null, days_a_week: null, moments: ["bath"] } as const;
  expect(fitted(daily, { rule: "weekdays" }).days).toEqual([1, 2, 3, 4, 5]);
  expect(fitted(daily, { rule: "per_week" }).days_a_week).toBe(3);
  const fits = fitted(daily, { rule: "when_fits" });
  expect(fits.moments).toEqual([]);
  expect(fitted(fits, { rule: "daily" }).moments).toEqual(["any-time"]);
});

test("the load is that of a usual day", () => {
  const twice = item("b", {
    schedule: { rule: "per_week", days: null, days_a_week: 3, moments: ["bath", "play"] },
  });
  expect(loadOf([item("a"), twice])).toEqual({ n: 1, minutes: 7 });
  expect(loadOf([])).toEqual({ n: 0, minutes: 0 });
});
