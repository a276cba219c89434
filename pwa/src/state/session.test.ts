import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, MAYA, maya, meOf } from "../domain/sample";
import { freshPhone, inside } from "../store/fresh";
import type { Pretend } from "../sync/pretend";
import { type App, addSam, beadsOf, closed, DAY, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;
const beads = (slot = 0) => beadsOf(app, slot);

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(closed);

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

describe("the end", () => {
  test("of the last relation ends the phone's plan, and says whom to call", async () => {
    server.log(MAYA).state = "gone";
    server.me = meOf([]);
    await app.tick(beads());
    await settled(app);
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

  test("by revoking ends when it joined again and only the answer was lost", async () => {
    server.instead = () => ({ status: 401, body: { type: "device-revoked" } });
    await app.syncNow();
    app = await opened();
    expect(app.standing.value).toBe("ended");
    server.instead = () => null;
    server.me = meOf([maya()], "phone-2");
    app = await opened();
    await vi.waitFor(() => expect(app.standing.value).toBe("joined"));
    expect(app.ending.value).toBeNull();
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

  test.each(["signing out", "leaving"])("by %s waits while ticks cannot be sent", async (how) => {
    await app.tick(beads());
    server.instead = ({ path, method }) =>
      path === "/sync"
        ? { status: 503, body: { type: "busy" } }
        : method === "DELETE"
          ? { status: 204 }
          : null;
    const out = await (how === "leaving" ? app.leavePlan(MAYA) : app.signOut());
    expect(out).toMatchObject({ ok: false, problem: { type: "busy" } });
    expect((await inside()).out).toHaveLength(1);
    expect(app.standing.value).toBe("joined");
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

  test("by a link begins with the link: nobody is asked who this phone is", async () => {
    history.replaceState(null, "", "/join#secret");
    freshPhone();
    server.heard.length = 0;
    app = await opened();
    expect(app.standing.value).toBe("stranger");
    expect(server.heard).toEqual([]);
    history.replaceState(null, "", "/");
  });

  test("on a phone that keeps nothing does not use the code up", async () => {
    const full = vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const joined = await app.redeem({ secret: "s", device_name: "Phone", name: "Noor Haddad" });
    full.mockRestore();
    expect(joined).toMatchObject({ ok: false, problem: { type: "keeps-nothing" } });
    expect(server.heard.map((one) => one.path)).not.toContain("/invitations/redeem");
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
    await settled(app);
    expect(app.oldQueue.value).toBe(0);
    expect(server.log(MAYA).rows).toMatchObject([{ actor: AIDE }]);
  });
});

describe("joining again as somebody else, on a phone that had sent its ticks", () => {
  beforeEach(async () => {
    server.log(MAYA).share = "careful"; // ratings are told to nobody else
    await app.tick(beads());
    await vi.advanceTimersByTimeAsync(5); // ids of one millisecond have no order
    await app.answer(beads(), "effort", "hard");
    await settled(app);
    expect((await inside()).kept).toHaveLength(2);
    server.me = meOf([maya({ person: { id: AIDE, name: "Ben" } })], "phone-2");
  });
  const again = () => app.redeem({ secret: "s2", device_name: "Phone" });

  test("asks nothing: the server has them, told or not", async () => {
    await again();
    expect([app.oldQueue.value, app.waitingCount.value, await app.unsent()]).toEqual([0, 0, 0]);
    expect(app.syncWord.value).toBe("saved");
    expect(await inside()).toMatchObject({ out: [], kept: [{}, {}].map(() => expect.anything()) });
  });

  test("asks nothing when they come on several pages", async () => {
    server.page = 1;
    await again();
    expect([app.oldQueue.value, app.waitingCount.value]).toEqual([0, 0]);
  });

  test("asks about what a restored server lacks, and no more", async () => {
    server.restore(MAYA, 1);
    await again();
    expect(app.oldQueue.value).toBe(1);
    await app.settleQueue(true);
    await settled(app);
    expect(server.log(MAYA).rows).toMatchObject([{ kind: "done" }, { kind: "rate", actor: AIDE }]);
  });

  test("asks about all that is not told when a mark is lost, though the server says no word", async () => {
    server.log(MAYA).rows.length = 0;
    await again();
    expect(app.oldQueue.value).toBe(2);
  });
});

test("a chosen child is remembered on the phone", async () => {
  addSam(server);
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

test("a plan that ended while offline says so when the phone hears it, and takes what was ticked", async () => {
  server.loses = "requests";
  await app.tick(beads());
  server.log(MAYA).ended = true;
  server.loses = "nothing";
  await app.syncNow();
  expect([app.planState.value, app.syncWord.value]).toEqual(["ended", "saved"]);
  expect(server.log(MAYA).rows).toHaveLength(1);
});
