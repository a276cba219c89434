/**
 * Two drafts that began from the same plan, joined. Pure.
 *
 * Whatever does not touch the same part of the same item is joined by itself. What both changed,
 * or one dropped and the other changed, is a choice; it begins with the therapist's whose item it is.
 */

import { type Part, partOf, partsThatDiffer, withPart } from "./compare";
import type { DraftItem } from "./items";

export type Whose = "mine" | "theirs";

export interface Choice {
  key: string;
  /** What is left out was dropped. */
  mine: DraftItem | null;
  theirs: DraftItem | null;
  base: DraftItem;
  /** null: dropped against kept. */
  part: Part | null;
  begins: Whose;
}

/** Something joined without a choice. */
export interface Joined {
  key: string;
  item: DraftItem;
  base: DraftItem | null;
  whose: Whose;
  what: "new" | "dropped" | Part;
}

export interface Merge {
  choices: Choice[];
  joined: Joined[];
  /** The plan, for the side that was picked at each choice; what is not picked begins. */
  settle: (picks: Readonly<Record<string, Whose>>) => DraftItem[];
}

type Items = readonly DraftItem[];
type Row = (picks: Readonly<Record<string, Whose>>) => DraftItem | null;

export function merge(base: Items, mine: Items, theirs: Items, me: string): Merge {
  const choices: Choice[] = [];
  const joined: Joined[] = [];
  const rows = new Map<string, Row>();
  const [old, own, other] = [byId(base), byId(mine), byId(theirs)];
  for (const id of orderOf(base, mine, theirs)) {
    const sides = {
      base: old.get(id) ?? null,
      mine: own.get(id) ?? null,
      theirs: other.get(id) ?? null,
    };
    rows.set(id, rowOf(sides, me, choices, joined));
  }
  const settle: Merge["settle"] = (picks) =>
    [...rows.values()].map((row) => row(picks)).filter((item) => item !== null);
  return { choices, joined, settle };
}

const byId = (items: Items) => new Map(items.map((item) => [item.id, item]));

interface Sides {
  base: DraftItem | null;
  mine: DraftItem | null;
  theirs: DraftItem | null;
}

function rowOf(sides: Sides, me: string, choices: Choice[], joined: Joined[]): Row {
  const { base, mine, theirs } = sides;
  if (!base) return newRow(sides, joined);
  if (mine && theirs) return partsRow({ base, mine, theirs }, me, choices, joined);
  const kept = mine ?? theirs;
  if (!kept) return () => null;
  const [keeper, dropper]: [Whose, Whose] = mine ? ["mine", "theirs"] : ["theirs", "mine"];
  if (!partsThatDiffer(base, kept).length) {
    joined.push({ key: base.id, item: base, base, whose: dropper, what: "dropped" });
    return () => null;
  }
  const choice = { key: base.id, mine, theirs, base, part: null, begins: beginsWith(base, me) };
  choices.push(choice);
  return (picks) => ((picks[choice.key] ?? choice.begins) === keeper ? kept : null);
}

function newRow({ mine, theirs }: Sides, joined: Joined[]): Row {
  const item = mine ?? theirs;
  if (!item) return () => null;
  joined.push({ key: item.id, item, base: null, whose: mine ? "mine" : "theirs", what: "new" });
  return () => item;
}

function partsRow(
  { base, mine, theirs }: { base: DraftItem; mine: DraftItem; theirs: DraftItem },
  me: string,
  choices: Choice[],
  joined: Joined[],
): Row {
  let item = theirs;
  const open: Choice[] = [];
  for (const part of partsThatDiffer(base, theirs)) {
    if (partOf(mine, part) === partOf(base, part))
      joined.push({ key: `${base.id} ${part}`, item: theirs, base, whose: "theirs", what: part });
  }
  for (const part of partsThatDiffer(base, mine)) {
    const key = `${base.id} ${part}`;
    if (partOf(theirs, part) === partOf(base, part)) {
      item = withPart(item, part, mine);
      joined.push({ key, item: mine, base, whose: "mine", what: part });
    } else if (partOf(theirs, part) !== partOf(mine, part)) {
      open.push({ key, mine, theirs, base, part, begins: beginsWith(base, me) });
    }
  }
  choices.push(...open);
  return (picks) =>
    open.reduce(
      (now, { key, part, begins }) =>
        part && (picks[key] ?? begins) === "mine" ? withPart(now, part, mine) : now,
      item,
    );
}

const beginsWith = (item: DraftItem, me: string): Whose => (item.owner === me ? "mine" : "theirs");

/** Theirs in order, unless only mine was put in another; what is new to an order comes last. */
function orderOf(base: Items, mine: Items, theirs: Items): string[] {
  const ids = (items: Items) => items.map((item) => item.id);
  const [old, own, other] = [ids(base), ids(mine), ids(theirs)];
  const both = (order: string[]) =>
    order.filter((id) => old.includes(id) && own.includes(id) && other.includes(id)).join();
  const first = both(own) !== both(old) && both(other) === both(old) ? own : other;
  return [...new Set([...first, ...other, ...own])];
}
