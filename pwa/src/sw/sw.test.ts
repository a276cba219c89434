import { beforeEach, describe, expect, test, vi } from "vitest";
import { item, meOf, planOf } from "../domain/sample";
import { Caches } from "../store/caches";
import { freshPhone, inside, tap } from "../store/fresh";
import { addToOutbox } from "../store/outbox";
import { keepMe } from "../store/plan";
import { Pretend } from "../sync/pretend";

const FILES = [
  { url: "/index.html", revision: "abc" },
  { url: "/assets/today-1.js", revision: null },
];
const PICTURE = "/api/v1/pictures/0123456789abcdef.svg";
let caches: Caches;
const fetched = vi.fn();

async function worker() {
  vi.resetModules();
  return import("./cache");
}

const textOf = async (answer: Promise<Response> | null) => (await answer)?.text();

beforeEach(() => {
  caches = new Caches();
  vi.stubGlobal("__FILES__", FILES);
  fetched.mockReset().mockImplementation(async (asked: string | Request) => {
    return new Response(`net ${typeof asked === "string" ? asked : new URL(asked.url).pathname}`);
  });
  vi.stubGlobal("fetch", fetched);
});

const get = (path: string, mode: RequestMode = "cors", method = "GET"): Request =>
  ({ url: location.origin + path, mode, method }) as Request;

describe("the worker's cache", () => {
  test("keeps the last build besides its own, and lets older ones go", async () => {
    for (const build of [3, 10, 9]) await caches.open(`handsteps-${build}`);
    await caches.open("somebody-else");
    await caches.open("handsteps-1");
    await (await worker()).tidy();
    expect((await caches.keys()).sort()).toEqual(["handsteps-1", "handsteps-10", "somebody-else"]);
  });

  test("takes the shell last: with it the build is whole", async () => {
    fetched.mockImplementation(async (url: string) => {
      const whole = !url.endsWith(".js");
      return new Response(url, { status: whole ? 200 : 503 });
    });
    await expect((await worker()).fill()).rejects.toThrow("503");
    expect(await caches.match("/index.html")).toBeUndefined();
  });

  test("never answers for the API, other sites, or what changes something", async () => {
    const { answerTo } = await worker();
    expect(answerTo(get("/api/v1/me"))).toBeNull();
    expect(answerTo(get("/", "navigate", "POST"))).toBeNull();
    const elsewhere = { url: "https://elsewhere.example/assets/a.js", method: "GET" } as Request;
    expect(answerTo(elsewhere)).toBeNull();
    expect(answerTo(get("/sw.js"))).toBeNull();
  });

  test("answers every address of a screen with the shell, and asks the network without one", async () => {
    const { answerTo } = await worker();
    expect(await textOf(answerTo(get("/week", "navigate")))).toBe("net /week");
    const cache = await caches.open("handsteps-1");
    await cache.put("/index.html", new Response("shell"));
    fetched.mockRejectedValue(new TypeError("offline"));
    expect(await textOf(answerTo(get("/week", "navigate")))).toBe("shell");
  });

  test("gives an old page the files of the last build", async () => {
    const { answerTo } = await worker();
    const last = await caches.open("handsteps-0");
    await last.put("/assets/today-0.js", new Response("old"));
    expect(await textOf(answerTo(get("/assets/today-0.js")))).toBe("old");
  });

  test("keeps an exercise's picture for good, by its side and look", async () => {
    const { answerTo } = await worker();
    const ever = { headers: { "Cache-Control": "public, max-age=31536000, immutable" } };
    fetched.mockImplementation(async (asked: Request) => new Response(asked.url.slice(-4), ever));
    expect(await textOf(answerTo(get(`${PICTURE}?look=s6`)))).toBe("k=s6");
    fetched.mockRejectedValue(new TypeError("offline"));
    expect(await textOf(answerTo(get(`${PICTURE}?look=s6`)))).toBe("k=s6");
    await expect(answerTo(get(`${PICTURE}?look=s5`))).rejects.toThrow("offline");
  });

  test("asks again for a picture that stands in for another, and shows it without a network", async () => {
    const { answerTo } = await worker();
    const soon = { headers: { "Cache-Control": "public, max-age=60" } };
    for (const drawn of ["the usual hair", "her own hair"]) {
      fetched.mockImplementationOnce(async () => new Response(drawn, soon));
      expect(await textOf(answerTo(get(PICTURE)))).toBe(drawn);
    }
    fetched.mockResolvedValueOnce(new Response("busy", { status: 503 }));
    expect(await textOf(answerTo(get(PICTURE)))).toBe("her own hair");
    fetched.mockRejectedValueOnce(new TypeError("offline"));
    expect(await textOf(answerTo(get(PICTURE)))).toBe("her own hair");
  });

  test("a new build leaves the pictures of exercises where they are", async () => {
    const { tidy } = await worker();
    await caches.open("pictures");
    await tidy();
    expect(await caches.keys()).toContain("pictures");
  });

  test("keeps a picture when it is first looked at", async () => {
    const { answerTo } = await worker();
    for (let n = 0; n < 2; n++)
      expect(await textOf(answerTo(get("/plates/hand.svg")))).toBe("net /plates/hand.svg");
    expect(fetched).toHaveBeenCalledOnce();
  });
});

describe("sending in the background", () => {
  test("fails while anything is queued, so that the browser asks again", async () => {
    freshPhone();
    const server = new Pretend(planOf([item("beads")]));
    await keepMe(meOf(), '"me"');
    const { sendAll } = await import("./send");
    await sendAll();
    await addToOutbox([tap("e1")]);
    server.loses = "requests";
    await expect(sendAll()).rejects.toThrow("offline");
    server.loses = "nothing";
    await sendAll();
    expect((await inside()).out).toEqual([]);
  });
});

test("a new worker waits until a page says that it may take over, and nobody sends", async () => {
  const acts = new Map<string, (event: unknown) => void>();
  const skipWaiting = vi.fn();
  const listen = (name: string, act: (event: unknown) => void) => acts.set(name, act);
  vi.stubGlobal("self", { addEventListener: listen, skipWaiting });
  await import("./index");
  let done: Promise<unknown> = Promise.resolve();
  const waitUntil = (work: Promise<unknown>) => {
    done = work;
  };
  acts.get("install")?.({ waitUntil });
  await done;
  expect(skipWaiting).not.toHaveBeenCalled();
  acts.get("message")?.({ data: "something else", waitUntil });
  expect(skipWaiting).not.toHaveBeenCalled();
  // while a page sends, it has the lock
  let sent = () => {};
  const lock = new Promise<void>((resolve) => {
    sent = resolve;
  });
  const request = (_: string, __: LockOptions, work: () => unknown) => lock.then(work);
  vi.stubGlobal("navigator", { locks: { request } });
  acts.get("message")?.({ data: "take", waitUntil });
  await inside();
  expect(skipWaiting).not.toHaveBeenCalled();
  sent();
  await done;
  expect(skipWaiting).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
