/** What a new version of the plan replaces: since when an item is asked, and what its mornings asked. */

import { daysBetween } from "./day";
import type { Asked } from "./schedule";
import type { Plan } from "./types";

/** What an item was asked to be until a version changed it. */
export interface Earlier extends Asked {
  /** When that version came. */
  until: string;
}

/** The screens go a week back. */
const LOOKED_AT_DAYS = 14;

/**
 * When each item came into the plan: kept while it stays, the version's time when it is new. Of a
 * plan met late this phone knows no more: no earlier day is said to have been left open.
 */
export function sinceOf(
  plan: Plan,
  before: Plan | null,
  known: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  const old = new Set(before?.items.map((item) => item.id));
  return Object.fromEntries(
    plan.items.map(({ id }) => [id, old.has(id) ? (known[id] ?? null) : plan.at]),
  );
}

/** What was asked of each item before: a day goes on as its morning asked. The oldest first. */
export function earlierOf(
  plan: Plan,
  before: Plan | null,
  known: Readonly<Record<string, readonly Earlier[]>>,
): Record<string, readonly Earlier[]> {
  const found: Record<string, readonly Earlier[]> = {};
  for (const item of plan.items) {
    const was = before?.items.find((one) => one.id === item.id);
    const changed = was && JSON.stringify(askedOf(was)) !== JSON.stringify(askedOf(item));
    const all = [
      ...(known[item.id] ?? []),
      ...(changed ? [{ ...askedOf(was), until: plan.at }] : []),
    ];
    const still = all.filter(
      (one) => daysBetween(dayOf(one.until), dayOf(plan.at)) <= LOOKED_AT_DAYS,
    );
    if (was && still.length) found[item.id] = still;
  }
  return found;
}

const askedOf = ({ schedule, starts, ends }: Asked): Asked => ({ schedule, starts, ends });

const dayOf = (at: string): string => at.slice(0, 10);
