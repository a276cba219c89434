import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, maya, slotOf } from "../../domain/sample";
import type { PlanItem, Value } from "../../domain/types";
import type { SlotView } from "../../state/today";
import { speak } from "../../words/t";
import Exercise from "./exercise";
import Play from "./play/play";

const state = vi.hoisted(() => ({ tick: vi.fn(), undo: vi.fn(), partly: vi.fn(), skip: vi.fn() }));
const shown = vi.hoisted(() => ({ slot: null as unknown, today: "2026-11-24" }));

vi.mock("../../state/today", () => ({
  ...state,
  today: {
    get value() {
      return shown.today;
    },
  },
  momentNow: { value: "play" },
  plan: { value: { version: 2 } },
  slotView: () => shown.slot,
  dayView: () => ({ moments: [], allDone: false }),
}));
vi.mock("../../state/session", () => ({ child: { value: maya() } }));
vi.mock("../../state/voice", () => ({ voiceOn: { value: false } }));
vi.mock("../../state/sync", () => ({ syncWord: { value: "saved" } }));
vi.mock("../../state/said", () => ({ saidOf: () => ({ words: "" }), write: vi.fn() }));

beforeEach(async () => {
  await speak("en", ["ui", "home", "later"]);
  shown.today = "2026-11-24";
  for (const mark of [state.tick, state.partly, state.skip]) mark.mockResolvedValue(true);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const step = (words: string) => ({ do: words, look: null, picture: null });

function stork(reps: number, more: Partial<PlanItem> = {}): PlanItem {
  const base = item("stork", { title: "Stork", schedule: daily("play"), ...more });
  return { ...base, dose: { ...base.dose, reps } };
}

/** So many were kept, of what the plan asked then. */
const kept = (value: Value): Partial<SlotView> => ({
  mark: "partly",
  value,
  open: false,
  byMe: true,
  undoes: ["e"],
});

const page = (turn = "") => (
  <LocationProvider>
    <Exercise item="stork" day="2026-11-24" slot={`0${turn}`} />
  </LocationProvider>
);

/** The page of an exercise, and what becomes of it when the phone hears something new. */
function show(of: PlanItem, said: Partial<SlotView> = {}) {
  shown.slot = slotOf(of, said);
  const { rerender } = render(page());
  return (next: PlanItem, now = said) => {
    shown.slot = slotOf(next, now);
    act(() => rerender(page(" ")));
  };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const isThere = (name: string | RegExp) => !!screen.queryByRole("button", { name });

test("6 of 8 is no part of 6: a plan that asks for less leaves what was kept as it was said", () => {
  show(stork(6), kept({ count: 6, of: 8 }));
  press("Not today");
  expect(screen.getByText(/^6 of 8$/)).toBeTruthy();
  press("Tired");
  const said = { count: 6, of: 8, reason: "tired" };
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(shown.slot, said);
});

test("6 of 8 is no part of one either, where nothing is counted any more", () => {
  show(stork(1), kept({ count: 6, of: 8 }));
  press("Not today");
  press("Keep 6 of 8");
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(shown.slot, { count: 6, of: 8 });
});

test("5 of 8 is a part of 6, and the sheet asks for what the plan asks", () => {
  show(stork(6), kept({ count: 5, of: 8 }));
  press("Not today");
  press("Keep 5 of 6");
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(shown.slot, { count: 5, of: 6 });
});

test("a plan that asks for less while somebody says how many were done waits for the answer", () => {
  const heard = show(stork(8));
  press("Not today");
  for (let n = 0; n < 7; n++) press("One more");
  heard(stork(4));
  press("Keep 7 of 8");
  expect(state.partly).toHaveBeenCalledExactlyOnceWith(shown.slot, { count: 7, of: 8 });
});

test("where nothing of it is left to count there is no counter, which would begin anew", () => {
  show(stork(6), kept({ count: 5, of: 8 }));
  expect(screen.getByRole("link", { name: "Count" })).toBeTruthy();
  cleanup();
  show(stork(6), kept({ count: 6, of: 8 }));
  expect(screen.getByText(/^6 of 8 done/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Count" })).toBeNull();
  expect(isThere("Undo")).toBe(true);
});

test("a plan with fewer steps while a later one is read shows its last", () => {
  const heard = show(stork(8, { steps: ["One.", "Two.", "Three."].map(step) }));
  press("Next step");
  press("Next step");
  heard(stork(8, { steps: ["First.", "Last."].map(step) }));
  expect(screen.getByText("Last.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Next step" })).toHaveProperty("disabled", true);
  press("Step before");
  expect(screen.getByText("First.")).toBeTruthy();
});

test("a page that has lain open over night says that Done is yesterday's, and so does its counter", async () => {
  const heard = show(stork(8));
  expect(screen.queryByText("Yesterday")).toBeNull();
  shown.today = "2026-11-25";
  heard(stork(8));
  expect(screen.getByText("Yesterday").closest("footer")).toBeTruthy();
  expect(isThere("Done")).toBe(true);
  cleanup();
  render(
    <LocationProvider>
      <Play slot={slotOf(stork(8))} />
    </LocationProvider>,
  );
  expect(screen.getByRole("heading", { name: "Stork Yesterday" })).toBeTruthy();
  cleanup();
  shown.today = "2026-11-27";
  show(stork(8));
  expect(screen.getByText("Tuesday 24 November")).toBeTruthy();
});

test("an address with a day that is none says that nothing is there", () => {
  shown.slot = slotOf(stork(8), { day: "2026-13-40" });
  render(
    <LocationProvider>
      <Exercise item="stork" day="2026-13-40" slot="0" />
    </LocationProvider>,
  );
  expect(screen.getByRole("heading", { name: "Not in the plan now" })).toBeTruthy();
});
