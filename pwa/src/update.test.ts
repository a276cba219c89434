import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const waiting = { postMessage: vi.fn() };
const listeners = new Map<string, () => void>();
const register = vi.fn();
let reload: ReturnType<typeof vi.fn>;
let seen: "visible" | "hidden" = "visible";

async function page(controlled = true) {
  vi.resetModules();
  vi.stubEnv("PROD", true);
  register.mockResolvedValue({ waiting, update: vi.fn().mockResolvedValue(undefined) });
  vi.stubGlobal("navigator", {
    serviceWorker: {
      controller: controlled ? {} : null,
      register,
      addEventListener: (name: string, act: () => void) => listeners.set(name, act),
    },
  });
  const update = await import("./update");
  await update.watchUpdates();
  return update;
}

const look = (at: "visible" | "hidden") => {
  seen = at;
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  seen = "visible";
  reload = vi.fn();
  sessionStorage.clear();
  vi.spyOn(document, "addEventListener").mockImplementation((name: string, act: unknown) => {
    heard.push([name, act as EventListener]);
    listen(name, act as EventListener);
  });
  vi.spyOn(window, "addEventListener").mockImplementation((name: string, act: unknown) => {
    heard.push([name, act as EventListener]);
    listenAll(name, act as EventListener);
  });
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  vi.spyOn(location, "reload").mockImplementation(reload as () => void);
  vi.spyOn(performance, "now").mockReturnValue(60_000);
  waiting.postMessage.mockReset();
});

/** A page that is gone listens no more. */
const heard: [string, EventListener][] = [];
const listen = document.addEventListener.bind(document);
const listenAll = window.addEventListener.bind(window);

afterEach(() => {
  for (const [name, act] of heard.splice(0)) {
    document.removeEventListener(name, act);
    window.removeEventListener(name, act);
  }
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("a new build", () => {
  test("that waited is taken at the next start", async () => {
    await page();
    expect(register).toHaveBeenCalledWith("/sw.js", { updateViaCache: "none" });
    expect(waiting.postMessage).toHaveBeenCalledWith("take");
  });

  test("is taken when the page is hidden, and never while something is open", async () => {
    const { hold } = await page();
    waiting.postMessage.mockReset();
    const close = hold();
    look("hidden");
    expect(waiting.postMessage).not.toHaveBeenCalled();
    close();
    expect(waiting.postMessage).toHaveBeenCalledOnce();
  });

  test("reloads a page that has only begun, else once it is hidden and nothing is open", async () => {
    const { hold } = await page();
    const close = hold();
    listeners.get("controllerchange")?.();
    look("hidden");
    expect(reload).not.toHaveBeenCalled();
    look("visible");
    close();
    expect(reload).not.toHaveBeenCalled();
    look("hidden");
    expect(reload).toHaveBeenCalled();
    vi.mocked(performance.now).mockReturnValue(100);
    reload.mockReset();
    look("visible");
    listeners.get("controllerchange")?.();
    expect(reload).toHaveBeenCalledOnce();
  });

  test("does not reload the page that brought the first worker", async () => {
    listeners.clear();
    await page(false);
    expect(listeners.size).toBe(0);
    expect(waiting.postMessage).not.toHaveBeenCalled();
  });
});

describe("a part that is gone from the server", () => {
  const missing = () => dispatchEvent(new Event("vite:preloadError", { cancelable: true }));
  const said = () => document.querySelector("[role=alert]")?.textContent ?? "";

  afterEach(() => {
    document.body.textContent = "";
  });

  test("reloads the page once, not for ever, and is then said", async () => {
    await page();
    missing();
    expect([reload.mock.calls.length, said()]).toEqual([1, ""]);
    missing();
    expect(reload).toHaveBeenCalledOnce();
    expect(said()).toContain("gone.what");
  });

  test("without a network leaves the page as it is, and opens when that is back", async () => {
    await page();
    vi.stubGlobal("navigator", { ...navigator, onLine: false });
    missing();
    expect(reload).not.toHaveBeenCalled();
    expect(said()).toContain("gone.offline");
    dispatchEvent(new Event("online"));
    expect(reload).toHaveBeenCalledOnce();
  });

  test("the network that is back does not end an exercise that was opened meanwhile", async () => {
    const { hold } = await page();
    vi.stubGlobal("navigator", { ...navigator, onLine: false });
    missing();
    const close = hold();
    vi.stubGlobal("navigator", { ...navigator, onLine: true });
    dispatchEvent(new Event("online"));
    expect(said()).toContain("gone.offline");
    close();
    expect(reload).not.toHaveBeenCalled();
    expect(said()).toContain("gone.again");
  });
});
