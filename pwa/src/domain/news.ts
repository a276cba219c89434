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
