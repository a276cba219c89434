/** For tests: the app as a page that has just been opened on a phone, before an in-memory server. */

import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { vi } from "vitest";
import { daily, item, maya, meOf, planOf } from "../domain/sample";
import type { HomeChild } from "../domain/types";
import { freshPhone } from "../store/fresh";
import { Pretend } from "../sync/pretend";

export const DAY = "2026-11-24";

const load = async () => ({
  ...(await import("./session")),
  ...(await import("./today")),
  ...(await import("./sync")),
  ...(await import("./asking")),
  ...(await import("./settling")),
  ...(await import("./account")),
  ...(await import("./said")),
  ...(await import("./voice")),
  between: (await import("../sync/loop")).between,
});

export type App = Awaited<ReturnType<typeof load>>;

let last: App | null = null;

/** No timer and no listener is left of the page, and nothing of it is under way. */
async function left(): Promise<void> {
  last?.stop();
  // a round, and the one that waited for it
  for (let n = 0; n < 2; n++) await last?.between(() => {});
  last = null;
}

const unplug = () => vi.stubGlobal("fetch", () => Promise.reject(new TypeError("closed")));

/** For `afterEach`: no test's page speaks to the next one's server, nor to a real one. */
export async function closed(): Promise<void> {
  unplug();
  await left();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  unplug();
}

export async function opened(): Promise<App> {
  await left();
  vi.resetModules();
  const app = await load();
  last = app;
  (await app.start())();
  // what start does not wait for
  do await app.ask();
  while (app.standing.value === "starting");
  return app;
}

/** An empty phone at noon, and a server with one item, asked for at breakfast and at bedtime. */
export function noon(): Pretend {
  const toFake = ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date(2026, 10, 24, 12) });
  freshPhone();
  const server = new Pretend(planOf([item("beads", { schedule: daily("breakfast", "bedtime") })]));
  server.now = new Date().toISOString();
  return server;
}

/** A phone without room: nothing more is kept, or nothing while `when` says so. */
export function fullPhone(when: () => boolean = () => true) {
  const honest = FDBObjectStore.prototype.put;
  return vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (when()) throw new DOMException("full", "QuotaExceededError");
    return honest.apply(this, given);
  });
}

/** This phone follows a second plan, of one item, from its next answer on. */
export function addSam(server: Pretend): HomeChild {
  const plan = planOf([item("ball")], { child_id: "sam" });
  server.logs.set("sam", { state: "open", plan, ended: false, rows: [] });
  const sam = maya({ id: "sam", called: "Sam" });
  server.me = meOf([maya(), sam]);
  return sam;
}

/** A second later, when what was tapped has gone. */
export async function settled(app: App): Promise<void> {
  await vi.advanceTimersByTimeAsync(1100);
  await app.ask();
}

export function beadsOf(app: App, slot = 0) {
  const found = app.slotView("beads", DAY, slot);
  if (!found) throw new Error("no such slot");
  return found;
}
