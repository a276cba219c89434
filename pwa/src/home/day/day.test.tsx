import type { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { item, maya, slotOf } from "../../domain/sample";
import type { SlotView } from "../../state/today";
import { speak } from "../../words/t";
import Day from "./day";

const state = vi.hoisted(() => ({ tick: vi.fn(), undo: vi.fn(), slots: [] as unknown[] }));

vi.mock("../../state/today", async () => {
  const { signal } = await import("@preact/signals");
  return {
    tick: state.tick,
    undo: state.undo,
    today: signal("2026-11-24"),
    dayView: () => ({
      moments: state.slots.length ? [{ moment: "play", slots: state.slots, finished: false }] : [],
    }),
  };
});
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null) };
});

const { child } = await import("../../state/session");

const slot = (said: Partial<SlotView> = {}) => slotOf(item("Beads"), said);

beforeEach(async () => {
  await speak("en", ["ui", "home", "later"]);
  (child as unknown as ReturnType<typeof signal<unknown>>).value = maya();
});
afterEach(cleanup);

test("yesterday can still be ticked", () => {
  state.slots = [slot()];
  render(<Day day="2026-11-23" />);
  expect(screen.getByRole("heading", { name: "Yesterday" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Beads: not yet" }));
  expect(state.tick).toHaveBeenCalledOnce();
});

test("an older day says who and why, and changes nothing", () => {
  const value = { reason: "tired" } as const;
  state.slots = [slot({ mark: "skip", by: ["Grandpa"], value, undoes: ["e"] })];
  render(<Day day="2026-11-20" />);
  expect(screen.getByText("Skipped by Grandpa: Tired")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a day without anything, and one that is no day, say so", () => {
  state.slots = [];
  render(<Day day="2026-11-20" />);
  expect(screen.getByText("Nothing was planned.")).toBeTruthy();
  cleanup();
  render(<Day day="2026-13-77" />);
  expect(screen.getByRole("heading", { name: "A day this phone does not know" })).toBeTruthy();
});
