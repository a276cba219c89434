/** What waits for a person's word: refused ticks, and those of who held this phone before. */

import { computed, type ReadonlySignal } from "@preact/signals";
import type { Event, HomeChild, PlanItem, Refusal } from "../domain/types";
import { isHere } from "../store/outbox";
import { dropRefused, dropStrays, settleOld } from "../store/places";
import { askSoon } from "./asking";
import { kept } from "./kept";
import { child, me, mine, outbox, snap } from "./phone";

export interface WaitingEvent {
  event: Event;
  item: PlanItem | null;
  refused: Refusal | null;
}

/** Of the chosen child: what waits, and what was refused. */
export const waiting: ReadonlySignal<readonly WaitingEvent[]> = computed(() => {
  const items = snap.value?.plan?.plan?.items ?? [];
  return mine.value
    .filter((entry) => entry.child === child.value?.id)
    .map(({ event, why }) => ({
      event,
      item: items.find((item) => item.id === event.item) ?? null,
      refused: why ?? null,
    }));
});

export const needsYou: ReadonlySignal<readonly WaitingEvent[]> = computed(() =>
  waiting.value.filter((one) => one.refused),
);

/** Other children of this phone, of whom something waits for a person's word. */
export const elsewhere: ReadonlySignal<readonly HomeChild[]> = computed(() =>
  (me.value?.children ?? []).filter(
    ({ id, person }) =>
      id !== child.value?.id &&
      mine.value.some((one) => one.child === id && (one.why || one.person !== person.id)),
  ),
);

/** Ticks that somebody else made on this phone before it joined anew: to be sent, or not. */
export const oldQueue: ReadonlySignal<number> = computed(() => {
  const now = child.value;
  return outbox.value.filter((one) => one.child === now?.id && one.person !== now.person.id).length;
});

/** How many ticks are of plans that this phone no longer has: they go if one comes back to it. */
export const strays: ReadonlySignal<number> = computed(
  () => snap.value?.mine.filter((entry) => !entry.had && !isHere(me.value, entry)).length ?? 0,
);

export async function leaveStrays(): Promise<void> {
  await kept(dropStrays);
}

export async function leaveOut(eventId: string): Promise<void> {
  await kept(() => dropRefused(eventId));
}

/** The answer to "These 5 ticks were made on this phone. Send them?" */
export async function settleQueue(send: boolean): Promise<void> {
  const now = child.value;
  const settled = !!now && (await kept(() => settleOld(now.id, now.person.id, send)));
  if (settled && send) askSoon();
}
