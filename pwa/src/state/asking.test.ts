import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, eventOf, MAYA, maya, meOf } from "../domain/sample";
import { freshPhone, inside } from "../store/fresh";
import type { Pretend } from "../sync/pretend";
import { type App, addSam, beadsOf, closed, DAY, fullPhone, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;
let seen: "visible" | "hidden";
const beads = () => beadsOf(app);

/** A round has read and written by then. */
const TURNS = 4;

/** So long passes, second by second; answers how often the server was asked. */
async function pass(seconds: number): Promise<number> {
  const before = server.syncs().length;
  for (let n = 0; n < seconds; n++) {
    const heard = server.heard.length;
    await vi.advanceTimersByTimeAsync(1000);
    await inside();
    if (server.heard.length !== heard) for (let turn = 0; turn < TURNS; turn++) await inside();
  }
  return server.syncs().length - before;
}

const turn = (to: typeof seen) => {
  seen = to;
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(async () => {
  seen = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  server = noon();
  app = await opened();
});

afterEach(closed);

describe("while somebody looks", () => {
  test("what another caregiver ticks is there within five seconds, and who it was", async () => {
    server.store(eventOf("01a216b9-0000-7000-8000-000000000001", { day: DAY }), AIDE);
    await pass(5);
    expect(beads()).toMatchObject({ mark: "done", by: ["Ben"], byMe: false });
  });

  test("the server is asked every three seconds, and once a minute when nobody has touched it", async () => {
    expect(await pass(30)).toBeGreaterThan(5);
    vi.setSystemTime(Date.now() + 5 * 60_000);
    await pass(3);
    expect(await pass(120)).toBe(2);
    dispatchEvent(new Event("pointerdown"));
    expect(await pass(10)).toBeGreaterThan(1);
  });

  test("and nobody shares the child, it is asked once a minute", async () => {
    server.me = meOf([maya({ caregivers: maya().caregivers.filter((one) => one.me) })]);
    await app.syncNow();
    expect(await pass(120)).toBe(2);
  });

  test("it is not asked while it wants to be left alone, or is not heard", async () => {
    const body = { type: "busy" };
    server.instead = () => ({ status: 503, body, headers: { "Retry-After": "120" } });
    await app.ask();
    dispatchEvent(new Event("pointerdown"));
    expect(await pass(110)).toBe(0);
    server.instead = () => null;
    expect(await pass(30)).toBeGreaterThan(0);
  });

  /** Nothing is written, and nothing drawn anew. */
  async function isQuiet() {
    await app.ask();
    const { snap } = await import("./phone");
    const before = snap.value;
    const put = vi.spyOn(FDBObjectStore.prototype, "put");
    expect(await pass(20)).toBeGreaterThan(3);
    expect(snap.value).toBe(before);
    expect(put).not.toHaveBeenCalled();
  }

  test("an answer that says nothing new is not written, and nothing is drawn anew", isQuiet);

  test("nor is one that names, as each does, a plan that has left this phone", async () => {
    addSam(server);
    await app.syncNow();
    server.log("sam").state = "gone";
    server.me = meOf();
    await app.syncNow();
    await isQuiet();
  });
});

test("a person who asks while another round waits its turn is heard too", async () => {
  server.loses = "requests";
  const said = await Promise.all([app.ask(), app.ask(), app.syncNow()]);
  expect(said.at(-1)).toBe("offline");
});

describe("what waits", () => {
  let id: string | undefined;

  beforeEach(async () => {
    server.loses = "requests";
    await app.tick(beads());
    id = app.waiting.value[0]?.event.id;
    await pass(40);
    // a round that fails after the clock was moved would wait from then on
    await app.between(() => {});
    server.loses = "nothing";
  });
  /** No time passes meanwhile. */
  const there = async () => {
    const ids = () => server.log(MAYA).rows.map((row) => row.id);
    for (let n = 0; n < 2000 && !ids().includes(`${id}`); n++) await inside();
    expect(ids()).toContain(id);
    // nothing is left under way for the next test
    await (await import("./asking")).ask();
  };

  test("goes as soon as the network is back, whatever the back-off says", async () => {
    dispatchEvent(new Event("online"));
    await there();
  });

  test("goes when the app is looked at again", async () => {
    turn("hidden");
    // past the longest pause, which is partly chance
    vi.setSystemTime(Date.now() + 301_000);
    turn("visible");
    await there();
  });

  test("goes when the app is opened", async () => {
    app.stop();
    vi.resetModules();
    const { start, stop } = await import("./session");
    (await start())();
    await there().finally(stop);
  });
});

test("when the browser threw the storage away, today is there again and nothing is sent twice", async () => {
  await app.tick(beads());
  await settled(app);
  freshPhone();
  server.heard.length = 0;
  app = await opened();
  expect(app.standing.value).toBe("joined");
  expect(beads()).toMatchObject({ mark: "done", byMe: true, waiting: false });
  await app.syncNow();
  expect(server.syncs().flatMap((one) => one.events)).toEqual([]);
  expect(server.log(MAYA).rows).toHaveLength(1);
});

test("a tap is shown and saved while an answer is on its way and never comes", async () => {
  let end = () => {};
  const never = new Promise((_, fail) => {
    end = () => fail(new TypeError("the page is closed"));
  });
  vi.stubGlobal("fetch", () => never);
  void app.syncNow();
  await inside();
  await app.tick(beads());
  expect(beads()).toMatchObject({ mark: "done", waiting: true, pressed: false });
  expect((await inside()).out).toHaveLength(1);
  end();
});

describe("a clock that says another day", () => {
  const line = async () => (await import("./sync")).readyLine.value?.is;
  const off = async () => (await import("./clock")).ahead.value / 36e5;

  test("is shown until it is right; the day of a tick stays the one that this phone says", async () => {
    server.now = "2026-11-26T12:00:00Z";
    await app.syncNow();
    expect([await line(), await off()]).toEqual(["clock", -48]);
    await app.tick(beads());
    await app.syncNow();
    expect(server.log(MAYA).rows).toMatchObject([{ day: DAY }]);
    server.now = new Date().toISOString();
    await app.syncNow();
    expect([await line(), await off()]).toEqual([undefined, 0]);
  });

  test("is not made of minutes, and an hour is no other day", async () => {
    server.now = new Date(Date.now() - 9 * 60_000).toISOString();
    await app.syncNow();
    expect([await line(), await off()]).toEqual([undefined, 0]);
    server.now = new Date(Date.now() - 60 * 60_000).toISOString();
    await app.syncNow();
    expect([await line(), await off()]).toEqual([undefined, 1]);
  });

  test("a network that is gone says nothing of it", async () => {
    server.now = "2026-11-26T12:00:00Z";
    await app.syncNow();
    server.loses = "requests";
    await app.syncNow();
    expect(await line()).toBe("clock");
  });
});

test("nobody looks, nothing is asked", async () => {
  turn("hidden");
  expect(await pass(90)).toBe(0);
  turn("visible");
  expect(await pass(1)).toBe(1);
});

describe("what waits when the page goes away", () => {
  const register = vi.fn();

  beforeEach(() => {
    register.mockReset().mockResolvedValue(undefined);
    const worker = { controller: {}, ready: Promise.resolve({ sync: { register } }) };
    vi.stubGlobal("navigator", { serviceWorker: worker, onLine: true });
  });

  test("is sent by the worker when the network is back", async () => {
    server.loses = "requests";
    await app.tick(beads());
    turn("hidden");
    await pass(1);
    expect(register).toHaveBeenCalledWith("sync");
  });

  test("goes at once, though a second has not passed", async () => {
    await app.tick(beads());
    turn("hidden");
    await vi.waitFor(() => expect(server.log(MAYA).rows).toHaveLength(1));
  });

  test("is nothing: the worker is not troubled", async () => {
    turn("hidden");
    await pass(1);
    expect(register).not.toHaveBeenCalled();
  });
});

test("the first tick asks the browser not to throw this storage away, once", async () => {
  const persist = vi.fn().mockResolvedValue(true);
  vi.stubGlobal("navigator", { storage: { persist }, onLine: true });
  app = await opened();
  await app.syncNow();
  expect(persist).not.toHaveBeenCalled();
  await app.tick(beads());
  await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
  await app.undo(beads());
  await settled(app);
  expect(persist).toHaveBeenCalledOnce();
});

describe("a phone that is full", () => {
  test("says so, saves nothing falsely, and notices by itself when there is room again", async () => {
    const full = fullPhone();
    await app.tick(beads());
    expect([beads().mark, app.waitingCount.value, app.syncWord.value]).toEqual([
      null,
      0,
      "storage_full",
    ]);
    await pass(61);
    expect(app.syncWord.value).toBe("storage_full");
    full.mockRestore();
    await pass(61);
    expect(app.syncWord.value).toBe("saved");
  });

  test("keeps its tick waiting when the server's answer finds no room, and sends it once", async () => {
    await app.tick(beads());
    const full = fullPhone();
    await pass(2);
    expect(app.syncWord.value).toBe("storage_full");
    expect((await inside()).out).toHaveLength(1);
    full.mockRestore();
    await pass(61);
    expect((await inside()).out).toEqual([]);
    expect(server.log(MAYA).rows).toHaveLength(1);
    expect(app.syncWord.value).toBe("saved");
  });
});
