/** What comes after an exercise: the next open one of the day, or the way back. */

import { dayView, momentNow, type SlotView, today } from "../../state/today";
import { inOrder, nextOf } from "../../ui/dayshape";
import { t } from "../../words/t";
import { addressOf } from "./address";

export interface Next {
  next: SlotView | undefined;
  href: string;
  words: string;
}

export function nextAfter(slot: SlotView): Next {
  const now = slot.day === today.value;
  const moment = now ? momentNow.value : slot.moment;
  const view = dayView(slot.day);
  const next = now && !view.allDone ? nextOf(inOrder(view.moments, moment), moment) : undefined;
  const back = now ? "/" : `/day/${slot.day}`;
  return {
    next,
    href: next ? addressOf(next) : back,
    words: next ? wordsOf(next, slot) : t(now ? "exercise.back" : "exercise.back.day"),
  };
}

/** Its other side is still to do. */
const wordsOf = (next: SlotView, slot: SlotView): string =>
  t(next.key === slot.key ? "today.go.what" : "today.next.what", { what: next.item.title });
