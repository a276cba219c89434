import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepDraft } from "../../store/desk";
import { forgetToast, Toast } from "../../ui/toast";
import { speak } from "../../words/t";
import { pressed } from "../frame/keys";
import { type Me, me } from "../session";
import Builder from "./builder";
import type { Card, DraftItem } from "./items";
import { asked } from "./items";
import { draftKey } from "./keep";
import { card, item, reps } from "./sample";

const CHILD = {
  given_name: "Maya",
  family_name: "Haddad",
  called: "Maya",
  age_months: 78,
  zone: "Europe/Berlin",
  team: [
    { person_id: "me", shown_as: "Dana Ruiz", discipline: "OT" },
    { person_id: "ben", shown_as: "Ben Okoye", discipline: "PT" },
  ],
  care: {
    affected_side: "none",
    flags: [{ flag: "falls-risk", since: null, note: "" }],
    levels: [],
  },
};
const LIBRARY: Card[] = [
  card(),
  card({
    slug: "stork",
    title: "Stork by the chair",
    precautions: [{ flag: "falls-risk", rule: "block", say: "May fall." }],
  }),
  card({ slug: "spoon", title: "Spoon to mouth", clinic_only: true }),
  card({ slug: "snip", title: "Snip a fringe", dose: { ...card().dose, side: "prescribed" } }),
];
/** Each test has a child of its own: the draft of the last one is hers alone. */
let turn = 0;
const child = () => `maya-${turn}`;
const draftOf = () => draftKey("me", child());

let version = 0;
let items: DraftItem[] = [];
let sent: { match: string | null; body: { reason: string; items: unknown[] } }[] = [];
let answer: (match: string | null) => Response | null = () => null;

const json = (body: unknown, status = 200, tag = "") =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", ETag: tag },
  });

const routine = () => ({
  version,
  at: "2026-11-26T09:38:00Z",
  author: { person_id: "ben", shown_as: "Ben Okoye" },
  child_id: child(),
  items: items.map((each) => ({
    ...asked(each),
    revision_id: each.revision,
    exercise: each.card,
    owner_id: each.owner,
    discipline: each.discipline,
    newer_revision: false,
  })),
});

async function api(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace("/api/v1", "");
  if (request.method === "PUT") {
    const match = request.headers.get("If-Match");
    sent.push({ match, body: await request.json() });
    return answer(match) ?? json({ ...routine(), version: version + 1 });
  }
  if (path === "/exercises") {
    const q = url.searchParams.get("q") ?? "";
    const found = LIBRARY.filter((each) => each.title.toLowerCase().includes(q.toLowerCase()));
    return json({ items: found, next: null, total: found.length, facets: null });
  }
  if (path.endsWith("/routine")) return json(routine(), 200, `"v${version}"`);
  if (path.endsWith("/caregivers")) return json({ items: [], next: null });
  if (path === "/flags")
    return json({ items: [{ slug: "falls-risk", title: "Falls easily", meaning: "" }] });
  return json({ ...CHILD, id: child() });
}

beforeEach(async () => {
  turn++;
  await speak("en", ["ui", "work"]);
  [version, items, sent, answer] = [0, [], [], () => null];
  vi.stubGlobal("fetch", vi.fn(api));
  me.value = { staff: { person_id: "me", discipline: "OT", shown_as: "Dana Ruiz" } } as Me;
  history.replaceState(null, "", `/work/children/${child()}/plan`);
  document.addEventListener("keydown", pressed);
});

afterEach(async () => {
  cleanup();
  // a sheet that closes goes back in history, a moment later
  await new Promise((gone) => setTimeout(gone));
  forgetToast();
  document.removeEventListener("keydown", pressed);
  vi.unstubAllGlobals();
});

async function open() {
  render(
    <LocationProvider>
      <Router>
        <Route path="/work/children/:child/plan" component={Builder} />
        <Route default component={() => <p>elsewhere</p>} />
      </Router>
      <Toast />
    </LocationProvider>,
  );
  await screen.findByText("Maya Haddad");
  await screen.findByRole("heading", { name: /Your part/ });
  await waitFor(() => expect(screen.getAllByRole("option").length).toBeGreaterThan(1));
}

/** The plan's column: the phone beside it shows the same names. */
const plan = () => within(screen.getByRole("region", { name: "Plan" }));
const search = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Find an exercise" });
const key = (name: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, bubbles: true, ...more });
const publishKey = () => key("Enter", { ctrlKey: true });

/** Typed and entered at once, as fast fingers do. */
function enter(words: string) {
  search().focus();
  fireEvent.input(search(), { target: { value: words } });
  key("Enter");
}

test("type, Enter, type, Enter, publish twice: a first plan without leaving the keyboard", async () => {
  await open();
  expect(document.activeElement).toBe(search());
  enter("bead");
  enter("snip");
  await plan().findByRole("heading", { name: /Snip a fringe/ });
  expect(document.activeElement).toBe(search());
  publishKey();
  // its side is asked for first
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Left" })),
  );
  fireEvent.click(screen.getByRole("radio", { name: "Left" }));
  publishKey();
  await screen.findByRole("dialog", { name: "Publish version 1 for Maya" });
  publishKey();
  await screen.findByText("Published version 1.");
  expect(sent).toMatchObject([
    { match: '"v0"', body: { items: [{ dose: { side: "both" } }, { dose: { side: "left" } }] } },
  ]);
  expect(location.pathname).toBe(`/work/children/${child()}`);
});

test("what may harm this child says so before it is added, and asks why", async () => {
  await open();
  const row = screen.getByRole("option", { name: /Stork/ });
  expect(row.textContent).toContain("May fall. Say why.");
  fireEvent.click(row);
  const why = await plan().findByRole("textbox", { name: "Why it is right for Maya" });
  await waitFor(() => expect(document.activeElement).toBe(why));
  publishKey();
  await plan().findByText("Say why it is right, or remove the exercise.");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("what is for the clinic only is not added, and says so", async () => {
  await open();
  enter("spoon");
  await screen.findByText(/is for the clinic only/);
  expect(screen.getByText(/Nothing here yet/)).toBeTruthy();
});

test("a number that the exercise does not take says its limits, and Ctrl Z takes steps back", async () => {
  items = [item("a")];
  version = 1;
  await open();
  fireEvent.click(plan().getByRole("button", { name: /Thread beads/ }));
  const beads = plan().getByRole("textbox", { name: "Beads" });
  fireEvent.input(beads, { target: { value: "99" } });
  await screen.findByText("Beads: this exercise takes 2 to 20.");
  plan().getByText("99 beads, 2 rounds, both hands");
  key("z", { ctrlKey: true });
  await plan().findByText("6 beads, 2 rounds, both hands");
});

test("removed by Alt Delete it can be brought back to its place", async () => {
  items = [item("a"), item("b", { card: LIBRARY[3] ?? card() })];
  version = 1;
  await open();
  const rows = () =>
    [...document.querySelectorAll("[data-item]")].map((row) => row.getAttribute("data-item"));
  plan()
    .getByRole("button", { name: /Thread beads/ })
    .focus();
  key("Delete", { altKey: true });
  await screen.findByText("Thread beads is out of the draft.");
  expect(rows()).toEqual(["b"]);
  const toast = screen.getByText("Thread beads is out of the draft.").parentElement;
  fireEvent.click(within(toast ?? document.body).getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(rows()).toEqual(["a", "b"]));
});

test("a kept draft is there again, and starting again from the plan drops it", async () => {
  items = [item("a")];
  version = 1;
  const kept = { items: [reps("a", 8)], reason: "", staffReason: "" };
  await keepDraft(draftOf(), { v: 1, base: { version: 1, items }, draft: kept });
  await open();
  await plan().findByText("8 beads, 2 rounds, both hands");
  await screen.findByText(/Draft kept, /);
  fireEvent.click(screen.getByRole("button", { name: "Drop my changes" }));
  await plan().findByText("6 beads, 2 rounds, both hands");
});

test("a change needs a reason, and a refused field opens with its sentence", async () => {
  items = [item("a")];
  version = 4;
  answer = () => json({ type: "not-valid", errors: { "items.0.dose.note": ["Too long."] } }, 422);
  await open();
  fireEvent.click(plan().getByRole("button", { name: /Thread beads/ }));
  fireEvent.input(plan().getByRole("textbox", { name: "Note for the family" }), {
    target: { value: "Big ones" },
  });
  publishKey();
  await screen.findByRole("dialog", { name: "Publish version 5 for Maya" });
  publishKey();
  await screen.findByText("Say in a few words why the plan changes.");
  fireEvent.input(screen.getByRole("textbox", { name: /Why, in words/ }), {
    target: { value: "Easy now" },
  });
  publishKey();
  await plan().findByText("Too long.");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(sent).toMatchObject([{ match: '"v4"', body: { reason: "Easy now" } }]);
});

test("without a connection nothing is lost, and the sheet says so", async () => {
  await open();
  enter("bead");
  await plan().findByRole("heading", { name: /Thread beads/ });
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.reject(new TypeError("no network"))),
  );
  publishKey();
  await screen.findByRole("dialog");
  publishKey();
  await screen.findByText("No connection. Nothing was published.");
  expect(sent).toEqual([]);
});

test("somebody else was faster: the same part is a choice, the rest is joined, and published again", async () => {
  items = [item("a")];
  version = 1;
  answer = (match) => {
    if (match !== '"v1"') return null;
    version = 2;
    items = [
      reps("a", 4),
      item("t", { owner: "ben", card: LIBRARY[1] ?? card(), override: "Held" }),
    ];
    return json({ type: "stale", current_version: 2 }, 412);
  };
  const kept = { items: [reps("a", 8)], reason: "Easy now", staffReason: "" };
  await keepDraft(draftOf(), { v: 1, base: { version: 1, items }, draft: kept });
  await open();
  await plan().findByText("8 beads, 2 rounds, both hands");
  publishKey();
  await screen.findByRole("dialog", { name: "Publish version 2 for Maya" });
  publishKey();
  const sheet = await screen.findByRole("dialog", {
    name: "Ben Okoye published while you were editing",
  });
  within(sheet).getByText("Stork by the chair: new");
  expect(within(sheet).getByRole<HTMLInputElement>("radio", { name: /Yours/ }).checked).toBe(true);
  fireEvent.click(within(sheet).getByRole("radio", { name: /Ben Okoye/ }));
  publishKey();
  await screen.findByText("Published version 3.");
  expect(sent[1]).toMatchObject({
    match: '"v2"',
    body: { items: [{ dose: { reps: 4 } }, { id: "t" }] },
  });
});
