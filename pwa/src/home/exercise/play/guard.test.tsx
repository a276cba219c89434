import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { render as draw } from "preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, slotOf } from "../../../domain/sample";
import { dropSheet } from "../../../ui/page";
import { speak } from "../../../words/t";
import { asked } from "../after/asked";
import { cameFrom } from "./came";
import Play from "./play";

const today = vi.hoisted(() => ({ value: "2026-11-24" }));
const state = vi.hoisted(() => ({ tick: vi.fn(), partly: vi.fn() }));

vi.mock("../../../state/today", () => ({ ...state, today }));
vi.mock("../../../state/voice", async () => {
  const { signal } = await import("@preact/signals");
  return { voiceOn: signal(false), turnVoice: vi.fn() };
});

const DAY = "/day/2026-11-24";
const EXERCISE = "/exercise/stork/2026-11-24/0";
const TIMER = `${EXERCISE}/play`;
const base = item("stork", { discipline: "PT", title: "Stork", schedule: daily("play") });
const slot = slotOf({ ...base, dose: { ...base.dose, reps: 8 } });

/** As a thumb came here: the day, the exercise, its counter. */
beforeEach(async () => {
  for (const mark of [state.tick, state.partly]) mark.mockReset().mockResolvedValue(true);
  await speak("en", ["ui", "home", "later"]);
  // as browsers have it: later, each in a turn of its own
  const really = history.back.bind(history);
  vi.spyOn(history, "back").mockImplementation(() => void setTimeout(really));
  for (const path of [DAY, EXERCISE, TIMER]) history.pushState(null, "", path);
  cameFrom(EXERCISE);
  open();
});
afterEach(async () => {
  cleanup();
  asked.value = null;
  await still(); // a Back of this test is not the next one's
});

const app = (now = slot) => (
  <LocationProvider>
    <Play slot={now} />
  </LocationProvider>
);
const open = (now = slot) => render(app(now));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
/** So many; a finger that bounces is not two. */
function count(n: number): void {
  for (let at = 0; at < n; at++) {
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-24T16:00:00Z") + at * 1000);
    press(/Count one/);
  }
}
const counted = () => screen.getByRole("status").textContent;
const back = () => act(() => history.back());
const sheet = () => screen.queryByRole("dialog", { name: "Stop here?" });
const at = (path: string) => waitFor(() => expect(location.pathname).toBe(path));
/** Nothing more is on its way in the history. */
const still = async () => {
  for (let turn = 0; turn < 5; turn++) await act(() => new Promise((done) => setTimeout(done)));
};

test("Back asks as the X does, once something was counted", async () => {
  count(7);
  await back();
  await waitFor(() => expect(sheet()).toBeTruthy());
  expect(location.pathname).toBe(TIMER);
  press("Keep 7 of 8");
  await at(EXERCISE);
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(slot, { count: 7, of: 8 });
  cleanup();
  await back();
  await at(DAY);
});

test("before anything was counted Back leads back at once, and so does the X", async () => {
  await back();
  await at(EXERCISE);
  expect(sheet()).toBeNull();
  cleanup();
  history.pushState(null, "", TIMER);
  cameFrom(EXERCISE);
  open();
  press("Close");
  await at(EXERCISE);
  cleanup();
  await back();
  await at(DAY);
});

test.each([
  ["Back", () => back()],
  ["the X", async () => press("Close")],
])("who goes on after %s is asked again at the next Back", async (_, ask) => {
  count(2);
  await still();
  await ask();
  await waitFor(() => expect(sheet()).toBeTruthy());
  await back();
  await waitFor(() => expect(sheet()).toBeNull());
  await still();
  expect(location.pathname).toBe(TIMER);
  await back();
  await waitFor(() => expect(sheet()).toBeTruthy());
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  await waitFor(() => expect(sheet()).toBeNull());
  await still();
  await back();
  await waitFor(() => expect(sheet()).toBeTruthy());
  expect(location.pathname).toBe(TIMER);
  expect(state.partly).not.toHaveBeenCalled();
});

const LEAVES: Record<string, () => Promise<void>> = {
  "Done, when all was counted": async () => {
    count(8);
    press("Done");
  },
  "the X and keeping some": async () => {
    count(3);
    press("Close");
    press("Keep 3 of 8");
  },
  "Back and keeping nothing": async () => {
    count(3);
    await back();
    await waitFor(() => expect(sheet()).toBeTruthy());
    press("Leave, keep nothing");
  },
  "Back when the last was taken off again": async () => {
    count(1);
    press("One less");
    await back();
  },
  "the X when the last was taken off again": async () => {
    count(1);
    press("One less");
    press("Close");
  },
};

test.each(Object.entries(LEAVES))(
  "after %s the next Back leads from the exercise to the day: none is dead",
  async (_, leave) => {
    await leave();
    await at(EXERCISE);
    await still();
    expect(location.pathname).toBe(EXERCISE);
    cleanup();
    await back();
    await at(DAY);
  },
);

/** The phone kills the page, which can do no more then, and loads it where it was. */
async function loadedAnew(now = slot): Promise<void> {
  await still();
  vi.mocked(history.back).mockImplementationOnce(() => {});
  cleanup();
  expect(history.state).toMatchObject({ play: true });
  cameFrom(""); // its memory is gone too
  open(now);
  await still();
}

test("a page that was loaded anew has no dead Back of the one before it", async () => {
  count(1);
  press("One less");
  await loadedAnew();
  await back();
  await waitFor(() => expect(location.pathname).toBe(EXERCISE));
});

test("what was counted outlives the page, and Back asks for it", async () => {
  count(3);
  await loadedAnew();
  expect(counted()).toBe("3 of 8");
  await back();
  await waitFor(() => expect(sheet()).toBeTruthy());
  press("Keep 3 of 8");
  await at(EXERCISE);
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(slot, { count: 3, of: 8 });
  cleanup();
  await back();
  await at(DAY);
});

test("Back is heard from the moment that the count is seen, before any frame", async () => {
  screen.getByRole("button", { name: /Count one/ }).click();
  await Promise.resolve();
  expect(counted()).toBe("1 of 8");
  expect(history.state).toMatchObject({ play: true });

  cleanup();
  await still();
  history.pushState({ play: true }, "", TIMER);
  const place = document.body.appendChild(document.createElement("div"));
  draw(app(), place);
  history.replaceState(null, "", TIMER);
  window.dispatchEvent(new PopStateEvent("popstate"));
  await at(EXERCISE);
  draw(null, place);
  place.remove();
});

test("it outlives the page under the question whether to stop, and no Back is dead", async () => {
  count(3);
  press("Close");
  await waitFor(() => expect(history.state?.sheet).toBeTruthy());
  vi.mocked(history.back).mockImplementationOnce(() => {});
  cleanup();
  dropSheet();
  await waitFor(() => expect(history.state?.play).toBe(true));
  open();
  expect(counted()).toBe("3 of 8");
  await back();
  await waitFor(() => expect(sheet()).toBeTruthy());
});

test("the X leads out though a sheet of a page before this one lies in the history", async () => {
  cleanup();
  history.pushState({ sheet: "another page's" }, "", TIMER);
  cameFrom("");
  open();
  press("Close");
  await at(EXERCISE);
});

test("what stands by now is not counted again by a page that was loaded anew", async () => {
  count(3);
  await loadedAnew(slotOf(slot.item, { mark: "partly", value: { count: 3, of: 8 } }));
  expect(counted()).toBe("");
});

test("what was counted of a plan that changed meanwhile is not counted of the new one", async () => {
  count(3);
  await loadedAnew(slotOf({ ...slot.item, dose: { ...slot.item.dose, reps: 10 } }));
  expect(counted()).toBe("");
});

test("a browser that takes no more steps for now does not end the counting", async () => {
  count(1);
  await waitFor(() => expect(history.state?.play).toBe(true));
  const full = vi.spyOn(history, "replaceState").mockImplementation(() => {
    throw new DOMException("100 times per 30 seconds", "SecurityError");
  });
  for (let n = 1; n < 4; n++) {
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-24T16:00:00Z") + n * 1000);
    press(/Count one/);
    await still();
  }
  expect(counted()).toBe("4 of 8");
  full.mockRestore();
  press("One less");
  await still();
  expect(history.state?.counted).toHaveLength(3);
});

test("the step in the history is small however much there is to count", async () => {
  cleanup();
  const dose = { ...slot.item.dose, sets: 10, reps: 100, side: "both" as const };
  open(slotOf({ ...slot.item, dose }));
  count(1);
  await waitFor(() => expect(history.state?.counted).toHaveLength(1));
  expect(JSON.stringify(history.state).length).toBeLessThan(200);
});

test("what was kept is not found again by the browser's Forward", async () => {
  count(3);
  press("Close");
  press("Keep 3 of 8");
  await at(EXERCISE);
  await still();
  cleanup();
  history.go(2);
  await waitFor(() => expect(history.state?.play).toBe(true));
  open();
  expect(counted()).toBe("");
});

test("a second tap of the thumb on Done leads one step back and keeps once", async () => {
  count(8);
  const done = screen.getByRole("button", { name: "Done" });
  fireEvent.click(done);
  fireEvent.click(done);
  await at(EXERCISE);
  await still();
  expect(location.pathname).toBe(EXERCISE);
  expect(state.tick).toHaveBeenCalledOnce();
});
