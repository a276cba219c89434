/** For tests: the app as a page that has just been opened on a phone, before an in-memory server. */

import { vi } from "vitest";
import { daily, item, planOf } from "../domain/sample";
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
});

export type App = Awaited<ReturnType<typeof load>>;

let last: App | null = null;

export async function opened(): Promise<App> {
  last?.stop();
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
