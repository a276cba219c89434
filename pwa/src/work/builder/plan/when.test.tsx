import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Moment } from "../../../domain/types";
import { speak } from "../../../words/t";
import { item } from "../sample";
import { WhenLine } from "./when";

beforeEach(() => speak("en", ["ui", "work"]));
afterEach(cleanup);

/** The moments after one press of Once more a day. */
function onceMore(...moments: Moment[]): unknown {
  const schedule = { rule: "daily" as const, days: null, days_a_week: null, moments };
  const act = vi.fn();
  render(<WhenLine item={item("a", { schedule })} faults={{}} act={act} />);
  fireEvent.click(screen.getByRole("button", { name: "Once more a day" }));
  cleanup();
  return act.mock.calls[0]?.[0].change.moments;
}

test("once more a day is later in the day, not before what is there", () => {
  expect(onceMore("breakfast")).toEqual(["breakfast", "way-to-school"]);
  expect(onceMore("bath", "play")).toEqual(["bath", "play", "bedtime"]);
});

test("after the last moment, once more is the first that is free", () => {
  expect(onceMore("any-time", "wake-up")).toEqual(["any-time", "wake-up", "breakfast"]);
});
