/** A phone without room: what a person does goes on, and it is said. */

import { IDBDatabase as FDBDatabase } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, eventOf, MAYA, maya, meOf } from "../domain/sample";
import { changePhone, writing } from "../store/db";
import { freshPhone, inside } from "../store/fresh";
import type { Pretend } from "../sync/pretend";
import { type App, addSam, beadsOf, closed, DAY, fullPhone, noon, opened } from "./opened";

let server: Pretend;
let app: App;

beforeEach(async () => {
  server = noon();
  addSam(server);
  app = await opened();
});

afterEach(closed);

test("another child's plan is shown as long as the app is open, though the choice is not kept", async () => {
  const full = fullPhone();
  await app.choose("sam");
  expect([app.child.value?.called, app.syncWord.value]).toEqual(["Sam", "storage_full"]);
  expect(app.plan.value?.items.map((one) => one.id)).toEqual(["ball"]);
  full.mockRestore();
  await app.syncNow();
  expect([app.child.value?.called, app.syncWord.value]).toEqual(["Sam", "saved"]);
  app = await opened();
  expect(app.child.value?.called).toBe("Maya");
});

test("once there is room, what is chosen then is what is shown and kept", async () => {
  const full = fullPhone();
  await app.choose("sam");
  full.mockRestore();
  await app.choose(app.children.value[0]?.id ?? "");
  expect(app.child.value?.called).toBe("Maya");
});

test("the timer counts aloud as long as the app is open, though that is not kept", async () => {
  const full = fullPhone();
  await app.turnVoice(true);
  expect([app.voiceOn.value, app.syncWord.value]).toEqual([true, "storage_full"]);
  await app.turnVoice(false);
  expect(app.voiceOn.value).toBe(false);
  await app.turnVoice(true);
  full.mockRestore();
  await app.turnVoice(false);
  expect(app.voiceOn.value).toBe(false);
  app = await opened();
  expect(app.voiceOn.value).toBe(false);
});

test.each([
  ["reading what is new", () => app.markNewsRead()],
  ["reading of an end", () => app.closeEnding()],
  ["leaving a tick out", () => app.leaveOut("a tick")],
  ["leaving out the ticks of plans that left", () => app.leaveStrays()],
  ["answering whose ticks wait", () => app.settleQueue(true)],
  ["turning the voice on", () => app.turnVoice(true)],
])("%s is heard, and what there is no room for is said", async (_, act) => {
  vi.spyOn(FDBDatabase.prototype, "transaction").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await act();
  expect(app.syncWord.value).toBe("storage_full");
});

describe("leaving", () => {
  /** The server says something new, and there is no room for it. */
  const unheard = () => {
    server.store(eventOf("01a216b9-0000-7000-8000-000000000001", { day: DAY }), AIDE);
    fullPhone();
  };

  test("a phone is signed out though there is no room for what the server says", async () => {
    unheard();
    expect((await app.signOut()).ok).toBe(true);
    expect([app.standing.value, server.heard.at(-1)?.path]).toEqual(["stranger", "/session"]);
  });

  test.each([
    ["the phone", () => app.signOut()],
    ["a plan", () => app.leavePlan(MAYA)],
  ])("%s waits while ticks would be lost, and why is said", async (_, leave) => {
    server.loses = "requests";
    await app.tick(beadsOf(app));
    server.loses = "nothing";
    unheard();
    expect(await leave()).toMatchObject({ ok: false, problem: { type: "phone-full" } });
    expect([app.standing.value, app.waitingCount.value]).toEqual(["joined", 1]);
  });
});

test("a name that was mended at the clinic and finds no room here is answered", async () => {
  await writing((tx) => changePhone(tx, { meTag: "" }));
  server.me = meOf([maya({ called: "May" })]);
  fullPhone();
  const said = await app.changeMe({ name: "Noor" });
  expect(said).toMatchObject({ ok: false, problem: { type: "phone-full" } });
});

test("a phone whose session was lost says so when its list of phones is asked for", async () => {
  const signedOut = { type: "signed-out", title: "", status: 401, detail: "" };
  server.instead = ({ path }) => (path === "/devices" ? { status: 401, body: signedOut } : null);
  fullPhone();
  expect(await app.devices()).toMatchObject({ ok: false, problem: { type: "signed-out" } });
});

describe("joining", () => {
  let joins = false;

  beforeEach(async () => {
    joins = false;
    freshPhone();
    server.instead = ({ path }) => {
      joins ||= path === "/invitations/redeem";
      return joins ? null : { status: 401, body: { type: "signed-out" } };
    };
    app = await opened();
    server.heard.length = 0;
  });
  const join = () => app.redeem({ secret: "s", device_name: "Phone", name: "Noor Haddad" });

  test("has succeeded though there is no room for the plan, and says so", async () => {
    fullPhone(() => server.syncs().length > 0);
    expect(await join()).toMatchObject({ ok: true });
    expect([app.standing.value, app.syncWord.value]).toEqual(["joined", "storage_full"]);
  });

  test("is told to have found no room when the phone cannot keep whom it stands for", async () => {
    fullPhone(() => joins);
    expect(await join()).toMatchObject({ ok: false, problem: { type: "phone-full" } });
    expect((await inside()).phone.me).toBeNull();
  });
});
