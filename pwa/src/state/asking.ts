/** When this phone asks the server: at the start, after taps, and while it is looked at. Comes after
 * the first list. */

import { written } from "../store/db";
import { keeps } from "../store/queue";
import { onOtherTab } from "../store/tabs";
import { comeBack } from "../sync/lock";
import { leave, type Outcome, sync, type Wish } from "../sync/loop";
import { tellClock } from "./clock";
import { noRoom } from "./kept";
import { child, full, me, outbox, reload } from "./phone";
import { cut } from "./sync";
import { meAsked, meIsOld } from "./whose";

/** The first call of a page. A phone that was told of an end may have joined again since, when only
 * the answer was lost. */
export async function begin(): Promise<void> {
  if (me.value) return void (await ask({ me: true, now: true }));
  // a newcomer with a link has no cookie yet: the first answer would be a refusal
  if (location.pathname === "/join" && location.hash) return;
  await remember();
}

/** A browser may have thrown the storage away and kept the cookie. */
export async function remember(): Promise<void> {
  if (await (await import("./account")).greet()) await ask();
  await reload();
}

/** Sync, then read what came. */
export async function ask(wish: Wish = {}): Promise<Outcome> {
  if (full.value) full.value = !(await keeps());
  const before = written();
  const whose = wish.me || meIsOld();
  const outcome = await sync({ ...wish, me: whose }).catch(notKept);
  if (written() !== before) await reload().catch(() => {});
  if (whose && outcome.is === "sent") meAsked();
  tellClock(outcome.ahead);
  if (outcome.wait && outbox.value.length) askIn(outcome.wait);
  lookAgain(outcome);
  if (outcome.is !== "sent" && outbox.value.length) await askWorker();
  return outcome;
}

function notKept(error: unknown): Outcome {
  noRoom(error);
  return { is: "failed", wait: 0 };
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

const seen = () => document.visibilityState === "visible";
const lookedAt = () => void (seen() && ask());

/** With the second that a tap waits: less than five. */
const OFTEN = 3_000;
const MINUTE = 60_000;
const THERE = 5 * MINUTE;

let watching = false;
let touched = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/** What others tick comes within seconds while somebody looks; else once a minute. */
function lookAgain({ is, wait }: Outcome): void {
  clearTimeout(again);
  if (!watching) return;
  // somebody whom this phone cannot name has ticked
  const shared = meIsOld() || child.value?.caregivers.some((one) => !one.me);
  const often = is === "sent" && shared && Date.now() - touched < THERE;
  again = setTimeout(lookedAt, often ? OFTEN : Math.max(MINUTE, wait));
}

function touch(): void {
  const away = Date.now() - touched >= THERE;
  touched = Date.now();
  if (away) lookedAt();
}

const TOUCHES = ["pointerdown", "keydown", "scroll"] as const;

function turned(): void {
  if (seen()) {
    comeBack();
    touched = Date.now();
    void ask();
    // a page that slept may not have heard what the worker sent meanwhile
    void reload().catch(() => {});
  } else if (outbox.value.length) {
    // the page may be closed next: what waits goes now, or by the worker
    void askWorker();
    void ask();
  }
}

function online(): void {
  cut.value = false;
  void ask({ now: true });
}

function offline(): void {
  cut.value = true;
}

/** Ask when the page is looked at, when the network is back, and again and again while visible. */
export function watch(): () => void {
  watching = true;
  touched = Date.now();
  onOtherTab(() => void reload().catch(() => {}));
  document.addEventListener("visibilitychange", turned);
  addEventListener("online", online);
  addEventListener("offline", offline);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeBack);
  for (const name of TOUCHES) addEventListener(name, touch, { passive: true });
  return () => {
    watching = false;
    document.removeEventListener("visibilitychange", turned);
    removeEventListener("online", online);
    removeEventListener("offline", offline);
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", comeBack);
    for (const name of TOUCHES) removeEventListener(name, touch);
    clearTimeout(again);
    clearTimeout(timer);
  };
}
