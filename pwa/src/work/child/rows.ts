/** The plan beside what was logged: rows by discipline, and who changed a part last. Plain thinking. */

import type { Discipline } from "../../domain/types";
import type { Schemas } from "../api/client";
import { blankCell, type Cell } from "./cells";

export interface Row {
  id: string;
  title: string;
  discipline: Discipline;
  /** Null for what is no longer in the plan: only its marks are told. */
  item: Schemas["ItemOut"] | null;
  counts: Schemas["CountsOut"];
  cells: readonly Cell[];
}

export interface Group {
  discipline: Discipline | null;
  rows: Row[];
}

const ORDER: readonly Discipline[] = ["OT", "PT", "SLP"];

const NOTHING: Schemas["CountsOut"] = {
  planned: 0,
  done: 0,
  partly: 0,
  skipped: 0,
  skipped_why: {},
  extra: 0,
  nothing: 0,
  not_due: 0,
};

/** The present plan by discipline, then what was dropped and has marks on these days. */
export function groupsOf(
  items: readonly Schemas["ItemOut"][],
  logged: readonly Schemas["ItemAdherenceOut"][],
  days: readonly string[],
): Group[] {
  const rows = items.map((item) => {
    const found = logged.find((each) => each.item_id === item.id);
    return rowOf(item.id, item.exercise.title, item.discipline, item, found, days);
  });
  const known = new Set(items.map((item) => item.id));
  const dropped = logged
    .filter((each) => !known.has(each.item_id) && hasMarks(each))
    .map((each) => rowOf(each.item_id, each.title, each.discipline, null, each, days));
  return [
    ...ORDER.map((discipline) => ({
      discipline,
      rows: rows.filter((row) => row.discipline === discipline),
    })),
    { discipline: null, rows: dropped },
  ].filter((group) => group.rows.length > 0);
}

function rowOf(
  id: string,
  title: string,
  discipline: string,
  item: Schemas["ItemOut"] | null,
  found: Schemas["ItemAdherenceOut"] | undefined,
  days: readonly string[],
): Row {
  const cells = found?.cells ?? [];
  return {
    id,
    title,
    discipline: ORDER.find((each) => each === discipline) ?? "OT",
    item,
    counts: found?.counts ?? NOTHING,
    cells: days.map((day) => cells.find((cell) => cell.day === day) ?? blankCell(day)),
  };
}

function hasMarks(item: Schemas["ItemAdherenceOut"]): boolean {
  return item.cells.some((cell) => cell.slots.some((slot) => slot.marks.length > 0));
}

/** The newest version that changed a discipline's part; nothing where the versions read do not say. */
export function lastChanges(
  versions: readonly Schemas["VersionOut"][],
  differences: ReadonlyMap<number, Schemas["DifferenceOut"]>,
  disciplines: ReadonlyMap<string, string>,
): Map<string, Schemas["VersionOut"]> {
  const found = new Map<string, Schemas["VersionOut"]>();
  for (const version of [...versions].sort((a, b) => b.version - a.version)) {
    const difference = differences.get(version.version);
    // a gap would make an older change look like the last one
    if (!difference) break;
    const touched = [...difference.added, ...difference.dropped, ...difference.changed];
    const whose = touched.map(({ id }) => disciplines.get(id));
    for (const discipline of whose) {
      if (discipline && !found.has(discipline)) found.set(discipline, version);
    }
    // it may have been anybody's part
    if (whose.includes(undefined)) break;
  }
  return found;
}
