import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as desk from "../../store/desk";
import { problem, serve, signedIn, signedOutNow } from "../faked";
import { pressed } from "../frame/keys";
import Children from "./children";

vi.mock("../../store/desk", () => ({
  keepList: vi.fn(async () => {}),
  listOf: vi.fn(async () => null),
  wipeDesk: vi.fn(async () => {}),
}));

const DANA = { person_id: "p1", shown_as: "Ms Ruiz", discipline: "OT" };

function card(name: string, more: object = {}) {
  const [given_name, family_name = ""] = name.split(" ");
  const called = given_name;
  return {
    id: name.toLowerCase().replaceAll(" ", "-"),
    ...{ given_name, family_name, called, born: "2020-09-10", age_months: 74, look: "" },
    ...{ mine: true, archived: false, team: [DANA] },
    ...more,
  };
}

function line(name: string, more: object = {}) {
  const marks = ["done", "partly", "skip", "nothing", "not_due"];
  const days = Array.from({ length: 14 }, (_, n) => ({
    day: `2026-11-${13 + n}`,
    mark: marks[n % 5],
  }));
  const record = { version: 1, exercises_a_day: 4, minutes_a_day: 22, done: 53, planned: 70 };
  return { child: card(name), ...record, days, last_from_home: null, ...more };
}

const list = (...items: object[]): [number, object] => [200, { items, next: null }];

beforeEach(() => {
  signedIn();
  history.replaceState(null, "", "/work");
  document.addEventListener("keydown", pressed);
});
afterEach(() => {
  document.removeEventListener("keydown", pressed);
  cleanup();
  signedOutNow();
});

const show = () =>
  render(
    <LocationProvider>
      <Children />
    </LocationProvider>,
  );
const names = () =>
  screen.queryAllByRole("rowheader").map((cell) => within(cell).getByRole("link").textContent);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test("one line a child, by name, with what was done and what is asked", async () => {
  await serve({ "GET /caseload": list(line("Zoë Berg"), line("Mira Okafor")) });
  show();
  await screen.findByText("Mira Okafor");
  expect(names()).toEqual(["Mira Okafor", "Zoë Berg"]);
  const row = screen.getAllByRole("row")[1] as HTMLElement;
  within(row).getByText("53 of 70 done");
  within(row).getByText("6 years 2 months");
  within(row).getByText("4 exercises a day");
  within(row).getByRole("img", { name: /3 days done, 3 days partly done/ });
});

test("all pages are read, and the list is kept on the desk without birthdays", async () => {
  const asked = await serve({
    "GET /caseload": ({ query }) =>
      query.get("cursor")
        ? list(line("Zoë Berg"))
        : [200, { items: [line("Mira Okafor")], next: "c2" }],
  });
  show();
  await screen.findByText("Zoë Berg");
  expect(asked).toHaveLength(2);
  await waitFor(() => expect(desk.keepList).toHaveBeenCalled());
  expect(JSON.stringify(vi.mocked(desk.keepList).mock.calls)).not.toContain("2020-09-10");
});

test("the search finds without accents, says how many, and Esc empties it", async () => {
  await serve({ "GET /caseload": list(line("Zoë Berg"), line("Mira Okafor")) });
  show();
  const search = await screen.findByRole("searchbox", { name: "Search by name" });
  await screen.findByText("Mira Okafor");
  press("/");
  expect(document.activeElement).toBe(search);
  fireEvent.input(search, { target: { value: "zoe" } });
  expect(names()).toEqual(["Zoë Berg"]);
  screen.getByText("1 of 2 children");
  fireEvent.input(search, { target: { value: "xyz" } });
  screen.getByText("Nobody is called “xyz” here");
  fireEvent.keyDown(search, { key: "Escape" });
  expect(names()).toHaveLength(2);
});

test("the arrows move over the lines, B changes the plan of the one that is marked", async () => {
  await serve({ "GET /caseload": list(line("Zoë Berg"), line("Mira Okafor")) });
  show();
  await screen.findByText("Mira Okafor");
  press("ArrowDown");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Mira Okafor"));
  press("ArrowDown");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Zoë Berg"));
  press("b");
  expect(location.pathname).toBe("/work/children/zoë-berg/plan".replace("ë", "%C3%AB"));
});

test("the clinic's list joins a team in place, and takes it back by Undo", async () => {
  const tom = card("Tom Lind", { mine: false, team: [] });
  const asked = await serve({
    "GET /caseload": list(line("Mira Okafor")),
    "GET /children": list(tom),
    "PUT /children/tom-lind/team/me": [200, tom],
  });
  show();
  await screen.findByText("Mira Okafor");
  fireEvent.click(screen.getByRole("radio", { name: "Clinic" }));
  fireEvent.click(await screen.findByRole("button", { name: "Join the team of Tom Lind" }));
  await waitFor(() =>
    expect(asked.map(({ call }) => call)).toContain("PUT /children/tom-lind/team/me"),
  );
});

test("an admin who is no therapist sees names, and no way to join or add", async () => {
  signedIn({ therapist: false, discipline: null });
  await serve({ "GET /children": list(card("Tom Lind", { mine: false })) });
  show();
  await screen.findByText("Tom Lind");
  expect(screen.queryByRole("button", { name: /Join/ })).toBeNull();
  expect(screen.queryByRole("button", { name: /New child/ })).toBeNull();
  expect(screen.queryByRole("radio", { name: "Mine" })).toBeNull();
});

test("archived children are behind a switch and come back", async () => {
  const tom = card("Tom Lind", { archived: true });
  const asked = await serve({
    "GET /caseload": list(line("Mira Okafor")),
    "GET /children": list(tom),
    "DELETE /children/tom-lind/archive": [204],
  });
  show();
  await screen.findByText("Mira Okafor");
  fireEvent.click(screen.getByRole("checkbox", { name: "Archived" }));
  fireEvent.click(await screen.findByRole("button", { name: "Take Tom Lind out of the archive" }));
  await waitFor(() =>
    expect(asked.some(({ call }) => call === "DELETE /children/tom-lind/archive")).toBe(true),
  );
  expect(asked.find(({ call }) => call === "GET /children")?.query.get("archived")).toBe("yes");
});

test("no children yet: three steps teach, and N adds the first", async () => {
  await serve({ "GET /caseload": list() });
  show();
  await screen.findByText("Your first child takes two minutes.");
  press("n");
  await screen.findByLabelText("Given name");
});

test("without a connection the last list is shown, and said to be old", async () => {
  const kept = { id: "k", name: "Kept Child", called: "Kept", months: 70, mine: true };
  vi.mocked(desk.listOf).mockResolvedValueOnce({
    value: [{ ...kept, archived: false, team: [], record: null }],
    at: Date.now(),
  });
  await serve({ "GET /caseload": "gone" });
  show();
  await screen.findByText("Kept Child");
  await screen.findByText(/This list is from/);
});

test("a server that fails is told, with a way to ask again", async () => {
  let tries = 0;
  await serve({
    "GET /caseload": () => (tries++ ? list(line("Mira Okafor")) : [500, problem("unexpected")]),
  });
  show();
  fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await screen.findByText("Mira Okafor");
});
