import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, eventOf, item, MAYA, maya, meOf, NOOR, planOf } from "../../../domain/sample";
import type { Plan } from "../../../domain/types";
import { type App, beadsOf, closed, DAY, fullPhone, noon, opened } from "../../../state/opened";
import { inside } from "../../../store/fresh";
import { wipeHome } from "../../../store/wipe";
import type { Pretend } from "../../../sync/pretend";

let server: Pretend;
let app: App;
let Play: typeof import("./play").default;

const none = item("").dose;
/** What the plan asks for, from its first version or a later one. */
const asks = (dose: Partial<typeof none>, version = 1): Plan => {
  const beads = item("beads", { schedule: daily("play", "bedtime"), dose: { ...none, ...dose } });
  return planOf([beads], { version });
};

beforeEach(async () => {
  server = noon();
  server.log(MAYA).plan = asks({ reps: 8 });
  vi.spyOn(history, "back").mockImplementation(() => {});
  await started();
});
afterEach(async () => {
  cleanup();
  history.replaceState(null, "", "/");
  await closed();
});

/** By its icon: the page begins with what lies on the phone, and with no history. */
async function started(): Promise<void> {
  cleanup();
  history.pushState(null, "", "/");
  app = await opened();
  await (await import("../../../words/t")).speak("en", ["ui", "home", "later"]);
  Play = (await import("./play")).default;
}

/** Its writes have come to the disk. */
const still = async () => {
  for (let n = 0; n < 30; n++) await act(() => new Promise((done) => setImmediate(done)));
};

async function play(slot = 0): Promise<void> {
  render(
    <LocationProvider>
      <Play slot={beadsOf(app, slot)} />
    </LocationProvider>,
  );
  await still();
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const counted = () => screen.getByRole("status").textContent;

async function count(n: number): Promise<void> {
  for (let at = 0; at < n; at++) {
    press(/Count one/);
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
  }
  await still();
}

/** Counts three and is killed: the app begins anew. `meanwhile`: before somebody opens it again. */
async function killed(meanwhile: () => unknown = () => {}): Promise<void> {
  await play();
  await count(3);
  await meanwhile();
  await started();
}

test("a count goes on where it was when the app is started anew, and is kept once", async () => {
  await killed();
  await play();
  expect(counted()).toBe("3 of 8");
  await count(2);
  await started();
  await play();
  expect(counted()).toBe("5 of 8");
  press("Close");
  press("Keep 5 of 8");
  window.dispatchEvent(new PopStateEvent("popstate"));
  await still();
  expect(beadsOf(app)).toMatchObject({ mark: "partly", value: { count: 5, of: 8 } });
  expect((await inside()).phone.counted).toEqual({});
  expect((await inside()).out).toHaveLength(1);
});

test("a timer stands still in it, and goes on when somebody says so", async () => {
  server.log(MAYA).plan = asks({ reps: 2, hold_s: 20 }, 2);
  await app.syncNow();
  await play();
  press("Start");
  await act(async () => void (await vi.advanceTimersByTimeAsync(30_000)));
  document.dispatchEvent(new Event("visibilitychange"));
  await still();
  await started();
  await vi.advanceTimersByTimeAsync(3600_000);
  await play();
  expect(screen.getByRole("button", { name: "Go on" })).toBeTruthy();
  press("Done");
  expect(screen.getByRole("button", { name: "Keep 1 of 2" })).toBeTruthy();
});

test("each slot has its own, and another one begins at nothing", async () => {
  await killed();
  await play(1);
  expect(counted()).toBe("");
  await count(2);
  await started();
  await play();
  expect(counted()).toBe("3 of 8");
});

const tells = (id: string, kind: "done" | "undo", of: string[] = []) =>
  server.store(eventOf(id, { kind, of, day: DAY }), NOOR);

const ENDS: Record<string, () => unknown> = {
  "the day has turned": () => void vi.setSystemTime(new Date(2026, 10, 25, 4, 1)),
  "the plan asks for something else": () => {
    server.log(MAYA).plan = asks({ reps: 10 }, 2);
  },
  "somebody has marked it": () => tells("e1", "done"),
  "another person holds the phone": () => {
    server.me = meOf([maya({ person: { id: "ben", name: "Ben" } })], "phone-2");
  },
};

test.each(Object.entries(ENDS))("it counts no more when %s", async (_, meanwhile) => {
  await killed(meanwhile);
  await app.syncNow();
  render(
    <LocationProvider>
      <Play slot={{ ...beadsOf(app), day: DAY }} />
    </LocationProvider>,
  );
  await still();
  expect(counted()).toBe("");
});

test("what was given up is not found again, not even after Back has asked", async () => {
  await killed();
  await play();
  await count(1);
  history.replaceState(null, "", "/");
  window.dispatchEvent(new PopStateEvent("popstate"));
  await still();
  press("Leave, keep nothing");
  window.dispatchEvent(new PopStateEvent("popstate"));
  await still();
  cleanup();
  await play();
  expect(counted()).toBe("");
});

test("it leaves the phone with the family, and nothing comes after it", async () => {
  await play();
  await count(3);
  expect((await inside()).phone.counted).not.toEqual({});
  await wipeHome();
  await count(1);
  expect((await inside()).phone.counted).toBeUndefined();
  expect(counted()).toBe("4 of 8");
});

test("and with a child whose plan is left", async () => {
  await killed();
  await app.leavePlan(MAYA);
  expect((await inside()).phone.counted).toEqual({});
});

test("a phone without room goes on counting, and says nothing of it", async () => {
  await play();
  fullPhone();
  await count(3);
  expect(counted()).toBe("3 of 8");
  expect(app.syncWord.value).toBe("saved");
});
