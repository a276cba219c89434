import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ahead } from "../../state/clock";
import { speak } from "../../words/t";
import { Clock } from "./clock";

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 18, 14) });
  await speak("en", ["ui", "home", "later"]);
});

afterEach(() => {
  cleanup();
  ahead.value = 0;
  vi.useRealTimers();
});

test("a clock that is two days behind says which day it says, and which it is", () => {
  ahead.value = -48 * 36e5;
  render(<Clock />);
  expect(screen.getByText("This phone’s clock is wrong")).toBeTruthy();
  expect(
    screen.getByText(/It says Tuesday 24 November.*but it is Thursday 26 November/),
  ).toBeTruthy();
});

test("of a clock that is right nothing is said", () => {
  const { container } = render(<Clock />);
  expect(container.textContent).toBe("");
});
