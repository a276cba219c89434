import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { item, planOf } from "../../domain/sample";
import type { PlanItem } from "../../domain/types";
import { problem, serve, signedIn, signedOutNow } from "../faked";
import { pressed } from "../frame/keys";
import Handout from "./handout";

const CHILD = "01a216c2-78f8-7fba-b2a5-0835df41d9b2";
const MAYA = { id: CHILD, given_name: "Maya", called: "Mimi", look: "s6", zone: "UTC" };
const print = vi.fn();

beforeEach(() => {
  history.replaceState(null, "", `/work/children/${CHILD}/print`);
  vi.useFakeTimers({ now: new Date("2026-11-26T12:00:00Z"), toFake: ["Date"] });
  vi.stubGlobal("print", print);
  document.addEventListener("keydown", pressed);
  signedIn();
});
afterEach(() => {
  cleanup();
  document.removeEventListener("keydown", pressed);
  signedOutNow();
  print.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const step = (n: number) => ({ do: `Step ${n} now.`, look: null, picture: `p${n}` });
const stork = (more: Partial<PlanItem> = {}): PlanItem =>
  item("stork", {
    title: "Stork by the chair",
    picture: "p2",
    dose: { ...item("").dose, side: "left", note: "Hold the chair." },
    words: { dose: "8 times, left side", schedule: "Every day" },
    steps: [1, 2].map(step),
    guard: "Stand close.",
    stop: ["Stop if the knee hurts."],
    ...more,
  });

async function open(items: PlanItem[]) {
  await serve({
    [`GET /children/${CHILD}`]: [200, MAYA],
    [`GET /children/${CHILD}/plan`]: [200, planOf(items, { version: 3 })],
  });
  const shown = render(
    <LocationProvider>
      <Router>
        {[<Route key="print" path="/work/children/:child/print" component={Handout} />]}
      </Router>
    </LocationProvider>,
  );
  await screen.findByRole("button", { name: /Print/ });
  return shown;
}

test("an exercise stands with its dose, steps, note, helper and stop signs", async () => {
  await open([stork()]);
  expect(screen.getByRole("heading", { level: 3 }).textContent).toContain("1. Stork by the chair");
  for (const words of ["8 times, left side", "Step 2 now.", "Hold the chair.", "Stand close."])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText("Stop if the knee hurts.")).toBeTruthy();
});

test("pictures are for paper, in the child's look and on the prescribed side", async () => {
  const { container } = await open([stork()]);
  const [first] = container.querySelectorAll("figure img");
  expect(first?.getAttribute("src")).toBe(
    "/api/v1/pictures/p1.svg?side=left&look=s6&palette=print",
  );
});

test("of many steps four are shown, the one that stands for the exercise among them", async () => {
  const { container } = await open([stork({ steps: [1, 2, 3, 4, 5, 6, 7].map(step) })]);
  const numbers = [...container.querySelectorAll("figcaption")].map((one) => one.textContent);
  expect(numbers).toEqual(["Step 1", "Step 2", "Step 5", "Step 7"]);
});

test("the same picture is not shown twice, and none that is torn", async () => {
  const twice = [step(1), { ...step(2), picture: "p1" }, step(3)];
  const { container } = await open([stork({ steps: twice })]);
  const pictures = () => container.querySelectorAll("figure img");
  expect(pictures()).toHaveLength(2);
  fireEvent.error(pictures()[0] as Element);
  expect(pictures()).toHaveLength(1);
});

test("a ring stands for each time of the next two weeks that the plan asks for", async () => {
  const schedule = {
    rule: "weekdays" as const,
    days: [1, 4], // Monday and Thursday; today is a Thursday
    days_a_week: null,
    moments: ["breakfast", "bath"] as const,
  };
  const { container } = await open([stork({ schedule })]);
  const weeks = screen.getAllByRole("table", { name: "Stork by the chair: a week to tick" });
  expect(weeks).toHaveLength(2);
  for (const row of ["Breakfast", "Bath"])
    expect(within(weeks[0] as HTMLElement).getByRole("rowheader", { name: row })).toBeTruthy();
  expect(screen.getAllByText("to tick")).toHaveLength(8);
  const heads = [...container.querySelectorAll("thead th")].map((one) => one.textContent);
  expect([heads[0], heads[13]]).toEqual(["Thu26", "Wed9"]);
});

test("the paper says which plan it is, whom to call, and the name as it is wanted", async () => {
  await open([stork()]);
  expect(screen.getByText("Plan 3 of 1 Nov 2026")).toBeTruthy();
  expect(screen.getByText(/phone 555/)).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Exercises for Maya");
  fireEvent.input(screen.getByLabelText("Name on the paper"), { target: { value: " " } });
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Exercises");
});

test("it is printed by its button and by its key, once its pictures are there", async () => {
  const { container } = await open([stork()]);
  let there: () => void = () => {};
  const [first, second] = [...container.querySelectorAll("figure img")] as HTMLImageElement[];
  Object.assign(first as object, { decode: () => new Promise<void>((done) => (there = done)) });
  Object.assign(second as object, { decode: () => Promise.reject(new Error("torn")) });
  fireEvent.click(screen.getByRole("button", { name: /Print/ }));
  await new Promise<void>(queueMicrotask);
  expect(print).not.toHaveBeenCalled();
  there();
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  fireEvent.keyDown(document.body, { key: "p" });
  there();
  await waitFor(() => expect(print).toHaveBeenCalledTimes(2));
});

test("without a plan it says so, and leads back", async () => {
  await serve({
    [`GET /children/${CHILD}`]: [200, MAYA],
    [`GET /children/${CHILD}/plan`]: [404, problem("no-plan-yet")],
  });
  render(
    <LocationProvider>
      <Router>
        {[<Route key="print" path="/work/children/:child/print" component={Handout} />]}
      </Router>
    </LocationProvider>,
  );
  expect(await screen.findByText("The title of no-plan-yet")).toBeTruthy();
  expect(screen.getByRole("link", { name: /Back to the child/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Print/ })).toBeNull();
});
