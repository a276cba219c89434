/** What one plan says against another, part by part. Pure: publish and merge both look through it. */

import type { DraftItem } from "./items";
import { asked } from "./items";

/** Parts that the dose in words says. */
const DOSE = [
  "sets",
  "reps",
  "hold_s",
  "rest_s",
  "duration_s",
  "side",
  "resistance",
  "assistance",
  "support",
] as const;

/** The parts of an item that change each by itself. */
const PARTS = [...DOSE, "note", "schedule", "starts", "ends", "override", "revision"] as const;
export type Part = (typeof PARTS)[number];

export const SPOKEN: readonly Part[] = DOSE;

/** A part as plain data that can be held against another. */
export function partOf(item: DraftItem, part: Part): string {
  switch (part) {
    case "schedule":
      return JSON.stringify(ordered(item));
    case "starts":
    case "ends":
    case "revision":
      return item[part] ?? "";
    case "override":
      return item.override?.trim() ?? "";
    default:
      return String(item.dose[part] ?? "").trim();
  }
}

function ordered(item: DraftItem) {
  const { rule, days, days_a_week, moments } = asked(item).schedule;
  return {
    rule,
    days: days && [...days].sort(),
    days_a_week,
    moments: [...(moments ?? [])].sort(),
  };
}

export const partsThatDiffer = (a: DraftItem, b: DraftItem): Part[] =>
  PARTS.filter((part) => partOf(a, part) !== partOf(b, part));

/** The same item with one part as the other has it. */
export function withPart(item: DraftItem, part: Part, from: DraftItem): DraftItem {
  switch (part) {
    case "schedule":
    case "starts":
    case "ends":
    case "override":
      return { ...item, [part]: from[part] };
    case "revision":
      return { ...item, revision: from.revision, card: from.card, newer: from.newer };
    default:
      return { ...item, dose: { ...item.dose, [part]: from.dose[part] } };
  }
}

/** What a draft changes in the plan it began from. */
export interface Changes {
  added: DraftItem[];
  changed: { before: DraftItem; after: DraftItem; parts: Part[] }[];
  dropped: DraftItem[];
  /** Whether those that stay are in another order. */
  moved: boolean;
}

export function changesOf(before: readonly DraftItem[], after: readonly DraftItem[]): Changes {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const changed = after.flatMap((item) => {
    const was = old.get(item.id);
    const parts = was ? partsThatDiffer(was, item) : [];
    return was && parts.length ? [{ before: was, after: item, parts }] : [];
  });
  const orderBefore = before.filter((item) => kept.has(item.id)).map((item) => item.id);
  const orderAfter = after.filter((item) => old.has(item.id)).map((item) => item.id);
  return {
    added: after.filter((item) => !old.has(item.id)),
    changed,
    dropped: before.filter((item) => !kept.has(item.id)),
    moved: orderBefore.join() !== orderAfter.join(),
  };
}

export const isNothing = ({ added, changed, dropped, moved }: Changes): boolean =>
  !(added.length || changed.length || dropped.length || moved);
