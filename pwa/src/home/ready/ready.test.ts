import { beforeEach, describe, expect, test, vi } from "vitest";
import { item, MAYA, maya, meOf, planOf } from "../../domain/sample";
import type { PlanItem } from "../../domain/types";
import { Caches } from "../../store/caches";
import { freshPhone } from "../../store/fresh";
import { keepMe, keepPlan } from "../../store/plan";
import { wipeHome } from "../../store/wipe";

const FOR_EVER = "public, max-age=31536000, immutable";
const MEANWHILE = "public, max-age=60";

let caches: Caches;
let asked: string[];
/** What the server answers to a picture's address. */
let answer: (place: string) => Response;

const drawing = (lasting = FOR_EVER) =>
  new Response("svg", { headers: { "Content-Length": "1500", "Cache-Control": lasting } });

const step = (picture: string) => ({ do: "", look: null, picture });
const beads = (more: Partial<PlanItem> = {}) =>
  item("beads", { picture: "aa", moving: "ab", steps: [step("aa"), step("ac")], ...more });
const at = (picture: string, asking = "") => `/api/v1/pictures/${picture}.svg${asking}`;

const plan = (items: readonly PlanItem[], child = MAYA) =>
  keepPlan(child, planOf(items, { child_id: child }));

async function page() {
  vi.resetModules();
  const { wanted } = await import("./wanted");
  const { prepare, ready } = await import("../../state/ready");
  const { readyLine } = await import("../../state/sync");
  return { wanted, ready, readyLine, now: async () => prepare(await wanted()) };
}

const appIsHere = async () =>
  (await caches.open("handsteps-1")).put(
    "/index.html",
    new Response("", { headers: { "Content-Length": "7000" } }),
  );

const drawnHere = () => [...(caches.all.get("pictures")?.keys() ?? [])].sort();

beforeEach(async () => {
  freshPhone();
  caches = new Caches();
  asked = [];
  answer = () => drawing();
  vi.stubGlobal("fetch", async (place: string) => {
    asked.push(place);
    return answer(place);
  });
  const worker = { getRegistration: async () => ({ active: {} }) };
  vi.stubGlobal("navigator", { serviceWorker: worker, onLine: true });
  vi.stubGlobal("requestIdleCallback", (go: () => void) => go());
  await appIsHere();
  await keepMe(meOf(), '"me"');
  await plan([beads()]);
});

describe("what is wanted", () => {
  test("is every picture of every child, on its side and in their look, the chosen child's first", async () => {
    const sam = maya({ id: "sam", look: "s6" });
    await keepMe(meOf([sam, maya()]), '"me2"');
    await plan([item("ball", { picture: "ba", dose: { ...item("").dose, side: "left" } })], "sam");
    expect(await (await page()).wanted()).toEqual([
      at("aa"),
      at("ac"),
      at("ab"),
      at(__PORTRAIT__, "?look=s6"),
      at("ba", "?side=left&look=s6"),
    ]);
  });

  test("of both sides is each alone too: the one that is left to do is shown", async () => {
    await plan([item("ball", { picture: "ba", dose: { ...item("").dose, side: "both" } })]);
    const sides = [at("ba"), at("ba", "?side=left"), at("ba", "?side=right")];
    expect(await (await page()).wanted()).toEqual(sides);
  });
});

describe("a phone gets ready", () => {
  test("by fetching each picture once, and says how much lies there", async () => {
    const { now, ready } = await page();
    await now();
    expect(asked).toEqual([at("aa"), at("ac"), at("ab")]);
    expect(ready.value).toEqual({ is: "ready", have: 4, of: 4, kb: 12 });
    await now();
    expect(asked).toHaveLength(3);
  });

  test("says nothing before somebody has joined: there is nothing to be ready for", async () => {
    freshPhone();
    const { now, ready, readyLine } = await page();
    await now();
    expect([ready.value, readyLine.value]).toEqual([null, null]);
  });

  test("on today only while it is not, and for a moment after", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const first = await page();
    await first.now();
    expect(first.readyLine.value?.is).toBe("ready");
    vi.advanceTimersByTime(6000);
    expect(first.readyLine.value).toBeNull();
    const later = await page();
    await later.now();
    expect([later.ready.value?.is, later.readyLine.value]).toEqual(["ready", null]);
    vi.useRealTimers();
  });

  test("is not said over a clock that says another day", async () => {
    const { ready, readyLine, now } = await page();
    readyLine.value = { is: "clock" };
    await now();
    expect([ready.value?.is, readyLine.value]).toEqual(["ready", { is: "clock" }]);
  });

  test("and an edit fetches only what changed, and lets go what no plan names", async () => {
    await (await page()).now();
    asked = [];
    await plan([beads({ moving: "ad" })]);
    await (await page()).now();
    expect(asked).toEqual([at("ad")]);
    expect(drawnHere()).toEqual([at("aa"), at("ac"), at("ad")]);
  });

  test("as far as the network reaches, says so, and goes on from there", async () => {
    const { now, ready } = await page();
    answer = (place) => {
      if (place === at("ac")) throw new TypeError("Failed to fetch");
      return drawing();
    };
    await now();
    expect(ready.value).toMatchObject({ is: "offline", have: 2, of: 4 });
    answer = () => drawing();
    asked = [];
    await now();
    expect(asked).toEqual([at("ac"), at("ab")]);
    expect(ready.value?.is).toBe("ready");
  });

  test("asks nothing without a network", async () => {
    vi.stubGlobal("navigator", { serviceWorker: navigator.serviceWorker, onLine: false });
    const { now, ready } = await page();
    await now();
    expect(asked).toEqual([]);
    expect(ready.value).toMatchObject({ is: "offline", have: 1, of: 4 });
  });

  test("and is not ready when the files are gone again, whatever it said before", async () => {
    const { now, ready } = await page();
    await now();
    caches.all.delete("pictures");
    answer = () => new Response("busy", { status: 503 });
    await now();
    expect(ready.value).toMatchObject({ is: "getting", have: 1, of: 4 });
    expect(asked).toHaveLength(4);
  });

  test("not before the app itself lies there whole", async () => {
    caches.all.delete("handsteps-1");
    const { now, ready } = await page();
    await now();
    expect(ready.value).toMatchObject({ is: "getting", have: 3, of: 4 });
    await appIsHere();
    vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => ({}) } });
    await now();
    expect(ready.value?.is).toBe("getting");
  });

  test("not before the plan of each child lies there", async () => {
    await keepMe(meOf([maya(), maya({ id: "sam" })]), '"me2"');
    const { now, ready } = await page();
    await now();
    expect(ready.value).toMatchObject({ is: "getting", have: 4, of: 5 });
    await keepPlan("sam", "none");
    await now();
    expect(ready.value).toMatchObject({ is: "ready", have: 4, of: 4 });
  });

  test("with a picture that stands in for another, and asks for the other again", async () => {
    answer = (place) => drawing(place === at("ac") ? MEANWHILE : FOR_EVER);
    const { now, ready } = await page();
    await now();
    expect(ready.value?.is).toBe("ready");
    asked = [];
    await now();
    expect(asked).toEqual([at("ac")]);
  });

  test("without a picture that the server does not know", async () => {
    answer = (place) => (place === at("ac") ? new Response("", { status: 404 }) : drawing());
    const { now, ready } = await page();
    await now();
    expect(ready.value).toMatchObject({ is: "ready", have: 3, of: 3 });
  });

  test("not when it is full, and says why", async () => {
    caches.full = true;
    const { now, ready } = await page();
    await now();
    expect(ready.value).toMatchObject({ is: "full", have: 1, of: 4 });
    expect(asked).toHaveLength(1);
  });

  test("and keeps no picture of a child that left while they came", async () => {
    const { now, wanted } = await page();
    answer = (place) => {
      if (place === at("ac")) void wipeHome().then(now);
      return drawing();
    };
    await now();
    await vi.waitFor(async () => expect(await wanted()).toEqual([]));
    await now();
    expect(drawnHere()).toEqual([]);
  });
});
