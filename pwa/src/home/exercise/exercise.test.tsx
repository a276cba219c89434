import type { signal } from "@preact/signals";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, maya, slotOf } from "../../domain/sample";
import { someOf } from "../../domain/some";
import type { PlanItem } from "../../domain/types";
import { keepOpen } from "../../state/hold";
import type { SlotView } from "../../state/today";
import { speak } from "../../words/t";
import Exercise from "./exercise";

const state = vi.hoisted(() => ({ tick: vi.fn(), undo: vi.fn(), partly: vi.fn(), skip: vi.fn() }));
const shown = vi.hoisted(() => ({ slot: null as unknown }));

vi.mock("../../state/today", async () => {
  const { signal } = await import("@preact/signals");
  return {
    ...state,
    today: signal("2026-11-24"),
    momentNow: signal("play"),
    plan: signal({ version: 1 }),
    slotView: () => shown.slot,
    dayView: () => ({ moments: [], allDone: false }),
  };
});
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null) };
});
vi.mock("../../state/sync", async () => {
  const { signal } = await import("@preact/signals");
  return { syncWord: signal("saved") };
});

vi.mock("../../state/said", () => ({
  saidOf: () => ({ words: "" }),
  answer: vi.fn(),
  write: vi.fn(),
}));

const { child } = await import("../../state/session");

function slot(said: Partial<SlotView> = {}, of: Partial<PlanItem> = {}): SlotView {
  const base = item("stork", { schedule: daily("play") });
  const dose = { ...base.dose, reps: 4, sets: 1, side: "both" as const };
  const steps = [
    { do: "Stand tall.", look: "Eyes on one spot.", picture: null },
    { do: "Lift one foot.", look: null, picture: null },
  ];
  const more = { discipline: "PT", title: "Stork", stop: ["It hurts."], dose, steps } as const;
  return slotOf({ ...base, ...more, ...of }, said);
}

beforeEach(async () => {
  await speak("en", ["ui", "home", "later"]);
  (child as unknown as ReturnType<typeof signal<unknown>>).value = maya();
  shown.slot = slot();
  for (const mark of [state.tick, state.partly, state.skip]) mark.mockResolvedValue(true);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const show = () => render(<Exercise item="stork" day="2026-11-24" slot="0" />);

test("steps are shown one at a time, with what to look at", () => {
  show();
  expect(screen.getByText("Stand tall.")).toBeTruthy();
  expect(screen.getByText("Eyes on one spot.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Next step" }));
  expect(screen.getByText("Lift one foot.")).toBeTruthy();
  expect(screen.queryByText("Stand tall.")).toBeNull();
  expect(screen.getByRole("img", { name: "Step 2 of 2" })).toBeTruthy();
});

const pictureIn = (area: Element) => area.querySelector('img[src*="/pictures/"]');
const MOTION = { matches: false }; // nobody asked for less of it
beforeEach(() => void vi.stubGlobal("matchMedia", () => MOTION));
afterEach(() => vi.unstubAllGlobals());

const moved = (): Partial<PlanItem> => ({
  picture: "cccc3333",
  moving: "dddd4444",
  steps: [
    { do: "Stand tall.", look: null, picture: "aaaa1111" },
    { do: "Lift one foot.", look: null, picture: "bbbb2222" },
  ],
});
const drawing = (hash: string) => `/api/v1/pictures/${hash}.svg`;

test("the movement plays by its button, and rests on the step that is read", () => {
  shown.slot = slot({}, moved());
  const { container } = show();
  const now = () => pictureIn(container)?.getAttribute("src");
  expect(now()).toBe(drawing("dddd4444"));
  fireEvent.click(screen.getByRole("button", { name: "Stop the picture" }));
  expect(now()).toBe(drawing("aaaa1111"));
  fireEvent.click(screen.getByRole("button", { name: "Next step" }));
  expect(now()).toBe(drawing("bbbb2222"));
  fireEvent.click(screen.getByRole("button", { name: "Show how it moves" }));
  expect(now()).toBe(drawing("dddd4444"));
  expect(screen.getByText("Lift one foot.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Stop the picture" }));
  expect(now()).toBe(drawing("bbbb2222"));
});

test("it rests by itself after two rounds, unless it was asked for", () => {
  vi.useFakeTimers();
  shown.slot = slot({}, moved());
  const { container } = show();
  const now = () => pictureIn(container)?.getAttribute("src");
  act(() => void vi.advanceTimersByTime(4800));
  expect(now()).toBe(drawing("aaaa1111"));
  fireEvent.click(screen.getByRole("button", { name: "Show how it moves" }));
  act(() => void vi.advanceTimersByTime(60_000));
  expect(now()).toBe(drawing("dddd4444"));
  vi.useRealTimers();
});

test("for who asked for less motion nothing plays; a step without a picture has the exercise's", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  shown.slot = slot({}, { ...moved(), steps: [{ do: "Stand tall.", look: null, picture: null }] });
  const { container } = show();
  expect(pictureIn(container)?.getAttribute("src")).toBe(drawing("cccc3333"));
});

test("without a movement there is nothing to play", () => {
  show();
  expect(screen.queryByRole("button", { name: "Show how it moves" })).toBeNull();
});

test("the picture shows the side that is still to do", () => {
  const dose = { ...slot().item.dose, side: "both" as const };
  const half = { mark: "partly", value: { side: "left" }, open: true } as const;
  shown.slot = slot(half, { picture: "cccc3333", dose });
  const { container } = show();
  expect(pictureIn(container)?.getAttribute("src")).toBe(
    "/api/v1/pictures/cccc3333.svg?side=right",
  );
});

test("no update may reload the page while it is open", async () => {
  const { unmount } = show();
  expect(keepOpen.value).toBe(1);
  unmount();
  await waitFor(() => expect(keepOpen.value).toBe(0));
});

test("Done ticks; then what stands there is said, with its Undo and the way back", async () => {
  const { rerender } = show();
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(state.tick).toHaveBeenCalledOnce();
  shown.slot = slot({ mark: "done", byMe: true, undoes: ["e"] });
  rerender(<Exercise item="stork" day="2026-11-24" slot="0 " />);
  const sheet = within(await screen.findByRole("dialog", { name: "Done" }));
  expect(sheet.getByRole("link", { name: "Back to today" })).toBeTruthy();
  fireEvent.click(sheet.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  const [foot] = screen.getAllByRole("status").slice(-1);
  expect(foot?.textContent).toContain("Done");
  expect(screen.getByRole("link", { name: "Back to today" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(state.undo).toHaveBeenCalledOnce();
});

test("Undo, which goes with the mark, gives its focus to Done", () => {
  shown.slot = slot({ mark: "done", byMe: true, undoes: ["e"] });
  const { rerender } = show();
  const undo = screen.getByRole("button", { name: "Undo" });
  undo.focus();
  fireEvent.click(undo);
  shown.slot = slot();
  rerender(<Exercise item="stork" day="2026-11-24" slot="0 " />);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Done" }));
});

test("a mark that could not be saved is not asked about, not even when one comes later", async () => {
  state.tick.mockResolvedValue(false);
  const { rerender } = show();
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  await act(async () => {});
  // another caregiver's, perhaps
  shown.slot = slot({ mark: "done", by: ["Ben"] });
  rerender(<Exercise item="stork" day="2026-11-24" slot="0 " />);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("some of it that could not be saved is not asked about either", async () => {
  state.partly.mockResolvedValue(false);
  const { rerender } = show();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  fireEvent.click(screen.getByRole("button", { name: "One more" }));
  fireEvent.click(screen.getByRole("button", { name: "Keep 1 of 8" }));
  fireEvent(window, new PopStateEvent("popstate"));
  await act(async () => {});
  shown.slot = slot({ mark: "partly", value: { count: 1, of: 8 } });
  rerender(<Exercise item="stork" day="2026-11-24" slot="0 " />);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("who leaves before the mark is saved is not asked when they come back", async () => {
  let save = (_: boolean) => {};
  state.tick.mockReturnValue(new Promise<boolean>((resolve) => (save = resolve)));
  const { unmount } = show();
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  unmount();
  await waitFor(() => expect(keepOpen.value).toBe(0));
  await act(async () => save(true));
  shown.slot = slot({ mark: "done", byMe: true, undoes: ["e"] });
  show();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("an older day can be read, not changed", () => {
  shown.slot = slot({ day: "2026-11-20", mark: "done", undoes: ["e"] });
  show();
  expect(screen.queryByRole("button", { name: /^(Done|Undo)$/ })).toBeNull();
});

test("a reason skips in one tap", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  fireEvent.click(screen.getByRole("button", { name: "Tired" }));
  expect(state.skip).toHaveBeenCalledWith(shown.slot, { reason: "tired" });
  expect(screen.queryByText("Not today is fine")).toBeNull();
});

test("some of it is kept as so many of all, with a reason or without", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  const more = screen.getByRole("button", { name: "One more" });
  for (let n = 0; n < 3; n++) fireEvent.click(more);
  fireEvent.click(screen.getByRole("button", { name: "Keep 3 of 8" }));
  expect(state.partly).toHaveBeenCalledWith(shown.slot, { count: 3, of: 8 });
});

test("one side done is kept as that side; other words go with the reason “other”", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  fireEvent.click(screen.getByRole("radio", { name: "Only left" }));
  fireEvent.click(screen.getByRole("button", { name: "Other" }));
  fireEvent.input(screen.getByLabelText("In a few words"), { target: { value: " visitors " } });
  fireEvent.click(screen.getByRole("button", { name: "Keep one side" }));
  const kept = { side: "left", reason: "other", words: "visitors" };
  expect(state.partly).toHaveBeenCalledWith(shown.slot, kept);
});

test("words half typed are there still when the sheet was closed by mistake, until they are kept", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  fireEvent.click(screen.getByRole("button", { name: "Other" }));
  fireEvent.input(screen.getByLabelText("In a few words"), { target: { value: "visi" } });
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("In a few words").value).toBe("visi");
  fireEvent.click(screen.getByRole("button", { name: "Tired" }));
  expect(state.skip).toHaveBeenCalledWith(shown.slot, { reason: "tired", words: "visi" });
  fireEvent.click(screen.getByRole("button", { name: "Not today" }));
  expect(screen.queryByLabelText("In a few words")).toBeNull();
});

test("what is being counted is counted to its end, though a new plan has it no more", async () => {
  const page = (slot = "0") => (
    <LocationProvider>
      <ErrorBoundary>
        <Exercise item="stork" day="2026-11-24" slot={slot} play="play" />
      </ErrorBoundary>
    </LocationProvider>
  );
  // its file comes first
  render(page());
  await screen.findByRole("button", { name: /Count one/ }, { timeout: 5000 });
  cleanup();
  const { rerender } = render(page());
  fireEvent.click(screen.getByRole("button", { name: /Count one/ }));
  const before = shown.slot;
  shown.slot = null;
  rerender(page("0 "));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  fireEvent.click(screen.getByRole("button", { name: "Keep 1 of 8" }));
  expect(state.partly).toHaveBeenCalledWith(before, { count: 1, of: 8 });
});

test("an exercise that left the plan says so", () => {
  shown.slot = null;
  show();
  expect(screen.getByRole("heading", { name: "Not in the plan now" })).toBeTruthy();
});

test("all of it is repeats times rounds, and twice that for each side", () => {
  const of = slot().item;
  expect(someOf(of)).toEqual({ of: 8, sided: true });
  expect(someOf({ ...of, discipline: "OT" })).toEqual({ of: 4, sided: false });
  expect(someOf({ ...of, dose: { ...of.dose, reps: null, side: "none" } }).of).toBe(1);
});
