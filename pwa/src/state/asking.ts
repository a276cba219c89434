/** When this phone asks the server: at the start, after taps, and while it is looked at. Comes after
 * the first list. */

import { onOtherTab } from "../store/tabs";
import { type Outcome, sync, type Wish } from "../sync/loop";
import { outbox, reload } from "./phone";
import { cut } from "./sync";

/** The first call of a page. `known`: the store says for whom this phone stands. */
export async function begin(known: boolean): Promise<void> {
  if (known) return void (await ask({ me: true }));
  // a browser may have thrown the storage away and kept the cookie
  if (await (await import("./account")).greet()) await ask();
  await reload();
}

/** Sync, then read what came. */
export async function ask(wish: Wish = {}): Promise<Outcome> {
  const outcome = await sync(wish).catch((): Outcome => ({ is: "failed", wait: 0 }));
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

/** A second later, so that three taps travel together. */
export const askSoon = (): void => askIn(1000);

/** Something was ticked and is saved. */
export async function saved(): Promise<void> {
  askSoon();
  await keepStorage();
}

let kept = false;

/** The first tick is worth keeping: ask the browser not to throw this storage away. */
async function keepStorage(): Promise<void> {
  if (kept) return;
  kept = true;
  await navigator.storage?.persist?.().catch(() => false);
}

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
