/** A draft's items: made from a card of the library or from the routine, and as the API takes them. */

import type { Discipline, Moment, Schedule, Side } from "../../domain/types";
import type { Schemas } from "../api/client";

export type Card = Schemas["CardOut"];
export type Routine = Schemas["RoutineOut"];
type ItemIn = Schemas["ItemIn"];

/** `prescribed`: the exercise has a side, and nobody has named it yet. */
export type DraftSide = Side | "prescribed";

export interface Dose {
  sets: number | null;
  reps: number | null;
  hold_s: number | null;
  rest_s: number | null;
  duration_s: number | null;
  side: DraftSide;
  resistance: string | null;
  assistance: number | null;
  support: string | null;
  note: string | null;
}

export interface DraftItem {
  id: string;
  card: Card;
  /** null: the newest. */
  revision: string | null;
  /** The library has a newer text of this exercise. */
  newer: boolean;
  owner: string;
  discipline: Discipline;
  dose: Dose;
  schedule: Schedule;
  starts: string | null;
  ends: string | null;
  override: string | null;
}

/** Who adds, and what of the child decides a new item. */
interface Adder {
  person: string;
  discipline: Discipline | null;
  affected: string;
}

const SIDES: readonly Side[] = ["left", "right", "both"];

/** An exercise with its usual dose; a side that is to be named is the child's affected one. */
export function itemOf(card: Card, id: string, who: Adder): DraftItem {
  const affected = SIDES.find((side) => side === who.affected);
  const side = card.dose.side === "prescribed" ? (affected ?? "prescribed") : card.dose.side;
  return {
    id,
    card,
    revision: card.revision_id,
    newer: false,
    owner: who.person,
    discipline: card.discipline === "both" ? (who.discipline ?? "OT") : card.discipline,
    dose: { ...card.dose, side },
    schedule: { ...card.schedule, moments: momentsOf(card.schedule) },
    starts: null,
    ends: null,
    override: null,
  };
}

function momentsOf({ rule, moments }: Card["schedule"]): Moment[] {
  return rule !== "when_fits" && !moments.length ? ["any-time"] : [...moments];
}

/** The routine as it was published. */
export function itemsOf(routine: Routine): DraftItem[] {
  return routine.items.map((item) => ({
    id: item.id,
    card: item.exercise,
    revision: item.revision_id,
    newer: item.newer_revision,
    owner: item.owner_id,
    discipline: item.discipline as Discipline,
    dose: { ...item.dose },
    schedule: item.schedule,
    starts: item.starts,
    ends: item.ends,
    override: item.override_reason,
  }));
}

/** As the API takes it. A side that was not named goes as none; it is asked for before. */
export function asked(item: DraftItem): ItemIn {
  const { side } = item.dose;
  const { rule, days, days_a_week, moments } = item.schedule;
  return {
    id: item.id,
    exercise_id: item.card.id,
    ...(item.revision ? { revision_id: item.revision } : {}),
    dose: { ...item.dose, side: side === "prescribed" ? "none" : side },
    schedule: { rule, days: days && [...days], days_a_week, moments: [...moments] },
    starts: item.starts,
    ends: item.ends,
    override_reason: item.override,
  };
}

export const DOSE_FIELDS = ["reps", "sets", "hold_s", "duration_s", "rest_s"] as const;
export type DoseField = (typeof DOSE_FIELDS)[number];

/** What an exercise counts; any other field is behind More. */
export function fieldsOf({ card, dose }: DraftItem): DoseField[] {
  return DOSE_FIELDS.filter(
    (field) => card.dose[field] !== null || field in card.dose_limits || dose[field] !== null,
  );
}
