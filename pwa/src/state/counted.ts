/**
 * What is being counted, kept on this phone: a timer or counter goes on where it was when the phone
 * has closed the app meanwhile and somebody opens that exercise again, the same day.
 */

import { keepCounted } from "../store/choice";
import { child, reload, snap } from "./phone";
import { type SlotView, today } from "./today";

export interface Counting {
  /** What was counted last. */
  found: unknown;
  /** So much is counted now; null: it is over. A phone without room goes on counting. */
  keep: (counted: unknown) => void;
}

/** Of a slot as it stands when its timer opens: a mark that came since then says what is so. */
export function countingOf(slot: SlotView, pace: string): Counting {
  const day = today.value;
  const fits = JSON.stringify([pace, child.value?.person.id, slot.mark, slot.value]);
  const there = snap.value?.phone.counted?.[`${slot.child} ${slot.key}`];
  const found = there?.day === day && there.fits === fits ? there.counted : null;
  let lies = !!there;
  const keep = async (counted: unknown) => {
    const now = counted === null ? null : { fits, counted };
    if (!now && !lies) return;
    lies = !!now;
    await keepCounted(slot.child, slot.key, day, now);
    // it is not found again in what was read before
    if (!now) await reload();
  };
  return { found, keep: (counted) => void keep(counted).catch(() => {}) };
}
