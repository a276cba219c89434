/** What is new in a plan, against the one that this person read last. */

import type { Plan, PlanItem, TeamMember } from "./types";

export interface PlanNews {
  version: number;
  at: string;
  author: TeamMember | null;
  reason: string;
  added: readonly PlanItem[];
  changed: readonly { before: PlanItem; now: PlanItem }[];
  finished: readonly PlanItem[];
}

export function newsOf(plan: Plan, read: Plan, team: readonly TeamMember[]): PlanNews | null {
  if (plan.version <= read.version) return null;
  const before = new Map(read.items.map((item) => [item.id, item]));
  const now = new Set(plan.items.map((item) => item.id));
  return {
    version: plan.version,
    at: plan.at,
    author: team.find((member) => member.person_id === plan.author_id) ?? null,
    reason: plan.reason,
    added: plan.items.filter((item) => !before.has(item.id)),
    changed: plan.items.flatMap((item) => {
      const old = before.get(item.id);
      return old && chosen(old) !== chosen(item) ? [{ before: old, now: item }] : [];
    }),
    finished: read.items.filter((item) => !now.has(item.id)),
  };
}

/** All that a therapist chose for an item, apart from its place. */
const chosen = ({ revision_id, dose, schedule, starts, ends }: PlanItem): string =>
  JSON.stringify([revision_id, dose, schedule, starts, ends]);

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
