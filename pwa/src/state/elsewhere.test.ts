/** A page that slept, and a phone whose day is not the clinic's. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, MAYA, maya, meOf, planOf } from "../domain/sample";
import type { Pretend } from "../sync/pretend";
import { type App, beadsOf, closed, DAY, noon, opened } from "./opened";

let server: Pretend;
let app: App;

beforeEach(() => {
  server = noon();
});
afterEach(async () => {
  await closed();
  vi.unstubAllEnvs();
});

test("what the worker sent while the page slept, and told nobody, is sent when it is looked at", async () => {
  app = await opened();
  server.loses = "requests";
  await app.tick(beadsOf(app));
  await app.ask({ now: true });
  server.loses = "nothing";
  // a page that sleeps hears no message
  vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(() => {});
  vi.resetModules();
  await (await import("../sync/loop")).sync({ now: true });
  expect(beadsOf(app).waiting).toBe(true);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(beadsOf(app).waiting).toBe(false));
});

/** Joined a moment after the therapist has published. */
async function joined(zone: string, at: string): Promise<void> {
  server.me = meOf([maya({ zone })]);
  const beads = item("beads", { schedule: daily("breakfast") });
  server.log(MAYA).plan = planOf([beads], { at });
  app = await opened();
}

test("a plan of a clinic where it is tomorrow already is on the list today", async () => {
  vi.setSystemTime(new Date(2026, 10, 24, 20));
  await joined("Pacific/Kiritimati", new Date(2026, 10, 24, 19).toISOString());
  expect(app.today.value).toBe(DAY);
  expect(beadsOf(app)).toMatchObject({ state: "offered", open: true });
  expect(app.dayView("2026-11-23").moments).toEqual([]);
  expect(app.dayView("2026-11-25")).toMatchObject({ left: 1 });
});

test("and so it is on a phone whose clock is days behind", async () => {
  await joined("UTC", "2026-11-27T09:00:00Z");
  expect(beadsOf(app)).toMatchObject({ state: "offered", open: true });
});
