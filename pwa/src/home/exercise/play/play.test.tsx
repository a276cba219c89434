import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, slotOf } from "../../../domain/sample";
import type { PlanItem } from "../../../domain/types";
import type { SlotView } from "../../../state/today";
import { speak } from "../../../words/t";
import { asked } from "../after/asked";
import Play from "./play";

const state = vi.hoisted(() => ({ tick: vi.fn(), partly: vi.fn(), turnVoice: vi.fn() }));

vi.mock("../../../state/today", () => ({
  tick: state.tick,
  partly: state.partly,
  today: { value: "2026-11-24" },
}));
vi.mock("../../../state/voice", async () => {
  const { signal } = await import("@preact/signals");
  return { voiceOn: signal(true), turnVoice: state.turnVoice };
});

const lock = { request: vi.fn(), release: vi.fn() };
const vibrate = vi.fn();

beforeEach(async () => {
  for (const mark of [state.tick, state.partly]) mark.mockResolvedValue(true);
  await speak("en", ["ui", "home", "later"]);
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 16) });
  lock.request.mockResolvedValue({ release: lock.release });
  Object.assign(navigator, { wakeLock: { request: lock.request }, vibrate });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
  asked.value = null;
  history.replaceState(null, "", "/");
});

function show(dose: Partial<PlanItem["dose"]>, more: Partial<SlotView> = {}): SlotView {
  const base = item("stork", { discipline: "PT", title: "Stork", schedule: daily("play") });
  const slot = slotOf({ ...base, dose: { ...base.dose, ...dose } }, more);
  render(
    <LocationProvider>
      <Play slot={slot} />
    </LocationProvider>,
  );
  return slot;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const pass = (s: number) => act(() => void vi.advanceTimersByTime(s * 1000 + 50));
const number = () => screen.getByRole("timer").textContent;
const cue = () => screen.getByRole("status").textContent;

const holds = { reps: 2, hold_s: 3, side: "both" } as const;

test("nothing runs before it is started; then ready, hold, rest and the other side follow", () => {
  show(holds);
  pass(60);
  expect(number()).toBe("3");
  press("Start");
  expect(cue()).toBe("Get ready");
  pass(3);
  expect([cue(), number()]).toEqual(["Hold", "1"]);
  expect(screen.getByText("Left side")).toBeTruthy();
  pass(3);
  expect(cue()).toBe("Rest");
  pass(6);
  expect(cue()).toBe("Change sides");
  expect(screen.getByText("Right side")).toBeTruthy();
  pass(4);
  expect([cue(), number()]).toEqual(["Hold", "1"]);
});

test("a page that the phone kills in its pocket stands where it was hidden, and counts that alone", () => {
  show(holds);
  press("Start");
  pass(3 + 3 + 6 + 4 + 1);
  document.dispatchEvent(new Event("visibilitychange"));
  vi.spyOn(history, "back").mockReturnValueOnce();
  cleanup();
  pass(600);
  const slot = show(holds);
  expect([cue(), number()]).toEqual(["Paused", "2"]);
  pass(600);
  expect(number()).toBe("2");
  press("Close");
  press(/Keep/);
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(slot, { side: "left" });
});

test("a pause stands still until it goes on", () => {
  show(holds);
  press("Start");
  pass(4);
  press("Pause");
  pass(600);
  expect([cue(), number()]).toEqual(["Paused", "2"]);
  press("Go on");
  expect([cue(), number()]).toEqual(["Hold", "2"]);
});

test("a page that slept shows what is now when it wakes", () => {
  show(holds);
  press("Start");
  vi.setSystemTime(Date.now() + 600_000);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(cue()).toBe("That was all");
  expect(state.tick).not.toHaveBeenCalled();
});

test("Done at the end says how many and how long, and asks how it was", async () => {
  const slot = show(holds);
  press("Start");
  pass(60);
  press("Done");
  const value = { count: 4, of: 4, seconds: 12 };
  expect(state.tick).toHaveBeenCalledWith(slot, value);
  await act(async () => {});
  expect(asked.value).toBe(slot.key);
});

test("Done that finds no room on the phone is not asked about", async () => {
  state.tick.mockResolvedValue(false);
  show(holds);
  press("Start");
  pass(60);
  press("Done");
  await act(async () => {});
  expect(asked.value).toBeNull();
});

test("leaving early offers what was done as partly; the clock waits for the answer", async () => {
  const slot = show({ reps: 8, hold_s: 5 });
  press("Start");
  pass(3 + 5 + 3 + 5 + 1);
  press("Close");
  const sheet = within(screen.getByRole("dialog", { name: "Stop here?" }));
  expect(sheet.getByRole("button", { name: "All of it was done" })).toBeTruthy();
  expect(sheet.getByRole("button", { name: "Leave, keep nothing" })).toBeTruthy();
  fireEvent.click(sheet.getByRole("button", { name: "Keep 2 of 8" }));
  expect(state.partly).toHaveBeenCalledWith(slot, { count: 2, of: 8 });
  expect(state.tick).not.toHaveBeenCalled();
});

test("one's own word that all of it was done stands, whatever was counted", () => {
  const slot = show({ reps: 8, hold_s: 5 });
  press("Start");
  pass(10);
  press("Done");
  press("All of it was done");
  expect(state.tick).toHaveBeenCalledWith(slot, {});
});

test("where nothing was done there is nothing to ask: the way out leads out", () => {
  show(holds);
  press("Close");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(location.pathname).toBe("/exercise/stork/2026-11-24/0");
  expect(state.partly).not.toHaveBeenCalled();
});

test("a tap on the page counts one; one can be taken back; Done says how many", () => {
  const slot = show({ reps: 8 });
  for (let n = 0; n < 8; n++) {
    press(/Count one/);
    pass(1);
  }
  expect(screen.queryByRole("button", { name: /Count one/ })).toBeNull();
  press("One less");
  expect(screen.getAllByRole("status").at(-1)?.textContent).toBe("7 of 8");
  press(/Count one/);
  press("Done");
  expect(state.tick).toHaveBeenCalledWith(slot, { count: 8, of: 8 });
});

test("fewer taps than asked are kept as partly, if one likes", () => {
  const slot = show({ reps: 8 });
  press(/Count one/);
  press("Done");
  press("Keep 1 of 8");
  expect(state.partly).toHaveBeenCalledWith(slot, { count: 1, of: 8 });
});

test("a rest between rounds counts down, and a tap ends it", () => {
  show({ sets: 2, reps: 2, rest_s: 20 });
  press(/Count one/);
  pass(1);
  press(/Count one/);
  pass(5);
  const area = screen.getByRole("button", { name: /Count one/ });
  expect(area.textContent).toContain("Rest");
  expect(area.textContent).toContain("15");
  press(/Count one/);
  expect(area.textContent).not.toContain("Rest");
});

test("the phone shakes at what is new", () => {
  show({ hold_s: 3 });
  press("Start");
  for (let s = 0; s < 6; s++) pass(1);
  expect(vibrate).toHaveBeenCalledTimes(2);
});

test("the screen stays on while it runs, and again when the page is looked at again", async () => {
  show(holds);
  expect(lock.request).not.toHaveBeenCalled();
  press("Start");
  expect(lock.request).toHaveBeenCalledTimes(1);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(lock.request).toHaveBeenCalledTimes(2);
  await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
  press("Pause");
  await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
  expect(lock.release).toHaveBeenCalled();
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(lock.request).toHaveBeenCalledTimes(2);
});

test("whether it counts aloud is switched on its page", () => {
  show(holds);
  const aloud = screen.getByRole("button", { name: "Count aloud" });
  expect(aloud.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(aloud);
  expect(state.turnVoice).toHaveBeenCalledWith(false);
});
