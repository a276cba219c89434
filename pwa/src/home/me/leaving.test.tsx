import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import type { JSX } from "preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { item, MAYA, maya, meOf, planOf } from "../../domain/sample";
import { type App, beadsOf, closed, noon, opened } from "../../state/opened";
import type { Pretend } from "../../sync/pretend";

let server: Pretend;
let app: App;
let Me: () => JSX.Element;

/** Maya's tick waits; nothing of Sam does. */
beforeEach(async () => {
  server = noon();
  const plan = planOf([item("ball")], { child_id: "sam" });
  server.logs.set("sam", { state: "open", plan, ended: false, rows: [] });
  server.me = meOf([maya(), maya({ id: "sam", called: "Sam" })]);
  app = await opened();
  server.loses = "requests";
  await app.tick(beadsOf(app));
  await (await import("../../words/t")).speak("en", ["ui", "home", "later"]);
  Me = (await import("./me")).default;
  vi.useRealTimers();
});

afterEach(async () => {
  cleanup();
  await closed();
});

const UNSENT = /1 tick is not sent yet and would be lost/;

const show = () =>
  render(
    <LocationProvider>
      <Me />
    </LocationProvider>,
  );

/** The part of the page that is a child's, asked whether to leave. */
function leaving(called: string) {
  const part = screen.getByRole("heading", { name: called }).closest("section") as HTMLElement;
  fireEvent.click(within(part).getByRole("button", { name: "Leave this plan" }));
  return within(part);
}

test("leaving a plan says how many ticks of that child would be lost, and of no other", async () => {
  show();
  const [sam, hers] = [leaving("Sam"), leaving("Maya")];
  await waitFor(() => hers.getByText(UNSENT));
  expect(await app.unsent("sam")).toBe(0);
  expect(sam.queryByText(UNSENT)).toBeNull();
});

test("signing out says how many of all children's ticks would be lost", async () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Sign out of this phone" }));
  await waitFor(() => screen.getByText(UNSENT));
});

test("a plan is left though another child's ticks cannot be sent just now", async () => {
  server.loses = "nothing";
  server.instead = ({ path, method }) => {
    if (path === "/sync") return { status: 503, body: { type: "busy" } };
    return method === "DELETE" ? { status: 204 } : null;
  };
  expect(await app.leavePlan(MAYA)).toMatchObject({ ok: false, problem: { type: "busy" } });
  expect((await app.leavePlan("sam")).ok).toBe(true);
  expect(app.children.value.map((one) => one.id)).toEqual([MAYA]);
  expect(await app.unsent()).toBe(1);
});

test.each([
  ["this phone", "Sign out of this phone"],
  ["a plan", "Leave this plan"],
])("why %s could not be left is not said when it is asked anew", async (_, name) => {
  server.loses = "nothing";
  server.instead = ({ path }) =>
    path === "/devices"
      ? { status: 200, body: { items: [] } }
      : { status: 503, body: { type: "busy" } };
  show();
  const wrong = () => screen.queryByText(/Something went wrong/);
  const press = (one: string) =>
    fireEvent.click(screen.getAllByRole("button", { name: one })[0] as HTMLElement);
  press(name);
  press(name);
  await waitFor(() => expect(wrong()).toBeTruthy());
  press("Stay");
  await waitFor(() => screen.getAllByRole("button", { name }));
  press(name);
  expect(wrong()).toBeNull();
});
