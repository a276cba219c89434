/** Whether all that the plans show lies on this phone, and the fetching of what does not. */

import { signal } from "@preact/signals";
import { appHere, drawnHere } from "../store/drawn";
import { plansToCome } from "../store/queue";
import { type Fetched, fetchDrawn, unknown } from "../sync/drawings";
import { type Ready, readyLine } from "./sync";

/** Null while it is not known, and in a browser that keeps no app. */
export const ready = signal<Ready | null>(null);

const cut = (): boolean => navigator.onLine === false;

let named: readonly string[] = [];
let last: Fetched = "whole";
let running: Promise<void> | null = null;
let again = false;

/** Look what is here, and fetch what is not. Called again meanwhile, it begins anew after it. */
export function prepare(places: readonly string[]): Promise<void> {
  again ||= !!running && named.join() !== places.join();
  named = places;
  running ??= run().finally(() => {
    running = null;
  });
  return running;
}

async function run(): Promise<void> {
  do {
    again = false;
    last = "whole";
    await look();
    if (!cut()) last = await fetchDrawn(named, { rest, told: lookAgain, stale: () => again });
    await look();
  } while (again);
}

const A_WHILE = 1_000;
let looked = Number.NEGATIVE_INFINITY;

/** Looking opens every file that is kept: not after each of a hundred. */
const lookAgain = async (): Promise<void> => {
  if (performance.now() - looked >= A_WHILE) await look();
};

/** Say what truly lies here. */
export async function look(): Promise<void> {
  looked = performance.now();
  if (!globalThis.caches || !navigator.serviceWorker) return;
  const [here, app, plans, worker] = await Promise.all([
    drawnHere(),
    appHere(__BUILD__),
    plansToCome(),
    navigator.serviceWorker.getRegistration(),
  ]);
  if (plans === null) return say(null);
  const shown = named.filter((place) => !unknown.has(place));
  const lying = shown.flatMap((place) => here.get(place) ?? []);
  const whole = app !== null && !!worker?.active;
  const have = lying.length + Number(whole);
  const of = shown.length + plans + 1;
  const bytes = lying.reduce((sum, one) => sum + one.bytes, app ?? 0);
  say({ is: have === of ? "ready" : why(), have, of, kb: Math.ceil(bytes / 1000) });
}

function why(): Ready["is"] {
  if (cut() || last === "offline") return "offline";
  return last === "full" ? "full" : "getting";
}

const BRIEFLY = 6_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** On today it is said while it is not ready, and for a moment when it has become so. */
function say(now: Ready | null): void {
  const before = ready.peek();
  ready.value = now;
  if (now?.is !== "ready") {
    clearTimeout(timer);
    line(now);
  } else if (before && before.is !== "ready") {
    line(now);
    timer = setTimeout(() => line(null), BRIEFLY);
  }
}

/** A clock that says another day goes before: the whole list may be of the wrong one. */
function line(now: Ready | null): void {
  if (readyLine.peek()?.is !== "clock") readyLine.value = now;
}

const idle = window.requestIdleCallback ?? ((go: () => void) => setTimeout(go, 50));

const rest = (): Promise<unknown> => new Promise<unknown>((go) => idle(go, { timeout: 1000 }));
