/** What waits for a person's word: refused ticks, and those of who held this phone before. */

import { computed, type ReadonlySignal } from "@preact/signals";
import { dropRefused, settleOld } from "../store/outbox";
import { tellTabs } from "../store/tabs";
import { child, outbox, reload } from "./phone";
import { askSoon } from "./sync";

/** Ticks that somebody else made on this phone before it joined anew: to be sent, or not. */
export const oldQueue: ReadonlySignal<number> = computed(() => {
  const now = child.value;
  return outbox.value.filter((one) => one.child === now?.id && one.person !== now.person.id).length;
});

export async function leaveOut(eventId: string): Promise<void> {
  await dropRefused(eventId);
  tellTabs();
  await reload();
}

/** The answer to "These 5 ticks were made on this phone. Send them?" */
export async function settleQueue(send: boolean): Promise<void> {
  const now = child.value;
  if (now) await settleOld(now.id, now.person.id, send);
  tellTabs();
  await reload();
  if (send) askSoon();
}
