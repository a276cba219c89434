/** What a newer server says, and this app does not know yet, takes no exercise from the screen. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import type { ComponentChildren } from "preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AIDE, daily, eventOf, item, MAYA, planOf } from "../domain/sample";
import type { Change, PlanItem } from "../domain/types";
import { type App, beadsOf, closed, DAY, noon, opened } from "../state/opened";
import type { Pretend } from "../sync/pretend";

let server: Pretend;
let app: App;

/** Words that are none of this app's. */
const dinner = daily("dinner" as "play");
const newer = {
  discipline: "PSY",
  schedule: dinner,
  blocks: [{ kind: "breaths", n: 5, words: "breaths", rounds: 1, seconds: null, side: "none" }],
} as unknown as Partial<PlanItem>;

type Names = Record<string, string>;

const SCREENS = {
  today: () => import("./today/today"),
  week: () => import("./week/week"),
  exercise: () => import("./exercise/exercise"),
};

async function show(name: keyof typeof SCREENS): Promise<void> {
  const Screen = (await SCREENS[name]()).default as (props: Names) => ComponentChildren;
  await (await import("../words/t")).speak("en", ["ui", "home", "later"]);
  render(
    <LocationProvider>
      <Screen item="beads" day={DAY} slot="0" />
    </LocationProvider>,
  );
  await act(async () => {});
}

beforeEach(async () => {
  server = noon();
  server.log(MAYA).plan = planOf([
    item("beads", { title: "Thread the beads", ...newer }),
    ...[1, 2, 3, 4, 5].map((n) => item(`other-${n}`, { title: `Other ${n}` })),
  ]);
  app = await opened();
});
afterEach(async () => {
  cleanup();
  await closed();
});

test("an exercise at a moment that this app does not know is on today's list, and is ticked", async () => {
  await show("today");
  expect(screen.getByRole("heading", { name: "Thread the beads" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Other 1" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Thread the beads: / }));
  await vi.waitFor(() => expect(beadsOf(app)).toMatchObject({ mark: "done", waiting: true }));
});

test("its page opens, with its dose in words", async () => {
  await show("exercise");
  expect(screen.getByRole("heading", { name: "Thread the beads" })).toBeTruthy();
  expect(screen.getByText("breaths")).toBeTruthy();
});

test("and it has its column in the week", async () => {
  await show("week");
  expect(screen.getAllByText(/^Thread the beads: /).length).toBeGreaterThan(0);
});

test("a log with a new kind of event, and a reason and a mark with less than today's, is read", async () => {
  server.store(eventOf("01a216b9-0000-7000-8000-000000000001"), AIDE);
  const [row] = server.log(MAYA).rows;
  const bare = { id: "e2", seq: 2, kind: "mood", stamp: "x" } as unknown as NonNullable<typeof row>;
  const why = { reason: "holiday" } as unknown as Change["value"];
  server.log(MAYA).rows.push(bare);
  server.store(eventOf("e3", { item: "other-1", kind: "skip", value: why }), AIDE);
  await app.ask();
  await show("today");
  expect(beadsOf(app).mark).toBe("done");
  expect(screen.getByRole("heading", { name: "Other 1" })).toBeTruthy();
});
