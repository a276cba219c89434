import { expect, test } from "vitest";
import { changesOf, isNothing } from "./compare";
import { item, reps } from "./sample";

test("new, changed and dropped are told apart", () => {
  const changes = changesOf([item("a"), item("b")], [reps("a", 8), item("c")]);
  expect(changes.added.map((each) => each.id)).toEqual(["c"]);
  expect(changes.dropped.map((each) => each.id)).toEqual(["b"]);
  expect(changes.changed).toMatchObject([{ after: { id: "a" }, parts: ["reps"] }]);
});

test("weekdays in another order are the same days", () => {
  const on = (days: number[]) =>
    item("a", { schedule: { rule: "weekdays", days, days_a_week: null, moments: ["bath"] } });
  expect(isNothing(changesOf([on([1, 3])], [on([3, 1])]))).toBe(true);
});

test("an empty note is no note", () => {
  const noted = (note: string | null) => item("a", { dose: { ...item("a").dose, note } });
  expect(isNothing(changesOf([noted(null)], [noted("  ")]))).toBe(true);
});

test("another order alone is a change", () => {
  const changes = changesOf([item("a"), item("b")], [item("b"), item("a")]);
  expect(changes.moved).toBe(true);
  expect(isNothing(changes)).toBe(false);
});

test("an item added in front moves nothing", () => {
  expect(changesOf([item("a"), item("b")], [item("c"), item("a"), item("b")]).moved).toBe(false);
});
