/** Sending, as the screens see it: one word, what waits, and what needs a person. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Event, PlanItem, Refusal } from "../domain/types";
import { onOtherTab } from "../store/tabs";
import type { Outcome, Wish } from "../sync/loop";
import { child, full, mine, outbox, reload, snap } from "./phone";

export type SyncWord =
  | "saved"
  | "waiting"
  | "offline"
  | "signed_out"
  | "update_needed"
  | "refused"
  | "storage_full"
  | "ended";

export interface WaitingEvent {
  event: Event;
  item: PlanItem | null;
  refused: Refusal | null;
}

/** The browser says that there is no network at all. */
const cut = signal(false);

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

/** How many events wait to be sent on this phone, of all children. */
export const waitingCount: ReadonlySignal<number> = computed(() => outbox.value.length);

export const needsYou: ReadonlySignal<readonly WaitingEvent[]> = computed(() =>
  waiting.value.filter((one) => one.refused),
);

export const syncWord: ReadonlySignal<SyncWord> = computed(() => {
  const phone = snap.value?.phone;
  if (phone?.ending && !phone.me?.children.length) return "ended";
  if (full.value) return "storage_full";
  if (phone?.signedOut) return "signed_out";
  if (phone && phone.minClient > __BUILD__) return "update_needed";
  if (mine.value.some((entry) => entry.place === "refused")) return "refused";
  if (cut.value || phone?.pause?.offline) return "offline";
  return outbox.value.length ? "waiting" : "saved";
});

/** The first list is drawn before the loop is loaded. */
const loop = () => import("../sync/loop");

/** Sync, then read what came. */
export async function ask(wish: Wish = {}): Promise<Outcome> {
  const outcome = await loop()
    .then(({ sync }) => sync(wish))
    .catch((): Outcome => ({ is: "failed", wait: 0 }));
  await reload().catch(() => {});
  if (outcome.wait && outbox.value.length) askIn(outcome.wait);
  if (outcome.is !== "sent" && outbox.value.length) await askWorker();
  return outcome;
}

let timer: ReturnType<typeof setTimeout> | undefined;

function askIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(ask, ms);
}

/** After a tap: a second later, so that three taps travel together. */
export const askSoon = (): void => askIn(1000);

export async function syncNow(): Promise<"sent" | "offline" | "busy" | "refused"> {
  const { is } = await ask({ now: true, me: true });
  if (is === "offline" || is === "busy") return is;
  return is === "sent" || is === "idle" ? "sent" : "refused";
}

/** Where the browser can, the worker sends what is left when the network is back. */
async function askWorker(): Promise<void> {
  if (!navigator.serviceWorker?.controller) return;
  const { sync } = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
    sync?: { register(tag: string): Promise<void> };
  };
  await sync?.register("sync").catch(() => {});
}

const MINUTE = 60_000;

/** Ask when the page is looked at, when the network is back, and every minute while visible. */
export function watch(): () => void {
  const seen = () => document.visibilityState === "visible";
  const lookedAt = () => void (seen() && ask());
  const online = () => {
    cut.value = false;
    void ask({ now: true });
  };
  const offline = () => {
    cut.value = true;
  };
  cut.value = navigator.onLine === false;
  onOtherTab(() => void reload().catch(() => {}));
  document.addEventListener("visibilitychange", lookedAt);
  addEventListener("online", online);
  addEventListener("offline", offline);
  const every = setInterval(lookedAt, MINUTE);
  return () => {
    document.removeEventListener("visibilitychange", lookedAt);
    removeEventListener("online", online);
    removeEventListener("offline", offline);
    clearInterval(every);
    clearTimeout(timer);
  };
}
