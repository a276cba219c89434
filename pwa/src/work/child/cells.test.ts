import { describe, expect, test } from "vitest";
import { blankCell, type Cell, type CellMark, initialsOf, nextMark, shownCell } from "./cells";

const mark = (kind: CellMark["kind"], person_id = "noor"): CellMark => ({
  event_id: `${kind}-${person_id}`,
  kind,
  value: {},
  person_id,
  name: person_id,
  relation: "mother",
  device_name: "Phone",
  by: "me",
  at: "2026-11-24T07:00:00Z",
  stored_at: "2026-11-24T07:00:01Z",
});

const cell = (changes: Partial<Cell>): Cell => ({ ...blankCell("2026-11-24"), ...changes });
const slot = (n: number, ...marks: CellMark[]) => ({
  slot: n,
  mark: marks[0]?.kind ?? null,
  marks,
});

describe("what stands in a cell", () => {
  test("a day that asks and has no mark is a ring", () => {
    const shown = shownCell(cell({ state: "due", slots: [slot(0)] }));
    expect(shown).toMatchObject({ mark: "none", who: [], marked: false, times: null });
  });

  test("a day that any day of the week may replace is a dot, not a ring", () => {
    expect(shownCell(cell({ state: "offered", slots: [slot(0)] })).mark).toBe("off");
  });

  test("a day that was not planned is blank", () => {
    expect(shownCell(blankCell("2026-11-24"))).toMatchObject({ mark: null, marked: false });
  });

  test("one tick shows its mark and who did it", () => {
    const shown = shownCell(
      cell({ state: "due", mark: "done", slots: [slot(0, mark("done", "erik"))] }),
    );
    expect(shown).toMatchObject({ mark: "done", who: ["erik"], marked: true, times: null });
  });

  test("two people in one slot are both named once, and one done", () => {
    const both = slot(0, mark("done", "noor"), mark("done", "erik"));
    const shown = shownCell(cell({ state: "due", mark: "done", slots: [both] }));
    expect(shown.who).toEqual(["noor", "erik"]);
    expect(shown.times).toBeNull();
  });

  test("somebody whose skip was overtaken by a done is not named as who did it", () => {
    const both = slot(0, mark("done", "noor"), mark("skip", "erik"));
    const shown = shownCell(cell({ state: "due", mark: "done", slots: [both] }));
    expect(shown.who).toEqual(["noor"]);
  });

  test("one of two times a day is partly, with the count", () => {
    const shown = shownCell(
      cell({ state: "due", mark: "partly", slots: [slot(0, mark("done")), slot(1)] }),
    );
    expect(shown).toMatchObject({ mark: "partly", times: { done: 1, of: 2 } });
  });

  test("two times a day with no mark are one ring without a count", () => {
    const shown = shownCell(cell({ state: "due", slots: [slot(0), slot(1)] }));
    expect(shown).toMatchObject({ mark: "none", times: null });
  });

  test("more than was asked says how often, and of nothing", () => {
    const slots = [slot(0, mark("done")), slot(1, mark("done"))];
    const shown = shownCell(cell({ state: "due", mark: "done", extra: true, slots }));
    expect(shown).toMatchObject({ extra: true, times: { done: 2, of: null } });
  });
});

describe("initials", () => {
  const named = (...names: string[]) => [
    ...initialsOf(names.map((name, n) => ({ person_id: String(n), name }))).values(),
  ];

  test("are the first letter, in capitals", () => {
    expect(named("noor haddad", "Erik")).toEqual(["N", "E"]);
  });

  test("grow to two letters and a number when they would be the same", () => {
    expect(named("Noor Haddad", "Nils Berg", "Nora", "N")).toEqual(["N", "NB", "No", "N2"]);
  });

  test("take an emoji of several parts as one letter", () => {
    expect(named("👩‍👧 Ana", "")).toEqual(["👩‍👧", "?"]);
  });
});

describe("from mark to mark", () => {
  const rows = [
    [true, false, true, false],
    [false, false, false, false],
    [false, true, false, true],
  ];

  test("along a row it jumps over empty days", () => {
    expect(nextMark(rows, { row: 0, column: 0 }, "after")).toEqual({ row: 0, column: 2 });
    expect(nextMark(rows, { row: 0, column: 2 }, "before")).toEqual({ row: 0, column: 0 });
  });

  test("at the end of a row it stays", () => {
    expect(nextMark(rows, { row: 0, column: 2 }, "after")).toBeNull();
  });

  test("down jumps over rows without a mark, to the nearest day", () => {
    expect(nextMark(rows, { row: 0, column: 0 }, "down")).toEqual({ row: 2, column: 1 });
    expect(nextMark(rows, { row: 2, column: 3 }, "up")).toEqual({ row: 0, column: 2 });
  });
});
