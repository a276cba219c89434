/**
 * What stands in each cell (one slot of one item on one day), from a set of events.
 *
 * The answer hangs on the set alone: on no order, no repetition and no clock. The service says the
 * same in ticks/fold.py; both run tests/vectors/fold.json.
 */

import type { MarkKind, Value } from "./types";

/** An event, as far as the fold needs it. `actor` is null where this phone may not know. */
export interface Fact {
  id: string;
  kind: string;
  item: string;
  day: string;
  slot: number;
  of: readonly string[];
  value: Value;
  actor: string | null;
  /** "plan" beside an undo that reaches no more than its maker's own marks. */
  sees?: string;
  at?: string | null;
}

export interface Cell {
  item: string;
  day: string;
  slot: number;
  /** The strongest mark; null when only words are left. */
  mark: MarkKind | null;
  by: readonly (string | null)[];
  /** All marks that nobody has undone, in the order of their ids. */
  marks: readonly Fact[];
  said: readonly Fact[];
  value: Value;
  at: string | null;
}

const STRENGTH: Record<string, number> = { skip: 1, partly: 2, done: 3 };
const SAID = ["rate", "note"];

/** How strong a mark is: done beats partly beats skip; 0 for what is no mark. */
export const strength = (kind: string | null): number => STRENGTH[kind ?? ""] ?? 0;

export const cellKey = (cell: { item: string; day: string; slot: number }): string =>
  `${cell.item} ${cell.day} ${cell.slot}`;

export function fold(facts: Iterable<Fact>): Map<string, Cell> {
  const known = new Map<string, Fact>();
  for (const fact of facts) known.set(fact.id, fact);
  const undone = undoneIn(known);
  const cells = new Map<string, Fact[]>();
  for (const id of [...known.keys()].sort()) {
    const fact = known.get(id);
    if (!fact || undone.has(id) || !(strength(fact.kind) || SAID.includes(fact.kind))) continue;
    const key = cellKey(fact);
    const there = cells.get(key);
    if (there) there.push(fact);
    else cells.set(key, [fact]);
  }
  return new Map([...cells].map(([key, live]) => [key, stands(live)]));
}

function undoneIn(known: ReadonlyMap<string, Fact>): Set<string> {
  const undone = new Set<string>();
  for (const undo of known.values()) {
    if (undo.kind !== "undo") continue;
    for (const id of undo.of) {
      const target = known.get(id);
      if (target && reaches(undo, target)) undone.add(id);
    }
  }
  return undone;
}

/** Whether an undo that names the target cancels it. An undo cannot be undone. */
function reaches(undo: Fact, target: Fact): boolean {
  if (cellKey(undo) !== cellKey(target)) return false;
  const own = undo.actor === target.actor;
  return strength(target.kind) ? undo.sees !== "plan" || own : SAID.includes(target.kind) && own;
}

/** What the live facts of one cell come to; they are in the order of their ids. */
function stands(live: readonly Fact[]): Cell {
  const { item, day, slot } = live[0] as Fact;
  const marks = live.filter((fact) => strength(fact.kind));
  const most = Math.max(0, ...marks.map((fact) => strength(fact.kind)));
  const best = marks.filter((fact) => strength(fact.kind) === most);
  const last = best.at(-1);
  return {
    item,
    day,
    slot,
    mark: (last?.kind as MarkKind | undefined) ?? null,
    by: [...new Set(best.map((fact) => fact.actor))],
    marks,
    said: live.filter((fact) => SAID.includes(fact.kind)),
    value: last?.value ?? {},
    at: last?.at ?? null,
  };
}
