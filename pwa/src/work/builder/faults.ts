/** What would be refused, by item and field: judged here before publishing, and read from the answer. */

import { t } from "../../words/t";
import { DOSE_FIELDS, type DraftItem } from "./items";
import { needsReason } from "./safety";

/** Sentences by field ("dose.reps", "schedule.days", "override_reason"), by item. */
export type Faults = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const NO_FAULTS: Faults = {};

/** The API's own limits; an exercise may set narrower ones. */
const LIMITS = {
  sets: [1, 10],
  reps: [1, 100],
  hold_s: [1, 600],
  rest_s: [1, 600],
  duration_s: [5, 7200],
} as const;

type DoseField = keyof typeof LIMITS;

export function limitsOf({ card }: DraftItem, field: DoseField): readonly [number, number] {
  const [least, most] = LIMITS[field];
  const [own, ownMost] = card.dose_limits[field] ?? [];
  return [own ?? least, ownMost ?? most];
}

/** What a number counts: the exercise's own unit, "Beads", or what it is to all. */
export function nameOf({ card }: DraftItem, field: DoseField): string {
  if (field !== "reps") return t(`builder.dose.${field}`);
  const { other } = card.unit;
  return other.charAt(0).toUpperCase() + other.slice(1);
}

/** A number out of its limits, in a sentence; null when it may be. */
export function limitFault(item: DraftItem, field: DoseField): string | null {
  const value = item.dose[field];
  const [least, most] = limitsOf(item, field);
  if (value === null || (least <= value && value <= most)) return null;
  return t("builder.limit", { name: nameOf(item, field), least, most });
}

/** All that a plan would be refused for, as far as this side can know. */
export function faultsOf(items: readonly DraftItem[], flags: ReadonlySet<string>): Faults {
  const found = items.map((item) => [item.id, faultsIn(item, flags)] as const);
  return Object.fromEntries(found.filter(([, faults]) => Object.keys(faults).length));
}

function faultsIn(item: DraftItem, flags: ReadonlySet<string>): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const field of DOSE_FIELDS) {
    const fault = limitFault(item, field);
    if (fault) faults[`dose.${field}`] = fault;
  }
  if (item.dose.side === "prescribed") faults["dose.side"] = t("builder.side.which");
  if (item.schedule.rule === "weekdays" && !item.schedule.days?.length)
    faults["schedule.days"] = t("builder.days.none");
  if (item.starts && item.ends && item.ends < item.starts) faults.ends = t("builder.ends.early");
  if (needsReason(item.card, flags) && !item.override?.trim())
    faults.override_reason = t("builder.override.missing");
  return faults;
}

/** The sentences of a refusal; what belongs to no item stands under "". */
export function faultsFrom(
  errors: Readonly<Record<string, string[]>>,
  items: readonly DraftItem[],
): Faults {
  const faults: Record<string, Record<string, string>> = {};
  for (const [path, sentences] of Object.entries(errors)) {
    const [, place, inside] = /^items\.(\d+)\.(.+)$/.exec(path) ?? [];
    const id = items[Number(place)]?.id ?? "";
    const field = id && inside ? inside.replace(/^(schedule\.\w+)\..*$/, "$1") : path;
    const under = faults[id] ?? {};
    under[field] = sentences[0] ?? "";
    faults[id] = under;
  }
  return faults;
}

/** Without those of a field that was just changed. */
export function without(faults: Faults, id: string, part: string): Faults {
  const mine = faults[id];
  if (!mine) return faults;
  const rest = Object.entries(mine).filter(([field]) => !field.startsWith(part));
  const { [id]: _, ...others } = faults;
  return rest.length ? { ...others, [id]: Object.fromEntries(rest) } : others;
}
