import { cleanup, render, screen } from "@testing-library/preact";
import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { item, MAYA, meOf, planOf } from "../../domain/sample";
import { type App, addSam, beadsOf, closed, noon, opened, settled } from "../../state/opened";
import type { Pretend } from "../../sync/pretend";

let server: Pretend;
let app: App;

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(async () => {
  cleanup();
  await closed();
});

const tick = () => app.tick(beadsOf(app));
const answers = (type: string) => () => ({ status: 401, body: { type } });

async function noSignal() {
  server.loses = "requests";
  await tick();
  await app.syncNow();
}

async function lostSession() {
  await tick();
  server.instead = answers("signed-out");
  await app.syncNow();
}

async function older() {
  server.minClient = 2;
  await tick();
  await settled(app);
}

async function refused() {
  await tick();
  server.refuses.set(app.waiting.value[0]?.event.id ?? "", "in_future");
  await settled(app);
}

async function noRoom() {
  vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await tick();
}

async function oneOfTwo() {
  const sam = addSam(server);
  await app.syncNow();
  server.log(MAYA).state = "gone";
  server.me = meOf([sam]);
  await app.syncNow();
}

async function revoked() {
  server.instead = answers("device-revoked");
  await app.syncNow();
}

async function changed() {
  server.log(MAYA).plan = planOf([item("ball")], { version: 2, at: NIGHT.toISOString() });
  await app.syncNow();
}

async function show(screen_: () => Promise<{ default: () => unknown }>) {
  const { default: Screen } = await screen_();
  await (await import("../../words/t")).speak("en", ["ui", "home", "later"]);
  const Any = Screen as () => preact.JSX.Element;
  render(
    <LocationProvider>
      <Any />
    </LocationProvider>,
  );
}

test.each([
  ["saved", async () => {}, "All sent", "Back to today"],
  ["waiting", tick, "Safe on this phone", "Send now"],
  ["offline", noSignal, "Safe on this phone", "Send now"],
  ["signed_out", lostSession, "Please join again", "Type a new code"],
  ["update_needed", older, "A new version is here", "Load the new version"],
  ["refused", refused, "1 tick needs you", "Leave it out"],
  ["storage_full", noRoom, "This phone is full", "Try again"],
  ["ended", oneOfTwo, "A plan has left this phone", "OK"],
] as const)("%s has its screen: what it is, and what to do", async (word, happens, title, way) => {
  await happens();
  expect(app.syncWord.value).toBe(word);
  await show(() => import("./waiting"));
  expect(screen.getByRole("heading", { level: 2, name: title })).toBeTruthy();
  expect(screen.getByRole("button", { name: way })).toBeTruthy();
});

test("no signal says that what waits goes by itself", async () => {
  await noSignal();
  await show(() => import("./waiting"));
  expect(screen.getByText(/go by themselves when it is back/)).toBeTruthy();
  expect(screen.getByRole("listitem").textContent).toContain("Done · ");
});

test("a tick of a day that lies ahead is shown, and why: the clock of this phone", async () => {
  await refused();
  await show(() => import("./waiting"));
  expect(screen.getByText(/Its day lies ahead. Look at this phone’s clock./)).toBeTruthy();
});

const NIGHT = new Date(2026, 10, 25, 2);

test.each([
  ["the end of one plan of two", oneOfTwo, () => import("./waiting")],
  ["the end of all", revoked, () => import("./ended")],
  ["a plan that changed", changed, () => import("../news/news")],
])("at two at night %s is of the date on the wall", async (_, happens, screen_) => {
  vi.setSystemTime(NIGHT);
  server.now = NIGHT.toISOString();
  await happens();
  await show(screen_);
  expect(screen.getByText(/Wednesday 25 November/)).toBeTruthy();
});

test("a phone that was revoked says how many ticks were not sent, and whom to call", async () => {
  await tick();
  await revoked();
  expect(app.standing.value).toBe("ended");
  await show(() => import("./ended"));
  expect(screen.getByText("1 tick on this phone was not sent.")).toBeTruthy();
  // it may have been signed out from the person's own other phone
  expect(screen.getByText(/^That was on/)).toBeTruthy();
  expect(screen.queryByText(/clinic ended/)).toBeNull();
  expect(screen.getByRole("link", { name: "Call the clinic" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Type a new code" })).toBeTruthy();
});
