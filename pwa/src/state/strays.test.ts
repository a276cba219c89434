import { afterEach, beforeEach, expect, test } from "vitest";
import { MAYA, maya, meOf } from "../domain/sample";
import { inside } from "../store/fresh";
import type { Pretend } from "../sync/pretend";
import { type App, addSam, beadsOf, closed, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;

/** One tick of Maya's waits, one was refused; then the session is lost, and a new code is Sam's. */
beforeEach(async () => {
  server = noon();
  app = await opened();
  await app.tick(beadsOf(app));
  server.refuses.set(app.waiting.value[0]?.event.id ?? "", "in_future");
  await settled(app);
  server.loses = "requests";
  await app.tick(beadsOf(app, 1));
  server.loses = "nothing";
  server.instead = () => ({ status: 401, body: { type: "signed-out" } });
  await app.syncNow();
  server.instead = () => null;
  server.log(MAYA).state = "unknown";
  server.me = meOf([addSam(server)], "phone-2");
  await app.redeem({ code: "XH93QBJW", device_name: "Phone" });
});

afterEach(closed);

test("ticks of a plan that this phone no longer has are not said to be on their way", async () => {
  expect([app.waitingCount.value, app.refusedCount.value]).toEqual([0, 0]);
  expect(app.syncWord.value).toBe("saved");
  expect(app.strays.value).toBe(2);
  await app.syncNow();
  app = await opened();
  expect([app.syncWord.value, app.strays.value]).toEqual(["saved", 2]);
});

test("they go when the plan comes back to this phone", async () => {
  server.refuses.clear();
  server.log(MAYA).state = "open";
  server.me = meOf([maya(), ...server.me.children], "phone-3");
  await app.redeem({ code: "XH93QBJZ", device_name: "Phone" });
  await settled(app);
  expect(server.log(MAYA).rows).toHaveLength(2);
  expect([app.waitingCount.value, app.strays.value]).toEqual([0, 0]);
});

test("they are left out by a person's own wish, and nothing else with them", async () => {
  server.loses = "requests";
  const ball = app.slotView("ball", "2026-11-24", 0);
  if (ball) await app.tick(ball);
  await app.leaveStrays();
  expect([app.waitingCount.value, app.strays.value]).toEqual([1, 0]);
  expect(await inside()).toMatchObject({ out: [expect.anything()], refused: {} });
});
