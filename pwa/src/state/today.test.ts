import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, daily, eventOf, item, MAYA, maya, meOf, planOf } from "../domain/sample";
import { inside } from "../store/fresh";
import { wipeHome } from "../store/wipe";
import type { Pretend } from "../sync/pretend";
import { type App, beadsOf, closed, DAY, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;
const beads = (slot = 0) => beadsOf(app, slot);

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(closed);

describe("a tap", () => {
  test("shows at once, before anything is saved or sent", async () => {
    const saved = app.tick(beads());
    expect(beads()).toMatchObject({ mark: "done", byMe: true, by: ["Noor"], waiting: true });
    expect(beads().pressed).toBe(true);
    expect(app.waitingCount.value).toBe(1);
    expect(app.syncWord.value).toBe("waiting");
    await saved;
    expect(beads()).toMatchObject({ mark: "done", waiting: true, pressed: false });
  });

  test("is sent a second later, and waits no more", async () => {
    await app.tick(beads());
    await settled(app);
    expect(server.log(MAYA).rows).toMatchObject([
      { kind: "done", item: "beads", day: DAY, slot: 0 },
    ]);
    expect(beads()).toMatchObject({ mark: "done", waiting: false });
    expect(app.syncWord.value).toBe("saved");
  });

  test("is there when the phone is opened again, sent or not", async () => {
    server.loses = "requests";
    await app.tick(beads(1));
    app = await opened();
    expect(beads(1)).toMatchObject({ mark: "done", waiting: true });
    server.loses = "nothing";
    await app.syncNow();
    app = await opened();
    expect(beads(1)).toMatchObject({ mark: "done", waiting: false });
  });

  test("holds the page until it is saved: no update takes it away before", async () => {
    const { keepOpen } = await import("./hold");
    const saved = app.tick(beads());
    expect(keepOpen.value).toBe(1);
    await saved;
    expect(keepOpen.value).toBe(0);
  });

  test("made after another sorts after it, sent or not, and its id says no hour", async () => {
    await app.tick(beads());
    await settled(app);
    await app.undo(beads());
    await app.tick(beads(1));
    await settled(app);
    const ids = server.log(MAYA).rows.map((row) => row.id);
    expect(ids).toHaveLength(3);
    expect([...ids].sort()).toEqual(ids);
    const firstOfDay = Date.UTC(2026, 10, 24).toString(16).padStart(12, "0").slice(0, 10);
    for (const id of ids) expect(id.replace("-", "").slice(0, 10)).toBe(firstOfDay);
  });

  test("twice is one event", async () => {
    const before = beads();
    await Promise.all([app.tick(before), app.tick(before)]);
    expect(app.waitingCount.value).toBe(1);
  });

  test("that cannot be saved is taken back, and said", async () => {
    const full = vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await app.tick(beads())).toBe(false);
    expect(beads().mark).toBeNull();
    expect(app.syncWord.value).toBe("storage_full");
    full.mockRestore();
    expect(await app.tick(beads())).toBe(true);
    expect(app.syncWord.value).not.toBe("storage_full");
  });

  test("that comes while the child leaves this phone keeps nothing here, and is no full disk", async () => {
    const slot = beads();
    await wipeHome("2026-11-24T12:00:00Z");
    await app.tick(slot);
    expect((await inside()).out).toEqual([]);
    expect(app.waitingCount.value).toBe(0);
    expect(app.syncWord.value).toBe("ended");
  });

  test("is not lost when the store is read while it is being saved", async () => {
    await Promise.all([app.tick(beads()), app.ask(), app.tick(beads(1)), app.ask()]);
    expect(app.dayView(DAY)).toMatchObject({ left: 0, allDone: true });
  });
});

describe("another mark", () => {
  test("that is weaker takes back the stronger one in the same breath", async () => {
    await app.tick(beads());
    await app.partly(beads(), { count: 3, of: 8, reason: "tired" });
    expect(beads()).toMatchObject({ mark: "partly", value: { count: 3 } });
    await app.skip(beads(), { reason: "unwell" });
    expect(beads()).toMatchObject({ mark: "skip", value: { reason: "unwell" } });
    await app.tick(beads(), { count: 8 });
    expect(beads()).toMatchObject({ mark: "done", value: { count: 8 } });
    await settled(app);
    expect(beads()).toMatchObject({ mark: "done", value: { count: 8 } });
  });

  test("of the same kind with another value replaces the first", async () => {
    await app.tick(beads(), { count: 3 });
    await app.tick(beads(), { count: 4 });
    expect(beads().value).toEqual({ count: 4 });
    expect(beads().undoes).toHaveLength(1);
  });
});

describe("undo", () => {
  test("shows at once, and is there after a restart", async () => {
    await app.tick(beads());
    await settled(app);
    const saved = app.undo(beads());
    expect(beads().mark).toBeNull();
    await saved;
    app = await opened();
    expect(beads().mark).toBeNull();
    expect(server.log(MAYA).rows.at(-1)).toMatchObject({ kind: "undo" });
  });

  test("does not cancel what this person had not seen", async () => {
    await app.tick(beads());
    const other = eventOf("01a216b9-0000-7000-8000-000000000001", { day: DAY });
    server.store(other, AIDE);
    await app.undo(beads());
    await settled(app);
    expect(beads()).toMatchObject({ mark: "done", by: ["Ben"], byMe: false });
  });

  test("of nothing sends nothing", async () => {
    await app.undo(beads());
    expect(app.waitingCount.value).toBe(0);
  });

  test("of one who sees the plan names only their own", async () => {
    server.me = meOf([maya({ sees: "plan" })]);
    await app.syncNow();
    server.store(eventOf("e-other", { day: DAY }), null);
    await app.tick(beads());
    await app.syncNow();
    await app.undo(beads());
    expect(beads()).toMatchObject({ mark: "done", by: [""], undoes: [] });
    await settled(app);
    expect(beads()).toMatchObject({ mark: "done", undoes: [] });
  });
});

describe("the day", () => {
  test("turns at four, and when the page is looked at", async () => {
    expect(app.today.value).toBe(DAY);
    vi.setSystemTime(new Date(2026, 10, 25, 3, 59));
    document.dispatchEvent(new Event("visibilitychange"));
    expect([app.today.value, app.momentNow.value]).toEqual([DAY, "bedtime"]);
    await vi.advanceTimersByTimeAsync(61_000);
    expect([app.today.value, app.momentNow.value]).toEqual(["2026-11-25", "wake-up"]);
  });
});

test("a tick of 23:59 that is sent the next day is the day before's", async () => {
  vi.setSystemTime(new Date(2026, 10, 24, 23, 59));
  document.dispatchEvent(new Event("visibilitychange"));
  server.loses = "requests";
  await app.tick(beads());
  vi.setSystemTime(new Date(2026, 10, 25, 9));
  server.now = new Date().toISOString();
  server.loses = "nothing";
  app = await opened();
  expect(app.today.value).toBe("2026-11-25");
  await app.syncNow();
  expect(server.log(MAYA).rows).toMatchObject([
    { day: DAY, at: new Date(2026, 10, 24, 23, 59).toJSON() },
  ]);
  expect(beads()).toMatchObject({ mark: "done", waiting: false });
  expect(app.dayView("2026-11-25").marked).toBe(0);
});

describe("what needs a person", () => {
  test("is a refused event, until it is left out", async () => {
    await app.tick(beads());
    const id = app.waiting.value[0]?.event.id ?? "";
    server.refuses.set(id, "too_old");
    await settled(app);
    expect(app.needsYou.value).toMatchObject([{ refused: "too_old", item: { id: "beads" } }]);
    expect(app.syncWord.value).toBe("refused");
    expect(beads().mark).toBeNull();
    await app.leaveOut(id);
    expect(app.needsYou.value).toEqual([]);
    expect(app.syncWord.value).toBe("saved");
  });

  test("is an app that is too old for the server", async () => {
    server.minClient = 2;
    await app.ask();
    expect(app.syncWord.value).toBe("update_needed");
  });
});

describe("a new version of the plan", () => {
  beforeEach(async () => {
    const items = [item("beads", { schedule: daily("breakfast", "bedtime") }), item("ball")];
    const more = { version: 2, reason: "Two at once", at: "2026-11-24T10:00:00Z" };
    server.log(MAYA).plan = planOf(items, more);
    await app.ask();
  });

  test("is news until it is read, after a restart too", async () => {
    app = await opened();
    expect(app.news.value).toMatchObject({ version: 2, reason: "Two at once" });
    expect(app.news.value?.added.map((one) => one.id)).toEqual(["ball"]);
    await app.markNewsRead();
    expect(app.news.value).toBeNull();
    app = await opened();
    expect(app.news.value).toBeNull();
  });

  test("offers today what it adds today", () =>
    expect(app.slotView("ball", DAY, 0)?.state).toBe("offered"));

  test("leaves today as its morning was, and counts from tomorrow on, after a restart too", async () => {
    const items = [item("beads", { schedule: daily("bath") })];
    server.log(MAYA).plan = planOf(items, { version: 3, at: "2026-11-24T11:00:00Z" });
    await app.ask();
    app = await opened();
    expect(app.dayView(DAY).moments.map((one) => one.moment)).toEqual(["breakfast", "bedtime"]);
    expect(app.dayView("2026-11-25").moments.map((one) => one.moment)).toEqual(["bath"]);
  });
});
