import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadNewest } from "./newest";

class Coming extends EventTarget {
  state = "installing";
  postMessage = vi.fn();
  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

const container = new EventTarget();
let found: { installing: Coming | null; waiting: Coming | null } | undefined;
const reload = vi.fn();

beforeEach(() => {
  reload.mockReset();
  vi.spyOn(location, "reload").mockImplementation(reload);
  const registration = () => found && { ...found, update: async () => {} };
  Object.assign(container, { getRegistration: async () => registration() });
  vi.stubGlobal("navigator", { serviceWorker: container });
});

afterEach(() => vi.unstubAllGlobals());

test("a build that is being fetched is taken when it is whole, and the page begins with it", async () => {
  const coming = new Coming();
  found = { installing: coming, waiting: null };
  await loadNewest();
  expect([coming.postMessage, reload].map((one) => one.mock.calls.length)).toEqual([0, 0]);
  coming.becomes("installed");
  expect(coming.postMessage).toHaveBeenCalledWith("take");
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event("controllerchange"));
  expect(reload).toHaveBeenCalledOnce();
});

test("one that waits already is taken at once", async () => {
  const waiting = new Coming();
  waiting.state = "installed";
  found = { installing: null, waiting };
  await loadNewest();
  expect(waiting.postMessage).toHaveBeenCalledWith("take");
});

test("without a worker, or with nothing newer, the page is loaded again", async () => {
  found = undefined;
  await loadNewest();
  found = { installing: null, waiting: null };
  await loadNewest();
  expect(reload).toHaveBeenCalledTimes(2);
});
