/** Sending, as the screens see it: one word, and how many wait or were refused. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { full, mine, outbox, snap } from "./phone";

export type SyncWord =
  | "saved"
  | "waiting"
  | "offline"
  | "signed_out"
  | "update_needed"
  | "refused"
  | "storage_full"
  | "ended";

/** The browser says that there is no network at all. */
export const cut = signal(navigator.onLine === false);

/** How many events wait to be sent on this phone, of all children. */
export const waitingCount: ReadonlySignal<number> = computed(() => outbox.value.length);

/** How many the server did not take, of all children. */
export const refusedCount: ReadonlySignal<number> = computed(
  () => mine.value.filter((one) => one.place === "refused").length,
);

export const syncWord: ReadonlySignal<SyncWord> = computed(() => {
  const phone = snap.value?.phone;
  if (phone?.ending && !phone.me?.children.length) return "ended";
  if (full.value) return "storage_full";
  if (phone?.signedOut) return "signed_out";
  if (phone && phone.minClient > __BUILD__) return "update_needed";
  if (refusedCount.value) return "refused";
  // of one child of several: the others' plans are shown, and this is said once
  if (phone?.ending) return "ended";
  if (cut.value || phone?.pause?.offline) return "offline";
  return outbox.value.length ? "waiting" : "saved";
});

/** How much of what the plans show lies on this phone. */
export interface Ready {
  is: "ready" | "getting" | "offline" | "full";
  have: number;
  of: number;
  kb: number;
}

type Line = Ready | { is: "clock" };

/** While there is something to say of it on today, or of a clock that says another day. */
export const readyLine = signal<Line | null>(null);

/** The first list is drawn before what asks the server is loaded. */
export const asking = () => import("./asking");
