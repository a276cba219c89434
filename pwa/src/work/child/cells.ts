/** A day of an exercise as the grid shows it, and the way from mark to mark. Plain thinking. */

import type { MarkName } from "../../ui/mark";
import { lettersOf } from "../../words/letters";
import type { Schemas } from "../api/client";

export type Cell = Schemas["CellOut"];
export type CellMark = Schemas["MarkOut"];

export interface ShownCell {
  day: string;
  /** A ring is asked and not yet done; a dot may be done on any day; null was not planned. */
  mark: MarkName | null;
  /** The people whose mark stands, in the order it arrived. */
  who: readonly string[];
  /** Several times a day: how many are done, and of how many where more was not done than asked. */
  times: { done: number; of: number | null } | null;
  extra: boolean;
  /** Whether there is anything to open. */
  marked: boolean;
}

const UNMARKED = { due: "none", offered: "off", not_due: null } as const;

export function shownCell(cell: Cell): ShownCell {
  const done = cell.slots.filter((slot) => slot.mark === "done").length;
  const several = cell.slots.length > 1 && cell.mark !== null;
  return {
    day: cell.day,
    mark: cell.mark ?? UNMARKED[cell.state],
    who: [...new Set(standing(cell).map((mark) => mark.person_id))],
    times: several ? { done, of: cell.extra ? null : cell.slots.length } : null,
    extra: cell.extra,
    marked: cell.slots.some((slot) => slot.marks.length > 0),
  };
}

/** A day on which an exercise was in no plan. */
export function blankCell(day: string): Cell {
  return { day, state: "not_due", mark: null, extra: false, slots: [] };
}

function standing(cell: Cell): CellMark[] {
  return cell.slots.flatMap((slot) => slot.marks.filter((mark) => mark.kind === slot.mark));
}

/** Two names of one letter get two letters, and then a number: everybody is told apart. */
export function initialsOf(
  people: readonly { person_id: string; name: string }[],
): Map<string, string> {
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { person_id, name } of people) {
    const [first = "?", second = ""] = lettersOf(name);
    const family = lettersOf(name.trim().split(/\s+/).slice(1).at(-1) ?? "")[0] ?? "";
    const wishes = [first, first + family, first + second.toLocaleLowerCase()];
    const free = wishes.find((wish) => !used.has(wish)) ?? numbered(first, used);
    used.add(free);
    found.set(person_id, free);
  }
  return found;
}

function numbered(first: string, used: ReadonlySet<string>): string {
  let n = 2;
  while (used.has(`${first}${n}`)) n++;
  return `${first}${n}`;
}

export interface Place {
  row: number;
  column: number;
}

export type Way = "before" | "after" | "up" | "down";

/** The next mark in a direction: along the row, or the nearest day of the next row that has one. */
export function nextMark(
  rows: readonly (readonly boolean[])[],
  { row, column }: Place,
  way: Way,
): Place | null {
  if (way === "before" || way === "after") {
    const next = marksOf(rows[row]).filter((n) => (way === "after" ? n > column : n < column));
    const found = way === "after" ? next[0] : next.at(-1);
    return found === undefined ? null : { row, column: found };
  }
  const step = way === "down" ? 1 : -1;
  for (let at = row + step; at >= 0 && at < rows.length; at += step) {
    const [nearest] = marksOf(rows[at]).sort((a, b) => Math.abs(a - column) - Math.abs(b - column));
    if (nearest !== undefined) return { row: at, column: nearest };
  }
  return null;
}

function marksOf(row: readonly boolean[] = []): number[] {
  return row.flatMap((marked, column) => (marked ? [column] : []));
}
