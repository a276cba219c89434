import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventOf, maya, meOf } from "../domain/sample";
import type { Pretend } from "../sync/pretend";
import { type App, beadsOf, closed, DAY, noon, opened, settled } from "./opened";

const GRANDPA = "01a216b9-6154-7169-a34d-b4633d99bbbb";
const grandpa = { person_id: GRANDPA, name: "Samir", relation: "grandparent", me: false } as const;

let server: Pretend;
let app: App;
const asked = () => server.asked("/me");

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(closed);

const ticks = () =>
  server.store(eventOf("01a216b9-0000-7000-8000-000000000001", { day: DAY }), GRANDPA);

test("who joined meanwhile and ticks is named a moment later, and is never oneself", async () => {
  server.me = meOf([maya({ caregivers: [...maya().caregivers, grandpa] })]);
  ticks();
  await app.ask();
  expect(beadsOf(app)).toMatchObject({ mark: "done", byMe: false, by: [""] });
  await settled(app);
  expect(beadsOf(app)).toMatchObject({ byMe: false, by: ["Samir"] });
});

test("who follows the plan no more is asked for once, not with every answer", async () => {
  ticks();
  await app.ask();
  const before = asked();
  await settled(app);
  await settled(app);
  expect(asked() - before).toBe(1);
});

test("an app that stays open for days asks once an hour whom to call", async () => {
  const { clinic } = maya();
  server.me = meOf([maya({ clinic: { ...clinic, phone: "+49 30 7654321" } })]);
  const before = asked();
  vi.setSystemTime(Date.now() + 59 * 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  await app.ask();
  expect([asked() - before, app.child.value?.clinic.phone]).toEqual([0, clinic.phone]);
  vi.setSystemTime(Date.now() + 60_000);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(app.child.value?.clinic.phone).toBe("+49 30 7654321"));
  await app.ask();
  expect(asked() - before).toBe(1);
});
