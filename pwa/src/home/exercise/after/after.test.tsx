import type { Signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, maya, slotOf } from "../../../domain/sample";
import type { HomeChild } from "../../../domain/types";
import { speak } from "../../../words/t";
import { After } from "./after";

const state = vi.hoisted(() => ({ answer: vi.fn(), write: vi.fn(), undo: vi.fn() }));
const held = vi.hoisted(() => ({ said: {} as object }));

vi.mock("../../../state/said", () => ({ ...state, saidOf: () => ({ words: "", ...held.said }) }));
vi.mock("../../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null) };
});
vi.mock("../../../state/today", async () => {
  const { signal } = await import("@preact/signals");
  return {
    undo: state.undo,
    today: signal("2026-11-24"),
    momentNow: signal("play"),
    dayView: () => ({ moments: [], allDone: false }),
  };
});

const { child } = (await import("../../../state/session")) as unknown as {
  child: Signal<HomeChild | null>;
};
const onClose = vi.fn();
const slot = slotOf(
  item("beads", { schedule: daily("play"), stop: ["The hands hurt."], title: "Beads" }),
  { mark: "done", byMe: true, undoes: ["e"] },
);

beforeEach(async () => {
  await speak("en", ["ui", "home", "later"]);
  child.value = maya();
  held.said = {};
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const show = () =>
  render(
    <LocationProvider>
      <After slot={slot} onClose={onClose} />
    </LocationProvider>,
  );
const group = (name: string) => within(screen.getByRole("group", { name }));
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("three questions are answered by one tap each, none must be", () => {
  show();
  fireEvent.click(group("How was it?").getByRole("button", { name: "Just right" }));
  expect(state.answer).toHaveBeenCalledWith(slot, "effort", "right");
  fireEvent.click(group("Did it hurt?").getByRole("button", { name: "No" }));
  expect(state.answer).toHaveBeenCalledWith(slot, "pain", "no");
  fireEvent.click(group("Did Maya like it?").getByRole("button", { name: "So-so" }));
  expect(state.answer).toHaveBeenCalledWith(slot, "joy", "soso");
});

test("what was said before is shown, and a second tap takes it back", () => {
  held.said = { effort: "hard" };
  show();
  const hard = screen.getByRole("button", { name: "Hard" });
  expect(hard.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(hard);
  expect(state.answer).toHaveBeenCalledWith(slot, "effort", null);
});

test("when it hurt, the stop signs and the clinic's phone stand in place", () => {
  held.said = { pain: "no" };
  show();
  expect(screen.queryByText("The hands hurt.")).toBeNull();
  cleanup();
  held.said = { pain: "lot" };
  show();
  expect(screen.getByText("Stop this one for today.")).toBeTruthy();
  expect(screen.getByText("The hands hurt.")).toBeTruthy();
  const call = screen.getByRole("link", { name: "Call the clinic" });
  expect(call.getAttribute("href")).toBe("tel:+49301234567");
});

test("a note is kept when the sheet is closed, and says what room is left near its end", async () => {
  const { unmount } = show();
  press("Write a note");
  const field = screen.getByLabelText("A note for the team") as HTMLTextAreaElement;
  expect(field.maxLength).toBe(500);
  fireEvent.input(field, { target: { value: "x".repeat(300) } });
  expect(screen.queryByText(/letters left/)).toBeNull();
  fireEvent.input(field, { target: { value: "x".repeat(450) } });
  expect(screen.getByText("50 letters left")).toBeTruthy();
  unmount();
  await waitFor(() => expect(state.write).toHaveBeenLastCalledWith(slot, "x".repeat(450)));
});

test("the mark is taken back from here, and the sheet goes with it", () => {
  show();
  press("Undo");
  expect(state.undo).toHaveBeenCalledWith(slot);
  expect(onClose).toHaveBeenCalled();
});

test("a tap of an eager thumb does not lead away; a later one does", () => {
  const at = vi.spyOn(performance, "now").mockReturnValue(1000);
  history.replaceState(null, "", "/exercise/beads/2026-11-24/0");
  show();
  const back = screen.getByRole("link", { name: "Back to today" });
  at.mockReturnValue(1300);
  fireEvent.click(back);
  expect(location.pathname).toBe("/exercise/beads/2026-11-24/0");
  at.mockReturnValue(2000);
  fireEvent.click(back);
  expect(location.pathname).toBe("/");
});
