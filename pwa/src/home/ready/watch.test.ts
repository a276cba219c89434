import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { item, MAYA, maya, meOf, planOf } from "../../domain/sample";
import { Caches } from "../../store/caches";
import { freshPhone } from "../../store/fresh";
import { keepMe, keepPlan } from "../../store/plan";

const at = (picture: string, asking = "") => `/api/v1/pictures/${picture}.svg${asking}`;

let asked: string[];
let reload: () => Promise<void>;
let stop: () => void;

const plan = (...pictures: string[]) =>
  keepPlan(
    MAYA,
    planOf(
      pictures.map((picture) => item(picture, { picture })),
      { etag: pictures.join() },
    ),
  );

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  freshPhone();
  new Caches();
  asked = [];
  vi.stubGlobal("fetch", async (place: string) => {
    asked.push(place);
    return new Response("svg", { headers: { "Cache-Control": "max-age=31536000, immutable" } });
  });
  const ready = Promise.resolve({});
  const worker = { getRegistration: async () => ({ active: {} }), ready };
  vi.stubGlobal("navigator", { serviceWorker: worker, onLine: true });
  vi.stubGlobal("requestIdleCallback", (go: () => void) => go());
  ({ reload } = await import("../../state/phone"));
  stop = (await import("./watch")).watchPictures();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const join = async () => {
  await keepMe(meOf(), '"me"');
  await plan("aa");
  await reload();
};
const fetched = (...all: string[]) => vi.waitFor(() => expect(asked).toEqual(all));

test("pictures come as soon as somebody has joined, on the page that is open", async () => {
  await reload();
  expect(asked).toEqual([]);
  await join();
  await fetched(at("aa"));
});

test("what an edit of the plan brings comes while the page is open, and nothing else", async () => {
  await join();
  await fetched(at("aa"));
  await plan("aa", "ab");
  await reload();
  await fetched(at("aa"), at("ab"));
});

test("another look brings its own pictures", async () => {
  await join();
  await fetched(at("aa"));
  await keepMe(meOf([maya({ look: "s6" })]), '"me2"');
  await reload();
  await fetched(at("aa"), at(__PORTRAIT__, "?look=s6"), at("aa", "?look=s6"));
});

test.each([
  ["the network is back", () => dispatchEvent(new Event("online"))],
  ["the page is looked at", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["a minute has passed", () => vi.advanceTimersByTime(60_000)],
])("what did not come is asked for again when %s", async (_, happens) => {
  const well = globalThis.fetch;
  vi.stubGlobal("fetch", async () => {
    asked.push("lost");
    throw new TypeError("Failed to fetch");
  });
  await join();
  await fetched("lost");
  vi.stubGlobal("fetch", well);
  const { ready } = await import("../../state/ready");
  await vi.waitFor(() => expect(ready.value?.is).toBe("offline"));
  happens();
  await fetched("lost", at("aa"));
});
