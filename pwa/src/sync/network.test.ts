import { beforeEach, describe, expect, test, vi } from "vitest";
import { item, MAYA, planOf } from "../domain/sample";
import { freshPhone, inside, tap } from "../store/fresh";
import { addToOutbox } from "../store/outbox";
import { keepMe } from "../store/plan";
import { between, sync } from "./loop";
import { Pretend } from "./pretend";

let server: Pretend;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00Z") });
  vi.unstubAllGlobals();
  freshPhone();
  server = new Pretend(planOf([item("beads")]));
  await keepMe(server.me, '"me"');
  await sync();
});

test("an answer that is cut at any byte settles nothing; the whole one does, once", async () => {
  await addToOutbox([tap("e1")]);
  const before = await inside();
  const well = globalThis.fetch;
  let text = "";
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    text ||= await (await well(url, init)).text();
    return new Response(text.slice(0, at), { headers: { "Content-Type": "application/json" } });
  });
  let at = 0;
  do {
    expect((await sync({ now: true })).is, `cut at ${at}`).toBe("offline");
    const { phone, ...now } = await inside();
    expect({ ...now, phone: { ...phone, pause: null } }, `cut at ${at}`).toEqual(before);
  } while (++at < text.length);
  vi.stubGlobal("fetch", well);
  expect((await sync({ now: true })).is).toBe("sent");
  expect(await inside()).toMatchObject({ out: [], kept: ["e1"], known: ["e1"] });
  expect(server.log(MAYA).rows).toHaveLength(1);
}, 60_000);

test.each([
  [0, 0.5],
  [0.999999, 1.5],
])("phones that failed together do not come back together: %d of chance", async (chance, times) => {
  vi.spyOn(Math, "random").mockReturnValue(chance);
  server.loses = "requests";
  const waits = [];
  for (let n = 0; n < 3; n++) waits.push(Math.round((await sync({ now: true })).wait));
  expect(waits).toEqual([1000 * times, 2000 * times, 4000 * times]);
});

test.each([503, 429, 500])(
  "a server that answers %i takes nothing from the phone",
  async (status) => {
    await addToOutbox([tap("e1")]);
    server.instead = () => ({ status, body: { type: "busy" }, headers: { "Retry-After": "5" } });
    await sync();
    expect((await inside()).out).toEqual(["e1"]);
    server.instead = () => null;
    vi.setSystemTime(Date.now() + 10_000);
    await sync();
    expect(await inside()).toMatchObject({ out: [], kept: ["e1"] });
  },
);

test("what is tapped while an answer is on its way goes after it", async () => {
  await addToOutbox([tap("e1")]);
  const well = globalThis.fetch;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    vi.stubGlobal("fetch", well);
    await addToOutbox([tap("e2")]);
    return well(url, init);
  });
  await sync();
  const sent = server.syncs().map((one) => one.events.map((event) => event.id));
  expect(sent.slice(-2)).toEqual([["e1"], ["e2"]]);
  expect(await inside()).toMatchObject({ out: [], kept: ["e1", "e2"] });
});

describe("one lock over page, tabs and worker", () => {
  const request = vi.fn();
  let free: () => void;

  /** Somebody else has it until `free`. */
  beforeEach(() => {
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    request.mockReset();
    request.mockImplementation((_: string, __: LockOptions, work: () => unknown) =>
      held.then(work),
    );
    vi.stubGlobal("navigator", { locks: { request } });
  });

  test("is waited for before anything is sent", async () => {
    await addToOutbox([tap("e1")]);
    const asked = server.heard.length;
    const sent = sync();
    await inside();
    expect(server.heard).toHaveLength(asked);
    free();
    expect((await sent).is).toBe("sent");
    expect(request.mock.calls[0]?.[0]).toBe("handsteps-sync");
  });

  test("is waited for by whoever wants to come between two rounds, and not kept", async () => {
    const act = vi.fn(() => new Promise(() => {}));
    const done = between(act);
    await inside();
    expect(act).not.toHaveBeenCalled();
    free();
    await done;
    expect(act).toHaveBeenCalledOnce();
  });
});
