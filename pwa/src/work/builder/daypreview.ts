/** A day of the draft, as the family will see it. Pure. */

import { MOMENTS, plusDays } from "../../domain/day";
import { itemDay } from "../../domain/schedule";
import type { DayMoment, DaySlot } from "../../ui/daylist";
import type { Draft } from "./draft";
import type { Dose, DraftItem } from "./items";
import { doseWords } from "./words";

const NOT_DONE: ReadonlySet<string> = new Set();
const LOOK_AHEAD = 14;

/** Today, or the next day on which the exercise under the hand is asked. */
export function dayFor(item: DraftItem | undefined, today: string): string {
  if (!item) return today;
  const days = Array.from({ length: LOOK_AHEAD }, (_, n) => plusDays(today, n));
  return days.find((day) => itemDay(item, day, NOT_DONE).slots.length) ?? today;
}

export function momentsOn({ items }: Draft, day: string): DayMoment<DaySlot>[] {
  const slots = items.flatMap((item) =>
    itemDay(item, day, NOT_DONE).slots.map((moment, slot) => ({
      moment: moment ?? "any-time",
      view: slotOf(item, slot),
    })),
  );
  return MOMENTS.map((moment) => ({
    moment,
    finished: false,
    slots: slots.filter((slot) => slot.moment === moment).map((slot) => slot.view),
  })).filter((one) => one.slots.length);
}

function slotOf(item: DraftItem, slot: number): DaySlot {
  const { id, card, discipline, dose } = item;
  const { icon, picture } = card;
  const words = { dose: doseWords(dose, card.unit, discipline) };
  return {
    key: `${id} ${slot}`,
    item: { id, title: card.title, discipline, icon, picture, dose, words, blocks: blocksOf(dose) },
    mark: null,
    value: {},
    open: true,
    by: [],
    byMe: false,
    at: null,
    waiting: false,
    undoes: [],
  };
}

/** As much of the dose's blocks as a row of the list draws: dots for the times. */
function blocksOf({ reps, sets, side }: Dose): DaySlot["item"]["blocks"] {
  const rounds = sets ?? 1;
  const count = { kind: "count", n: reps, rounds, side: "none" };
  const sides = { kind: "side", n: null, rounds, side };
  return side === "none" || side === "prescribed" ? [count] : [count, sides];
}
