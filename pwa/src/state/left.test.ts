/** A page that is left: a browser may keep it frozen for Back, and with it the lock. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MAYA } from "../domain/sample";
import type { Pretend } from "../sync/pretend";
import { type App, beadsOf, closed, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;
let seen: "visible" | "hidden";

const turn = (to: typeof seen) => {
  seen = to;
  document.dispatchEvent(new Event("visibilitychange"));
};

let held: number;
let waits: (() => void)[];

/** As Firefox has it: who comes when it is free, has it, frozen or not. */
async function request(_: string, { signal }: LockOptions, work: () => Promise<unknown>) {
  if (signal?.aborted) throw signal.reason;
  if (held)
    await new Promise<void>((go, fail) => {
      waits.push(go);
      signal?.addEventListener("abort", () => fail(signal.reason));
    });
  held++;
  return work().finally(() => {
    held--;
    waits.shift()?.();
  });
}
const left = () => {
  dispatchEvent(new Event("pagehide"));
  turn("hidden");
};

beforeEach(async () => {
  seen = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  server = noon();
  app = await opened();
  held = 0;
  waits = [];
  vi.stubGlobal("navigator", { locks: { request }, onLine: true });
  await app.tick(beadsOf(app));
});
afterEach(async () => {
  dispatchEvent(new Event("pageshow"));
  await closed();
});

test("a page that is left asks for nothing more", async () => {
  left();
  expect([held, waits]).toEqual([0, []]);
  await settled(app);
  expect(server.log(MAYA).rows).toEqual([]);
});

test("a page that is left gives back what it has, though its answer never comes", async () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  void app.ask();
  await vi.waitFor(() => expect(held).toBe(1));
  left();
  await vi.waitFor(() => expect(held).toBe(0));
});

test("a page that was left sends what waits when it is looked at again", async () => {
  left();
  turn("visible");
  await vi.waitFor(() => expect(server.log(MAYA).rows).toHaveLength(1));
});
