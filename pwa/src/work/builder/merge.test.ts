import { expect, test } from "vitest";
import { merge } from "./merge";
import { item, reps } from "./sample";

const noted = (id: string, note: string, owner = "me") =>
  item(id, { owner, dose: { ...item(id).dose, note } });
const ids = (items: { id: string }[]) => items.map((each) => each.id).join("");

test("changes to different items are joined without a choice, and listed with whose they are", () => {
  const base = [item("a"), item("b", { owner: "ben" })];
  const joined = merge(
    base,
    [reps("a", 8), base[1] ?? item("b")],
    [item("a"), noted("b", "x", "ben")],
    "me",
  );
  expect(joined.choices).toEqual([]);
  expect(joined.joined.map((each) => [each.whose, each.what])).toEqual([
    ["mine", "reps"],
    ["theirs", "note"],
  ]);
  const [a, b] = joined.settle({});
  expect([a?.dose.reps, b?.dose.note]).toEqual([8, "x"]);
});

test("changes to different parts of one item are joined", () => {
  const [both] = merge([item("a")], [reps("a", 8)], [noted("a", "slowly")], "me").settle({});
  expect([both?.dose.reps, both?.dose.note]).toEqual([8, "slowly"]);
});

test("the same change on both sides is no choice", () => {
  const same = merge([item("a")], [reps("a", 8)], [reps("a", 8)], "me");
  expect(same.choices).toEqual([]);
  expect(same.joined).toEqual([]);
});

test("the same part changed otherwise is a choice that begins with the owner of the item", () => {
  const mine = merge([item("a")], [reps("a", 8)], [reps("a", 4)], "me");
  expect(mine.choices).toMatchObject([{ part: "reps", begins: "mine" }]);
  expect(mine.settle({})[0]?.dose.reps).toBe(8);
  expect(mine.settle({ "a reps": "theirs" })[0]?.dose.reps).toBe(4);
  const bens = { owner: "ben" };
  const theirs = merge([item("a", bens)], [reps("a", 8, bens)], [reps("a", 4, bens)], "me");
  expect(theirs.settle({})[0]?.dose.reps).toBe(4);
});

test("what one side dropped and the other left alone is dropped", () => {
  const gone = merge([item("a"), item("b")], [item("a")], [item("a"), item("b")], "me");
  expect(gone.joined).toMatchObject([{ whose: "mine", what: "dropped" }]);
  expect(ids(gone.settle({}))).toBe("a");
});

test("dropped against changed is a choice, whoever dropped it", () => {
  const dropped = merge([item("a")], [], [reps("a", 4)], "me");
  expect(dropped.choices).toMatchObject([{ part: null, mine: null, begins: "mine" }]);
  expect(dropped.settle({})).toEqual([]);
  expect(ids(dropped.settle({ a: "theirs" }))).toBe("a");
  const theirs = merge([item("a")], [reps("a", 4)], [], "me");
  expect(ids(theirs.settle({}))).toBe("a");
  expect(theirs.settle({ a: "theirs" })).toEqual([]);
});

test("dropped by both is gone without a word", () => {
  const gone = merge([item("a")], [], [], "me");
  expect([gone.choices, gone.joined, gone.settle({})]).toEqual([[], [], []]);
});

test("what either side added stays, theirs first", () => {
  const base = [item("a")];
  const two = merge(base, [...base, item("m")], [...base, item("t")], "me");
  expect(ids(two.settle({}))).toBe("atm");
  expect(two.joined.map((each) => each.what)).toEqual(["new", "new"]);
});

test("only my order changed: mine is kept", () => {
  const base = [item("a"), item("b"), item("c")];
  const turned = [item("c"), item("a"), item("b")];
  expect(ids(merge(base, turned, base, "me").settle({}))).toBe("cab");
  expect(ids(merge(base, base, turned, "me").settle({}))).toBe("cab");
});

test("two first plans at once are one plan", () => {
  expect(ids(merge([], [item("m")], [item("t")], "me").settle({}))).toBe("tm");
});
