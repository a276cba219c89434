/** One mark for all the times of an exercise on a day. */

import type { SlotView } from "../../state/today";
import type { MarkName } from "../../ui/mark";

/** All done is done; something done is partly; all skipped is skipped; asked and bare is a ring. */
export function markOfDay(slots: readonly SlotView[]): MarkName {
  const marks = slots.map((slot) => slot.mark);
  const given = marks.filter((mark) => mark !== null);
  if (!given.length) return slots.some((slot) => slot.state !== "not_due") ? "none" : "off";
  if (given.every((mark) => mark === "skip"))
    return given.length === marks.length ? "skip" : "none";
  const whole = given.length === marks.length && given.every((mark) => mark === "done");
  return whole ? "done" : "partly";
}
