/** Items for the tests of the builder. */

import type { Card, DraftItem } from "./items";

export function card(facts: Partial<Card> = {}): Card {
  const slug = facts.slug ?? "thread-beads";
  return {
    id: `exercise-${slug}`,
    revision_id: `revision-${slug}`,
    slug,
    title: "Thread beads",
    line: "Beads on a lace.",
    discipline: "OT",
    kind: "exercise",
    icon: "hand",
    skill: { slug: "bilateral-use", title: "Two hands together" },
    position: { slug: "sit", title: "Sitting" },
    minutes: 4,
    ages: { from_months: 36, to_months: 144 },
    equipment: [],
    clinic_only: false,
    review: "reviewed",
    picture: null,
    moving: null,
    unit: { one: "bead", other: "beads" },
    dose: {
      sets: 2,
      reps: 6,
      hold_s: null,
      rest_s: null,
      duration_s: null,
      assistance: null,
      side: "both",
      resistance: null,
      support: null,
      note: null,
    },
    dose_limits: { sets: [1, 4], reps: [2, 20] },
    schedule: { rule: "daily", days: null, days_a_week: null, moments: ["breakfast"] },
    precautions: [],
    ...facts,
  };
}

export function item(id: string, facts: Partial<DraftItem> = {}): DraftItem {
  const its = facts.card ?? card();
  return {
    id,
    card: its,
    revision: its.revision_id,
    newer: false,
    owner: "me",
    discipline: "OT",
    dose: { ...its.dose },
    schedule: its.schedule,
    starts: null,
    ends: null,
    override: null,
    ...facts,
  };
}

export const reps = (id: string, n: number, facts: Partial<DraftItem> = {}): DraftItem =>
  item(id, { ...facts, dose: { ...card().dose, side: "both", reps: n } });
