import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paceOf } from "../../domain/pace";
import { daily, item, slotOf } from "../../domain/sample";
import type { PlanItem } from "../../domain/types";
import type { SlotView } from "../../state/today";
import { lengthOf, valueFault } from "../../sync/pretend/values";
import { speak } from "../../words/t";
import { Note } from "./after/note";
import { NotToday } from "./nottoday";
import Play from "./play/play";

/** All that was said, of each kind. */
const sent: [string, object][] = [];
/** Each goes through a hundred sheets. */
vi.setConfig({ testTimeout: 30_000 });
const says = vi.hoisted(() => ({ of: (_kind: string, _value: object) => {} }));

vi.mock("../../state/today", () => {
  const mark = (kind: string) => async (_slot: unknown, value: object) => {
    says.of(kind, value);
    return true;
  };
  const today = { value: "2026-11-24" };
  return { tick: mark("done"), partly: mark("partly"), skip: mark("skip"), today };
});
vi.mock("../../state/said", () => ({
  saidOf: () => ({ words: "" }),
  write: async (_slot: unknown, words: string) => words.trim() && says.of("note", { words }),
}));
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null) };
});
vi.mock("../../state/voice", async () => {
  const { signal } = await import("@preact/signals");
  return { voiceOn: signal(false), turnVoice: vi.fn() };
});

beforeEach(async () => {
  says.of = (kind, value) => void sent.push([kind, value]);
  await speak("en", ["ui", "home", "later"]);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  sent.length = 0;
});

type Dose = Partial<PlanItem["dose"]>;

/** What a therapist may ask, at its edges: odd numbers in turn, one alone, the most of all. */
const DOSES: [string, Dose][] = [
  ["5 in turn", { reps: 5, side: "alternate" }],
  ["one in turn", { reps: 1, side: "alternate" }],
  ["3 times 3 in turn", { sets: 3, reps: 3, side: "alternate" }],
  ["one on each side", { reps: 1, side: "both" }],
  ["the most that is counted", { sets: 10, reps: 100, side: "both" }],
  ["three holds in turn", { reps: 3, hold_s: 2, side: "alternate" }],
  ["minutes in rounds", { sets: 3, reps: 8, duration_s: 60, side: "alternate" }],
  ["the longest of all", { sets: 10, duration_s: 7200, side: "both" }],
];

function slotFor(dose: Dose, more: Partial<SlotView> = {}): SlotView {
  const base = item("stork", { discipline: "PT", title: "Stork", schedule: daily("play") });
  return slotOf({ ...base, dose: { ...base.dose, ...dose } }, more);
}

const Sheet = ({ slot }: { slot: SlotView }) => (
  <NotToday slot={slot} why={useState<string | null>(null)} onClose={() => {}} />
);

/** By its words alone: a search by role takes long, and this is pressed a thousand times. */
function named(role: "button" | "radio", name: RegExp | string): HTMLElement | undefined {
  const fits = (one: Element) =>
    [one.textContent, one.getAttribute("aria-label")].some((words) =>
      typeof name === "string" ? words === name : name.test(words ?? ""),
    );
  const all = document.querySelectorAll<HTMLElement>(role === "radio" ? "label" : "button");
  const found = [...all].find((one) => fits(one) && !one.matches(":disabled"));
  return role === "radio" ? (found?.querySelector("input") ?? found) : found;
}
const press = (role: "button" | "radio", name: RegExp | string) => {
  const found = named(role, name);
  if (found) fireEvent.click(found);
  return !!found;
};

/** Each way through the sheet ends with what its large button keeps. */
const WAYS = [
  [],
  ["One more"],
  ["Only left"],
  ["Only right"],
  ["Only left", "One more"],
  ["Only right", "One more", "One more"],
  ["Only left", "One less"],
  ["One more", "One more", "One less", "Only right", "One less"],
];
const STOOD: Partial<SlotView>[] = [
  {},
  { mark: "partly", value: { side: "left" } },
  { mark: "partly", value: { count: 7, of: 8 } },
  // as an older app once kept it on this phone
  { mark: "partly", value: { count: 2.5, of: 5 } },
];

test.each(DOSES)("not today of %s says nothing that the server would refuse", (_, dose) => {
  for (const stood of STOOD) {
    for (const way of WAYS) {
      render(<Sheet slot={slotFor(dose, stood)} />);
      for (const name of way) press(name.startsWith("Only") ? "radio" : "button", name);
      expect(press("button", /^(Keep|Skip)/)).toBe(true);
      cleanup();
    }
  }
  expect(sent.length).toBe(STOOD.length * WAYS.length);
  expect(sent.filter(([kind, value]) => valueFault(kind, value))).toEqual([]);
});

test("only left of five in turn is that side, and no number that nobody counted", () => {
  render(<Sheet slot={slotFor({ reps: 5, side: "alternate" })} />);
  press("radio", "Only left");
  expect(screen.getByText(/3 of 5/)).toBeTruthy(); // they begin on the left
  press("radio", "Only right");
  expect(screen.getByText(/2 of 5/)).toBeTruthy();
  press("button", "Keep one side");
  expect(sent).toEqual([["partly", { side: "right" }]]);
});

test("one more than a side in turn is a whole number of them", () => {
  const slot = slotFor(
    { reps: 5, side: "alternate" },
    { mark: "partly", value: { side: "right" } },
  );
  render(<Sheet slot={slot} />);
  expect(screen.getByText(/2 of 5/)).toBeTruthy();
  press("button", "One more");
  press("button", "Keep 3 of 5");
  expect(sent).toEqual([["partly", { count: 3, of: 5 }]]);
});

const PACED = DOSES.filter(([, dose]) => paceOf(slotFor(dose).item));

test.each(PACED)("timer and counter of %s say nothing that the server would refuse", (_, dose) => {
  for (const stood of STOOD) {
    for (const share of [0.3, 0.6, 2]) {
      vi.useFakeTimers({ now: new Date(2026, 10, 24, 16) });
      render(
        <LocationProvider>
          <Play slot={slotFor(dose, stood)} />
        </LocationProvider>,
      );
      work(share);
      press("button", "Done");
      press("button", /^(Keep|All of it)/);
      cleanup();
    }
  }
  expect(sent.length).toBeGreaterThan(STOOD.length);
  expect(sent.filter(([kind, value]) => valueFault(kind, value))).toEqual([]);
});

/** So much of all of it: by the clock, or by taps. */
function work(share: number): void {
  if (press("button", "Start")) {
    vi.setSystemTime(Date.now() + share * 150_000_000);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
  }
  for (let n = 0; n < share * 8 && press("button", /Count one/); n++) {
    act(() => void vi.advanceTimersByTime(1000));
  }
}

const HALF = "\ud83d";

test("words are sent without half a character, and never more than are kept", () => {
  const { unmount } = render(<Note slot={slotFor({})} />);
  press("button", "Write a note");
  const note = screen.getByLabelText("A note for the team");
  fireEvent.input(note, { target: { value: `${"😀".repeat(200)}${HALF} \0` } });
  unmount();
  render(<Sheet slot={slotFor({})} />);
  press("button", "Other");
  fireEvent.input(screen.getByLabelText("In a few words"), { target: { value: `rain${HALF}` } });
  press("button", /^Skip/);
  expect(sent.map(([kind]) => kind)).toEqual(["note", "skip"]);
  expect(sent.filter(([kind, value]) => valueFault(kind, value))).toEqual([]);
  for (const [, value] of sent)
    expect(lengthOf((value as { words: string }).words)).toBeLessThan(501);
});
