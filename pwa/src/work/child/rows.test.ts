import { expect, test } from "vitest";
import type { Schemas } from "../api/client";
import { blankCell } from "./cells";
import { groupsOf, lastChanges } from "./rows";

const counts = {
  planned: 2,
  done: 1,
  partly: 0,
  skipped: 0,
  skipped_why: {},
  extra: 0,
  nothing: 1,
  not_due: 0,
};

const item = (id: string, discipline: string) =>
  ({ id, discipline, exercise: { title: `The ${id}` } }) as Schemas["ItemOut"];

const logged = (item_id: string, discipline: string, marks: number) =>
  ({
    item_id,
    title: `Old ${item_id}`,
    discipline,
    dropped: true,
    counts,
    cells: [
      {
        ...blankCell("2026-11-24"),
        slots: [{ slot: 0, mark: null, marks: new Array(marks).fill({}) }],
      },
    ],
  }) as Schemas["ItemAdherenceOut"];

const DAYS = ["2026-11-23", "2026-11-24"];

test("the plan stands by discipline, hands first, each with its own days", () => {
  const groups = groupsOf([item("steps", "PT"), item("beads", "OT")], [], DAYS);
  expect(groups.map((group) => [group.discipline, group.rows[0]?.id])).toEqual([
    ["OT", "beads"],
    ["PT", "steps"],
  ]);
  expect(groups[0]?.rows[0]?.cells.map((cell) => cell.day)).toEqual(DAYS);
});

test("what was dropped comes last, and only when it has marks in these days", () => {
  const groups = groupsOf(
    [item("beads", "OT")],
    [logged("beads", "OT", 1), logged("gone", "OT", 1), logged("silent", "OT", 0)],
    DAYS,
  );
  expect(groups.at(-1)).toMatchObject({ discipline: null, rows: [{ id: "gone", item: null }] });
  expect(groups.flatMap((group) => group.rows)).toHaveLength(2);
});

test("totals are the counts of the answer, untouched", () => {
  const [group] = groupsOf([item("beads", "OT")], [logged("beads", "OT", 1)], DAYS);
  expect(group?.rows[0]?.counts).toBe(counts);
});

const version = (n: number) => ({ version: n }) as Schemas["VersionOut"];
const difference = (...ids: string[]) =>
  ({
    added: [],
    dropped: [],
    changed: ids.map((id) => ({ id, title: id, fields: [] })),
  }) as unknown as Schemas["DifferenceOut"];
const OF = new Map([
  ["beads", "OT"],
  ["steps", "PT"],
]);

test("each discipline's part has the version that changed it last", () => {
  const read = new Map([
    [3, difference("steps")],
    [2, difference("beads")],
    [1, difference("beads", "steps")],
  ]);
  const found = lastChanges([version(3), version(2), version(1)], read, OF);
  expect([found.get("PT")?.version, found.get("OT")?.version]).toEqual([3, 2]);
});

test("an item that is known no more may have been of any discipline: nothing older is claimed", () => {
  const read = new Map([
    [2, difference("gone")],
    [1, difference("beads", "steps")],
  ]);
  expect(lastChanges([version(2), version(1)], read, OF).size).toBe(0);
});

test("nothing is claimed beyond the versions that were read", () => {
  const read = new Map([
    [3, difference("steps")],
    [1, difference("beads")],
  ]);
  const found = lastChanges([version(3), version(2), version(1)], read, OF);
  expect(found.get("OT")).toBeUndefined();
});
