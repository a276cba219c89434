import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../../words/t";
import { forgetFound } from "./finding";
import Library from "./library";

const NAMES = ["Beanbag basket", "Cut across the strip", "Thread the beads"];
const FACETS = {
  discipline: [
    { value: "OT", title: "Hands (OT)", parent: null, count: 2 },
    { value: "PT", title: "Steps (PT)", parent: null, count: 1 },
  ],
  kind: [],
  skill: [
    { value: "hands", title: "Strong hands", parent: null, count: 2 },
    { value: "scissors", title: "Cutting", parent: "hands", count: 1 },
  ],
  position: [{ value: "table-sit", title: "Sitting at a table", parent: null, count: 2 }],
  equipment: [],
  occupation: [],
  moment: [{ value: "bath", title: "Bath", parent: null, count: 1 }],
  age: [],
  minutes: [],
  gmfcs: [],
  macs: [],
};

function card(title: string) {
  return {
    id: title.toLowerCase().replaceAll(" ", "-"),
    title,
    discipline: title === NAMES[0] ? "PT" : "OT",
    icon: "hand",
    minutes: 5,
    ages: { from_months: 36, to_months: 144 },
    clinic_only: false,
    review: "unreviewed",
  };
}

/** What was asked, and a small library that answers: "zip" finds nothing, pages hold two. */
const calls: URLSearchParams[] = [];
function answer(query: URLSearchParams) {
  calls.push(query);
  const ot = query.get("discipline") === "OT";
  const found = query.get("q") === "zip" ? [] : NAMES.slice(ot ? 1 : 0);
  const from = Number(query.get("cursor") ?? 0);
  const items = found.slice(from, from + 2).map(card);
  const next = from + 2 < found.length ? String(from + 2) : null;
  return { items, next, total: found.length, facets: query.get("facets") === "no" ? null : FACETS };
}

beforeEach(async () => {
  calls.length = 0;
  forgetFound();
  vi.stubGlobal("fetch", async (request: Request) =>
    Response.json(answer(new URL(request.url).searchParams)),
  );
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener() {},
    removeEventListener() {},
  }));
  await speak("en", ["ui", "work"]);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(address = "/work/library") {
  history.replaceState(null, "", address);
  render(
    <LocationProvider>
      <Router>
        <Route path="/work/library" component={Library} />
        <Route default component={() => <p>elsewhere</p>} />
      </Router>
    </LocationProvider>,
  );
}

const cards = () => screen.getAllByRole("link").map((link) => link.id);

test("it shows exercises with age, minutes and review state, and how many there are", async () => {
  open();
  const link = await screen.findByRole("link", { name: /Beanbag basket/ });
  expect(link.textContent).toContain("3 to 12 y, 5 min");
  expect(link.textContent).toContain("Not yet reviewed");
  expect(screen.getByText("3 exercises")).toBeTruthy();
});

test("a chosen value goes into the address, becomes a word, and is taken away again", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: /Hands 2/ }));
  await waitFor(() => expect(location.search).toBe("?discipline=OT"));
  expect(await screen.findByText("2 of 3")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Take away: Hands (OT)" }));
  await waitFor(() => expect(location.search).toBe(""));
  expect(await screen.findByText("3 exercises")).toBeTruthy();
});

test("Back takes the last chosen value away", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: /Hands 2/ }));
  expect(await screen.findByText("2 of 3")).toBeTruthy();
  history.back();
  expect(await screen.findByText("3 exercises")).toBeTruthy();
});

test("a group of skills opens, and the skill inside can be chosen", async () => {
  open();
  const group = await screen.findByRole("button", { name: "Skills of: Strong hands" });
  expect(screen.queryByRole("button", { name: /Cutting/ })).toBeNull();
  fireEvent.click(group);
  fireEvent.click(screen.getByRole("button", { name: /Cutting/ }));
  await waitFor(() => expect(location.search).toBe("?skill=scissors"));
});

test("what is typed is asked once, a moment after the last key", async () => {
  open();
  await screen.findByText("3 exercises");
  calls.length = 0;
  const field = screen.getByRole("searchbox");
  for (const value of ["b", "be", "bea"]) fireEvent.input(field, { target: { value } });
  await waitFor(() => expect(location.search).toBe("?q=bea"));
  await waitFor(() => expect(calls.map((query) => query.get("q"))).toEqual(["bea"]));
});

test("an empty result says what to take away, and how many that finds", async () => {
  open("/work/library?q=zip&moment=bath");
  expect(await screen.findByText("Nothing fits all of this")).toBeTruthy();
  const way = await screen.findByRole("button", { name: /Without the words “zip”/ });
  expect(within(way.closest("li") as HTMLElement).getByText("finds 3")).toBeTruthy();
  // without the bath there is still nothing, so that way is not offered
  expect(screen.queryByRole("button", { name: "Without Bath" })).toBeNull();
  fireEvent.click(way);
  await waitFor(() => expect(location.search).toBe("?moment=bath"));
});

test("more are shown under the last, and the first new one gets the focus", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: /Show 1 more/ }));
  await waitFor(() => expect(cards()).toHaveLength(3));
  await waitFor(() => expect(document.activeElement?.id).toBe("exercise-thread-the-beads"));
});

test("arrows walk from card to card, and only one is a stop of Tab", async () => {
  open();
  const [first] = await screen.findAllByRole("link");
  first?.focus();
  fireEvent.keyDown(first as HTMLElement, { key: "ArrowRight" });
  expect(document.activeElement?.id).toBe("exercise-cut-across-the-strip");
  const stops = () => screen.getAllByRole("link").filter((link) => link.tabIndex === 0);
  await waitFor(() =>
    expect(stops().map((link) => link.id)).toEqual(["exercise-cut-across-the-strip"]),
  );
});

test("no answer is told, with a way to ask again", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  open();
  expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
  vi.stubGlobal("fetch", async (request: Request) =>
    Response.json(answer(new URL(request.url).searchParams)),
  );
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: /Beanbag basket/ })).toBeTruthy();
});
