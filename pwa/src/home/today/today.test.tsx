import type { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, maya, slotOf } from "../../domain/sample";
import type { DayView, SlotView } from "../../state/today";
import { speak } from "../../words/t";
import Today from "./today";

const state = vi.hoisted(() => ({
  tick: vi.fn(),
  undo: vi.fn(),
  choose: vi.fn(),
  syncNow: vi.fn(),
}));
const held = vi.hoisted(() => ({ view: null as unknown, yesterday: null as unknown }));

vi.mock("../../state/today", async () => {
  const { signal } = await import("@preact/signals");
  return {
    ...state,
    today: signal("2026-11-24"),
    momentNow: signal("play"),
    plan: signal({ version: 1 }),
    planState: signal("open"),
    news: signal(null),
    dayView: (day: string) => (day === "2026-11-24" ? held.view : held.yesterday),
  };
});
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null), children: signal([]) };
});
vi.mock("../../state/asking", () => ({ syncNow: state.syncNow }));
vi.mock("../../state/account", () => ({ choose: state.choose }));
vi.mock("../../state/sync", async () => {
  const { signal } = await import("@preact/signals");
  return {
    syncWord: signal("saved"),
    waitingCount: signal(0),
    refusedCount: signal(0),
    readyLine: signal(null),
  };
});

const session = await import("../../state/session");
const sync = await import("../../state/sync");
const now = await import("../../state/today");
const set = (which: object, value: unknown) => {
  (which as ReturnType<typeof signal<unknown>>).value = value;
};

function slot(title: string, moment: SlotView["moment"], said: Partial<SlotView> = {}): SlotView {
  const of = { ...item(title, { schedule: daily(moment) }), title };
  return slotOf(of, { key: title, moment, ...said });
}

function viewOf(...slots: SlotView[]): DayView {
  const names = [...new Set(slots.map((one) => one.moment))];
  const moments = names.map((moment) => {
    const here = slots.filter((one) => one.moment === moment);
    return { moment, slots: here, finished: !here.some((one) => one.open) };
  });
  const marked = slots.filter((one) => one.mark).length;
  const left = slots.filter((one) => one.open).length;
  return { day: "2026-11-24", moments, left, marked, allDone: !left && marked > 0 };
}

const done: Partial<SlotView> = { mark: "done", byMe: true, undoes: ["e"] };

beforeEach(async () => {
  await speak("en", ["ui", "home"]);
  const mira = { ...maya(), called: "Mira" };
  set(session.child, mira);
  set(session.children, [mira]);
  set(now.planState, "open");
  set(sync.syncWord, "saved");
  set(sync.waitingCount, 0);
  held.view = viewOf(slot("Lunch box", "breakfast", done), slot("Beads", "play"));
  held.yesterday = viewOf();
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test("it opens on what is next: finished moments are one line, and Go on leads to the exercise", () => {
  render(<Today />);
  expect(screen.getByRole("button", { name: /Breakfast.*Lunch box: done/ })).toBeTruthy();
  const go = screen.getByRole("link", { name: "Go on: Beads" });
  expect(go.getAttribute("href")).toMatch(/^\/exercise\/.+\/2026-11-24\/0$/);
});

test("a tap on the ring ticks at once, and the button says Next", () => {
  held.view = viewOf(slot("Beads", "play"), slot("Putty", "play"));
  render(<Today />);
  fireEvent.click(screen.getByRole("button", { name: "Beads: not yet" }));
  expect(state.tick).toHaveBeenCalledOnce();
  expect(screen.getByRole("link", { name: "Next: Beads" })).toBeTruthy();
});

test("yesterday shows its worst mark, what waits is said, and neither is there without cause", () => {
  render(<Today />);
  expect(screen.queryByRole("link", { name: /Yesterday|not sent/ })).toBeNull();
  cleanup();
  held.yesterday = viewOf(slot("Beads", "play", done), slot("Putty", "play", { mark: "skip" }));
  set(sync.syncWord, "waiting");
  set(sync.waitingCount, 2);
  render(<Today />);
  expect(screen.getByRole("link", { name: /Yesterday\s*skipped/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "2 not sent yet" }).getAttribute("href")).toBe(
    "/waiting",
  );
});

test("a day that is all marked shows an evening with the true marks, and the way to change them", async () => {
  held.view = viewOf(slot("Lunch box", "play", done), slot("Beads", "play", { mark: "partly" }));
  render(<Today />);
  await screen.findByRole("heading", { name: "All done for today" });
  expect(screen.getByRole("link", { name: "Beads: partly done" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Undo or change" }));
  expect(screen.getByRole("heading", { name: "Today" })).toBeTruthy();
});

test("a side that is still to do is shown as open, and no evening comes before it is done", () => {
  const right = { mark: "partly", value: { side: "right" }, open: true } as const;
  held.view = viewOf(slot("Lunch box", "breakfast", done), slot("Balance", "play", right));
  render(<Today />);
  expect(screen.getByText(/Left side to go/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go on: Balance" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Balance: partly done" }));
  expect(state.tick).toHaveBeenCalledOnce();
});

test("without a plan it says that nothing is asked, and keeps the clinic's number", async () => {
  set(now.planState, "none");
  render(<Today />);
  await screen.findByText(/Nothing to do until then/);
  expect(screen.getByRole("link", { name: "Call the clinic" }).getAttribute("href")).toMatch(
    /^tel:/,
  );
});

test("a plan that is not fetched yet is asked for on a tap", async () => {
  set(now.planState, "unknown");
  state.syncNow.mockResolvedValue("offline");
  render(<Today />);
  fireEvent.click(await screen.findByRole("button", { name: "Fetch it now" }));
  await waitFor(() => expect(screen.getByText(/Still no signal/)).toBeTruthy());
});

test("with two children, one chooses whose plan to see", async () => {
  const leo = { ...maya(), id: "leo", called: "Leo" };
  set(session.children, [...session.children.value, leo]);
  render(<Today />);
  fireEvent.click(screen.getByRole("button", { name: /Mira.*Show another child/ }));
  fireEvent.click(await screen.findByText("Leo"));
  expect(state.choose).toHaveBeenCalledWith("leo");
});
