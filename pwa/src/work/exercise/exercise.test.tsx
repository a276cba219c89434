import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../../words/t";
import { pressed, shownKeys } from "../frame/keys";
import Screen from "./exercise";

const DRAWN = { discipline: "OT", icon: "hand", picture: null };
const BEADS = {
  id: "beads",
  title: "Thread the beads",
  line: "One hand holds the lace, the other brings the bead.",
  discipline: "OT",
  icon: "hand",
  skill: { slug: "two-hands", title: "Two hands together" },
  position: { slug: "table-sit", title: "Sitting at a table" },
  minutes: 5,
  ages: { from_months: 36, to_months: 96 },
  equipment: [
    { slug: "beads", title: "Beads", at_home: "dry penne", safety: "A choking risk under 3." },
  ],
  clinic_only: false,
  review: "unreviewed",
  unit: { one: "bead", other: "beads" },
  dose: {
    sets: 2,
    reps: 6,
    hold_s: null,
    rest_s: null,
    duration_s: 120,
    assistance: 4,
    side: "both",
    resistance: null,
    support: null,
    note: null,
  },
  dose_limits: { sets: [1, 4], reps: [2, 20], duration_s: [30, 300] },
  schedule: { rule: "weekdays", days: [1, 3], days_a_week: null, moments: ["play"] },
  precautions: [
    { flag: "mouths-objects", title: "Puts things in the mouth", rule: "block", say: "Choking." },
  ],
  why: "Doing up buttons needs two hands.",
  set_up: "Put the beads in a bowl.",
  guard: null,
  steps: [
    { do: "Hold the lace.", look: "A bit peeps out.", picture: null },
    { do: "Pick up one bead.", look: null, picture: null },
  ],
  good: "The hands meet in front.",
  mistakes: [{ see: "The lace flops.", say: "Creep your fingers up." }],
  easier: "Use rings.",
  harder: "Use smaller beads.",
  games: ["Make a caterpillar."],
  stop: ["Stop if a bead goes to the mouth."],
  skills: [{ slug: "two-hands", title: "Two hands together" }],
  occupations: [{ slug: "dressing", title: "Getting dressed" }],
  moments: ["play"],
  icf: ["d440"],
  levels: { macs: ["I", "II"] },
  space: "table",
  noise: "quiet",
  surface: null,
  helpers: 1,
  neighbours: {
    easier: [{ slug: "rings", title: "Big rings", id: "rings", changes: ["size"], ...DRAWN }],
    harder: [{ slug: "not-written", title: "Tiny beads", id: null, changes: ["size"], ...DRAWN }],
  },
  source: "standard practice",
};
const CHILDREN = [
  { id: "c1", given_name: "Maya", family_name: "Rao", age_months: 80, team: [] },
  { id: "c2", given_name: "Ben", family_name: "", age_months: 60, team: [] },
];

function answers(exercise: object) {
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith("/exercises/gone")) {
      return Response.json({ type: "not-found", title: "", detail: "" }, { status: 404 });
    }
    if (pathname.includes("/exercises/")) return Response.json(exercise);
    const q = searchParams.get("q") ?? "";
    const items = CHILDREN.filter((child) => child.given_name.toLowerCase().startsWith(q));
    return Response.json({ items, next: null });
  });
}

beforeEach(async () => {
  answers(BEADS);
  document.addEventListener("keydown", pressed);
  await speak("en", ["ui", "work"]);
});
afterEach(() => {
  cleanup();
  document.removeEventListener("keydown", pressed);
  vi.unstubAllGlobals();
});

function open(id = "beads") {
  history.replaceState(null, "", `/work/library/${id}`);
  render(
    <LocationProvider>
      <Router>
        <Route path="/work/library/:exercise" component={Screen} />
        <Route default component={() => <p>elsewhere</p>} />
      </Router>
    </LocationProvider>,
  );
}

const listening = (key: string) =>
  waitFor(() => expect(shownKeys.value.map(({ keys }) => keys)).toContain(key));
const press = (key: string) => fireEvent.keyDown(document.body, { key });

test("it tells the steps with what to look for, the dose with its range, and who checked it", async () => {
  open();
  const steps = within(
    (await screen.findByRole("heading", { name: "Steps" })).parentElement as HTMLElement,
  ).getAllByRole("listitem");
  expect(steps).toHaveLength(2);
  expect(steps[0]?.textContent).toContain("A bit peeps out.");
  const rows = screen.getAllByRole("row").map((row) => row.textContent);
  expect(rows).toContain("Beads62 to 20");
  expect(rows).toContain("Lasts2 min30 s to 5 min");
  expect(rows).toContain("DaysMon and Wed");
  expect(rows).toContain("HelpA little help");
  expect(screen.getByText(/No clinician has checked/)).toBeTruthy();
  expect(screen.getByText("asks for your reason")).toBeTruthy();
});

test("stop signs stand above what to take care of", async () => {
  open();
  const stop = await screen.findByRole("heading", { name: "Stop signs" });
  const care = screen.getByRole("heading", { name: "Take care" });
  expect(stop.compareDocumentPosition(care)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("E walks to the easier exercise; one that is not written yet is not offered", async () => {
  open();
  await screen.findByRole("link", { name: /Big rings/ });
  await listening("E");
  expect(screen.queryByText("Tiny beads")).toBeNull();
  press("h");
  expect(location.pathname).toBe("/work/library/beads");
  press("e");
  await waitFor(() => expect(location.pathname).toBe("/work/library/rings"));
});

test("A asks which child, and opens their plan with the exercise", async () => {
  open();
  await listening("A");
  press("a");
  fireEvent.input(await screen.findByLabelText("Which child?"), { target: { value: "ben" } });
  await waitFor(() => expect(screen.queryByText(/Maya/)).toBeNull());
  fireEvent.click(await screen.findByText("Ben"));
  await screen.findByText("elsewhere");
  expect(location.pathname + location.search).toBe("/work/children/c2/plan?add=beads");
});

test("an exercise for the clinic only cannot be added to a plan", async () => {
  answers({ ...BEADS, clinic_only: true });
  open();
  expect(await screen.findByText(/cannot be put in a plan/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Add to a plan/ })).toBeNull();
});

test("an exercise that is gone says what is safe and leads back", async () => {
  open("gone");
  expect(await screen.findByText(/Plans that have it keep it/)).toBeTruthy();
  fireEvent.click(screen.getAllByRole("link", { name: "Back to the list" })[0] as HTMLElement);
  await screen.findByText("elsewhere");
});
