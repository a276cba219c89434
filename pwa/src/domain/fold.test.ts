import { describe, expect, test } from "vitest";
import vectors from "../../../tests/vectors/fold.json";
import { type Cell, type Fact, fold } from "./fold";

interface Case {
  name: string;
  rows: Fact[];
  cells: Record<string, unknown>[];
}
const CASES = vectors.cases as unknown as Case[];

/** The fold as the vectors write it. */
const written = (cell: Cell) => ({
  item: cell.item,
  day: cell.day,
  slot: cell.slot,
  mark: cell.mark,
  by: [...cell.by].sort((a, b) => (String(a) < String(b) ? -1 : 1)),
  marks: cell.marks.map((fact) => fact.id).sort(),
  said: cell.said.map((fact) => fact.id).sort(),
  value: cell.value,
});

const byPlace = (cells: readonly Record<string, unknown>[]) =>
  [...cells].sort((a, b) =>
    `${a.item} ${a.day} ${a.slot}` < `${b.item} ${b.day} ${b.slot}` ? -1 : 1,
  );

const foldOf = (rows: readonly Fact[]) => byPlace([...fold(rows).values()].map(written));

describe("the cells are as the vectors say", () => {
  test.each(CASES.map((one) => [one.name, one] as const))("%s", (_, { rows, cells }) => {
    const turned = [...rows].reverse();
    const halves = [...rows.slice(rows.length / 2), ...rows.slice(0, rows.length / 2)];
    for (const order of [rows, turned, halves, [...turned, ...rows, ...halves]])
      expect(foldOf(order)).toEqual(byPlace(cells));
  });

  test("and there are enough of them", () => expect(CASES.length).toBeGreaterThanOrEqual(35));
});
