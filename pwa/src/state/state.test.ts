import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, daily, eventOf, item, MAYA, maya, meOf, planOf } from "../domain/sample";
import { freshPhone, inside } from "../store/fresh";
import { Pretend } from "../sync/pretend";

const DAY = "2026-11-24";
let server: Pretend;
let app: Awaited<ReturnType<typeof opened>>;

/** The app as a page that has just been opened on this phone. */
async function opened() {
  app?.stop();
  vi.resetModules();
  const [session, today, sync] = await Promise.all([
    import("./session"),
    import("./today"),
    import("./sync"),
  ]);
  await session.start();
  // what start does not wait for
  do await sync.ask();
  while (session.standing.value === "starting");
  return { ...session, ...today, ...sync };
}

const settled = () => vi.advanceTimersByTimeAsync(1100).then(() => app.ask());
const beads = (slot = 0) => {
  const found = app.slotView("beads", DAY, slot);
  if (!found) throw new Error("no such slot");
  return found;
};

beforeEach(async () => {
  const toFake = ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date(2026, 10, 24, 12) });
  freshPhone();
  server = new Pretend(planOf([item("beads", { schedule: daily("breakfast", "bedtime") })]));
  server.now = new Date().toISOString();
  app = await opened();
});

afterEach(() => vi.useRealTimers());

describe("a phone that is opened", () => {
  test("finds the family that its cookie still stands for", () => {
    expect(app.standing.value).toBe("joined");
    expect(app.child.value?.called).toBe("Maya");
    expect(app.planState.value).toBe("open");
    expect(app.syncWord.value).toBe("saved");
  });

  test("shows everything from its store without a network", async () => {
    server.loses = "requests";
    app = await opened();
    expect(app.standing.value).toBe("joined");
    expect(app.dayView(DAY).left).toBe(2);
    expect(app.syncWord.value).toBe("offline");
  });

  test("of nobody is a stranger's", async () => {
    freshPhone();
    server.instead = () => ({ status: 401, body: { type: "signed-out" } });
    app = await opened();
    expect(app.standing.value).toBe("stranger");
    expect(app.planState.value).toBe("unknown");
  });
});

describe("a tap", () => {
  test("shows at once, before anything is saved or sent", async () => {
    const saved = app.tick(beads());
    expect(beads()).toMatchObject({ mark: "done", byMe: true, by: ["Noor"], waiting: true });
    expect(app.waitingCount.value).toBe(1);
    expect(app.syncWord.value).toBe("waiting");
    await saved;
    expect(beads().mark).toBe("done");
  });

  test("is sent a second later, and waits no more", async () => {
    await app.tick(beads());
    await settled();
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

  test("twice is one event", async () => {
    const before = beads();
    await Promise.all([app.tick(before), app.tick(before)]);
    expect(app.waitingCount.value).toBe(1);
  });

  test("that cannot be saved is taken back, and said", async () => {
    const full = vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await app.tick(beads());
    expect(beads().mark).toBeNull();
    expect(app.syncWord.value).toBe("storage_full");
    full.mockRestore();
    await app.tick(beads());
    expect(app.syncWord.value).not.toBe("storage_full");
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
    await settled();
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
    await settled();
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
    await settled();
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
    await settled();
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

describe("what needs a person", () => {
  test("is a refused event, until it is left out", async () => {
    await app.tick(beads());
    const id = app.waiting.value[0]?.event.id ?? "";
    server.refuses.set(id, "too_old");
    await settled();
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
});

describe("the end", () => {
  test("of the last relation ends the phone's plan, and says whom to call", async () => {
    server.log(MAYA).state = "gone";
    server.me = meOf([]);
    await app.tick(beads());
    await settled();
    expect(app.standing.value).toBe("ended");
    expect(app.syncWord.value).toBe("ended");
    expect(app.ending.value).toMatchObject({ unsent: 1, clinic: { name: "Willow Street Clinic" } });
    expect((await inside()).plans).toEqual([]);
    await app.closeEnding();
    expect(app.standing.value).toBe("stranger");
  });

  test("of the session keeps the plan and every tick, and joining again brings them", async () => {
    await app.tick(beads());
    server.instead = () => ({ status: 401, body: { type: "signed-out" } });
    await app.syncNow();
    expect([app.standing.value, app.syncWord.value]).toEqual(["signed_out", "signed_out"]);
    expect(beads().mark).toBe("done");
    server.instead = () => null;
    server.me = meOf([maya()], "phone-2");
    expect((await app.redeem({ code: "XH93QBJW", device_name: "Phone" })).ok).toBe(true);
    expect(app.standing.value).toBe("joined");
    expect(server.log(MAYA).rows).toHaveLength(1);
  });

  test("by revoking the phone wipes it", async () => {
    await app.tick(beads());
    server.instead = () => ({ status: 401, body: { type: "device-revoked" } });
    await app.syncNow();
    expect(app.standing.value).toBe("ended");
    expect(app.ending.value?.unsent).toBe(1);
    expect(app.me.value).toBeNull();
  });

  test("by signing out sends what waits first, then wipes", async () => {
    await app.tick(beads());
    expect((await app.signOut()).ok).toBe(true);
    expect(server.log(MAYA).rows).toHaveLength(1);
    expect(app.standing.value).toBe("stranger");
    expect(await inside()).toMatchObject({ out: [], kept: [], known: [], plans: [] });
  });

  test("by signing out without a network changes nothing", async () => {
    server.loses = "requests";
    const out = await app.signOut();
    expect(out).toMatchObject({ ok: false, problem: { type: "offline", status: 0 } });
    expect(app.standing.value).toBe("joined");
  });

  test("by leaving a plan forgets the child here", async () => {
    server.instead = ({ method }) => {
      if (method === "DELETE") server.log(MAYA).state = "gone";
      return null;
    };
    expect((await app.leavePlan(MAYA)).ok).toBe(true);
    expect(server.heard.at(-1)?.path).toBe(`/children/${MAYA}/caregivers/me`);
    expect(app.standing.value).toBe("ended");
    expect(app.children.value).toEqual([]);
  });
});

describe("joining", () => {
  beforeEach(async () => {
    freshPhone();
    server.instead = ({ path }) =>
      path === "/me" ? { status: 401, body: { type: "signed-out" } } : null;
    app = await opened();
  });

  test("brings the plan and today with it", async () => {
    expect(app.standing.value).toBe("stranger");
    const joined = await app.redeem({ secret: "s", device_name: "Phone", name: "Noor Haddad" });
    expect(joined).toMatchObject({ ok: true, value: { children: [{ id: MAYA }] } });
    expect([app.standing.value, app.planState.value]).toEqual(["joined", "open"]);
    expect(app.dayView(DAY).left).toBe(2);
  });

  test("with a wrong code says why, and changes nothing", async () => {
    server.instead = () => ({ status: 404, body: { type: "code-unknown", detail: "Look again." } });
    const joined = await app.redeem({ code: "WRONG", device_name: "Phone" });
    expect(joined).toMatchObject({ ok: false, problem: { type: "code-unknown", status: 404 } });
    expect(app.standing.value).toBe("stranger");
  });

  test("as somebody else asks once about what was ticked here before", async () => {
    server.instead = () => null;
    await app.redeem({ secret: "s", device_name: "Phone" });
    server.loses = "requests";
    await app.tick(beads());
    server.loses = "nothing";
    server.me = meOf([maya({ person: { id: AIDE, name: "Ben" } })], "phone-2");
    await app.redeem({ secret: "s2", device_name: "Phone" });
    expect(app.oldQueue.value).toBe(1);
    expect(server.log(MAYA).rows).toEqual([]);
    await app.settleQueue(true);
    await settled();
    expect(app.oldQueue.value).toBe(0);
    expect(server.log(MAYA).rows).toMatchObject([{ actor: AIDE }]);
  });
});

test("a chosen child is remembered on the phone", async () => {
  const plan = planOf([item("ball")], { child_id: "sam" });
  server.logs.set("sam", { state: "open", plan, ended: false, rows: [] });
  server.me = meOf([maya(), maya({ id: "sam", called: "Sam" })]);
  await app.syncNow();
  await app.choose("sam");
  expect(app.child.value?.called).toBe("Sam");
  app = await opened();
  expect(app.plan.value?.items.map((one) => one.id)).toEqual(["ball"]);
});

test("mending one's name sends the ETag, and tries once more when something came between", async () => {
  let tries = 0;
  server.instead = ({ method }) => {
    if (method !== "PATCH") return null;
    tries++;
    if (tries === 1) return { status: 412, body: { type: "stale" } };
    server.me = meOf([maya({ person: { id: AIDE, name: "N" } })]);
    return { status: 200, body: server.me, headers: { ETag: '"me2"' } };
  };
  expect((await app.changeMe({ name: "N" })).ok).toBe(true);
  expect(tries).toBe(2);
  expect(server.heard.at(-1)?.headers["If-Match"]).toBe('"me"');
  expect(app.child.value?.person.name).toBe("N");
});
