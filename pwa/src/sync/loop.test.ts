import { beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, eventOf, item, MAYA, maya, meOf, planOf } from "../domain/sample";
import type { Event } from "../domain/types";
import { freshPhone, inside, tap } from "../store/fresh";
import { addToOutbox } from "../store/outbox";
import { keepMe } from "../store/plan";
import { alone, sync } from "./loop";
import { Pretend } from "./pretend";

let server: Pretend;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00Z") });
  freshPhone();
  server = new Pretend(planOf([item("beads")]));
  await keepMe(server.me, '"me"');
  await sync();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("a round", () => {
  test("at first contact learns the plan and what stands, and sends nothing blindly", async () => {
    expect(server.syncs()[0]).toEqual({
      client: { build: 1 },
      epoch: null,
      cursors: {},
      events: [],
    });
    const phone = await inside();
    expect(phone.phone.epoch).toBe("e1");
    expect(phone.plans[0]?.plan?.etag).toBe("v1-en-1");
  });

  test("sends a tick once, keeps it, and says so with its cursor", async () => {
    await addToOutbox([tap("e1")]);
    expect((await sync()).is).toBe("sent");
    expect(await inside()).toMatchObject({ out: [], kept: ["e1"], known: ["e1"] });
    await sync();
    expect(server.syncs().at(-1)).toMatchObject({
      epoch: "e1",
      cursors: { [MAYA]: expect.stringMatching(/^1\./) },
      events: [],
    });
  });

  test("sends again what may be lost, and the server keeps it once", async () => {
    await addToOutbox([tap("e1")]);
    server.loses = "answers";
    expect((await sync()).is).toBe("offline");
    expect((await inside()).out).toEqual(["e1"]);
    server.loses = "nothing";
    await sync({ now: true });
    expect(server.log(MAYA).rows).toHaveLength(1);
    // the row of a duplicate came with the changes
    expect(await inside()).toMatchObject({ out: [], kept: ["e1"], known: ["e1"] });
  });

  test("brings what others ticked, page by page", async () => {
    server.page = 2;
    for (const id of ["a", "b", "c", "d", "e"]) server.store(eventOf(id), AIDE);
    await sync();
    expect((await inside()).known).toEqual(["a", "b", "c", "d", "e"]);
    expect(server.syncs()).toHaveLength(4);
  });

  test("waits with what is stored until it has read that far: a copy put back by hand may lack it", async () => {
    server.page = 2;
    for (const id of ["a", "b", "c", "d"]) server.store(eventOf(id), AIDE);
    await addToOutbox([tap("e1")]);
    const once = server.syncs().length + 1;
    server.instead = () => (server.syncs().length > once ? { status: 503, body: {} } : null);
    await sync();
    const log = server.log(MAYA).rows;
    expect(log.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e1"]);
    log.length = 4; // its epoch is what it was
    server.instead = () => null;
    await sync({ now: true });
    expect(log.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e1"]);
    expect(await inside()).toMatchObject({ out: [], kept: ["e1"] });
  });

  test("reads on at once when somebody else stands here than it thought", async () => {
    server.store(eventOf("a"), AIDE);
    await sync();
    server.me = meOf([maya({ person: { id: AIDE, name: "Ben" } })]);
    expect((await sync({ me: true })).is).toBe("sent");
    expect((await inside()).known).toEqual(["a"]);
  });

  test("keeps an unknown kind verbatim", async () => {
    server.store({ ...eventOf("a"), kind: "aided" } as unknown as Event, AIDE);
    await sync();
    expect((await inside()).rows[0]).toMatchObject({ id: "a", kind: "aided" });
  });

  test("goes by 100 events", async () => {
    const many = Array.from({ length: 230 }, (_, n) => tap(`e${String(n).padStart(3, "0")}`));
    await addToOutbox(many);
    await sync();
    expect(
      server
        .syncs()
        .slice(1)
        .map((one) => one.events.length),
    ).toEqual([100, 100, 30]);
    expect((await inside()).kept).toHaveLength(230);
  });

  test("goes by 48 KB, and one event goes however large it is", async () => {
    const words = "x".repeat(30_000);
    await addToOutbox(["a", "b", "c"].map((id) => tap(id, { kind: "note", value: { words } })));
    await addToOutbox([tap("d", { kind: "note", value: { words: "y".repeat(60_000) } })]);
    await sync();
    expect(
      server
        .syncs()
        .slice(1)
        .map((one) => one.events.length),
    ).toEqual([1, 1, 1, 1]);
  });

  test("that is asked for during another one comes after it", async () => {
    const first = sync();
    await addToOutbox([tap("e1")]);
    await Promise.all([first, sync(), sync()]);
    expect((await inside()).out).toEqual([]);
  });

  test("asks whom this phone stands for when one of those who wait for it wishes so", async () => {
    await Promise.all([sync(), sync({ me: true }), sync({ me: false })]);
    expect(server.asked("/me")).toBe(1);
  });
});

describe("a body that is refused whole", () => {
  test.each([413, 422])("with %i is halved until one event steps aside", async (status) => {
    server.instead = ({ path, body }) => {
      const { events } = (body ?? { events: [] }) as { events: Event[] };
      const poisoned = path === "/sync" && events.some((event) => event.id === "e3");
      return poisoned ? { status, body: { type: "too-large" } } : null;
    };
    await addToOutbox(["e1", "e2", "e3", "e4", "e5"].map((id) => tap(id)));
    expect((await sync()).is).toBe("sent");
    expect(await inside()).toMatchObject({ out: [], refused: { e3: "too_long" } });
    expect((await inside()).kept.sort()).toEqual(["e1", "e2", "e4", "e5"]);
  });
});

describe("when the server cannot", () => {
  const busy = (headers: Record<string, string>) => () => ({
    status: 503,
    body: { type: "busy" },
    headers,
  });
  test("its own wait is kept, even when a person asks", async () => {
    server.instead = busy({ "Retry-After": "60" });
    expect(await sync()).toEqual({ is: "busy", wait: 60_000 });
    const asked = server.heard.length;
    expect((await sync({ now: true })).is).toBe("busy");
    expect(server.heard).toHaveLength(asked);
    later(61_000);
    server.instead = () => null;
    expect((await sync()).is).toBe("sent");
  });
  test("without a word of it the waits grow, and a person's asking comes through", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    server.loses = "requests";
    const waits = [];
    for (let n = 0; n < 12; n++) waits.push((await sync({ now: true })).wait);
    expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(waits.at(-1)).toBe(200_000);
    expect((await sync()).is).toBe("busy");
    server.loses = "nothing";
    expect((await sync({ now: true })).is).toBe("sent");
    expect((await inside()).phone.pause).toBeNull();
  });
  test("a clock that jumped back does not make a pause of years", async () => {
    server.loses = "requests";
    await sync();
    server.loses = "nothing";
    vi.setSystemTime(new Date("2016-01-01T00:00:00Z"));
    expect((await sync()).is).toBe("sent");
  });
  test("a page of a stranger's network is no answer", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 200 }));
    expect((await sync()).is).toBe("offline");
  });
});

describe("a session that is not known", () => {
  test("keeps everything, and asks no more by itself", async () => {
    await addToOutbox([tap("e1")]);
    server.instead = () => ({ status: 401, body: { type: "signed-out" } });
    expect((await sync()).is).toBe("signed_out");
    expect(await inside()).toMatchObject({ out: ["e1"], phone: { signedOut: true } });
    const asked = server.heard.length;
    await sync();
    expect(server.heard).toHaveLength(asked);
  });
  test("of a revoked phone wipes it, and says how many were not sent", async () => {
    await addToOutbox([tap("e1"), tap("e2")]);
    server.instead = () => ({ status: 401, body: { type: "device-revoked" } });
    expect((await sync()).is).toBe("ended");
    const phone = await inside();
    expect(phone).toMatchObject({ out: [], known: [], plans: [], children: [] });
    expect(phone.phone).toMatchObject({
      me: null,
      ending: { unsent: 2, clinic: { name: "Willow Street Clinic" } },
    });
  });
  test("that stands again, its answer was lost: whom for is asked before anything is sent", async () => {
    await addToOutbox([tap("e1")]);
    server.instead = () => ({ status: 401, body: { type: "signed-out" } });
    await sync();
    server.instead = () => null;
    server.me = meOf([maya({ person: { id: AIDE, name: "Ben" } })], "phone-2");
    expect((await sync({ now: true })).is).toBe("sent");
    expect(server.log(MAYA).rows).toEqual([]);
    expect(await inside()).toMatchObject({ out: ["e1"], phone: { signedOut: false } });
  });

  test("that is taken up by another person leaves the old queue waiting", async () => {
    await addToOutbox([tap("e1")]);
    server.instead = () => ({ status: 401, body: { type: "signed-out" } });
    await sync();
    server.instead = () => null;
    server.me = meOf([maya({ person: { id: AIDE, name: "Ben" } })], "phone-2");
    await keepMe(server.me, '"me"');
    await sync();
    expect(await inside()).toMatchObject({ out: ["e1"], phone: { epoch: "e1", signedOut: false } });
    expect(server.log(MAYA).rows).toEqual([]);
  });
});

test("joining cancels a request on its way: it waits for no late answer, and none counts", async () => {
  const well = globalThis.fetch;
  const hung = vi.fn();
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (hung.mock.calls.length) return well(url, init);
    hung();
    return new Promise((_, reject) =>
      init.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
    );
  });
  const waiting = sync();
  await vi.waitFor(() => expect(hung).toHaveBeenCalled());
  expect(await alone(async () => "joined")).toBe("joined");
  expect((await waiting).is).toBe("offline");
});
