import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AIDE, MAYA, maya, meOf } from "../../domain/sample";
import { type App, addSam, beadsOf, closed, noon, opened } from "../../state/opened";
import type { Pretend } from "../../sync/pretend";

let server: Pretend;
let app: App;

const ben = (more = {}) => maya({ person: { id: AIDE, name: "Ben" }, ...more });
const sam = { id: "sam", called: "Sam" };

/** Maya's tick waits for the answer of whose it is; Sam is looked at. */
beforeEach(async () => {
  server = noon();
  addSam(server);
  server.me = meOf([maya()]);
  app = await opened();
  server.loses = "requests";
  await app.tick(beadsOf(app));
  server.loses = "nothing";
  server.me = meOf([ben(), ben(sam)], "phone-2");
  await app.redeem({ secret: "s2", device_name: "Phone" });
  await app.choose("sam");
  await (await import("../../words/t")).speak("en", ["ui", "home", "later"]);
  vi.useRealTimers();
});

afterEach(async () => {
  cleanup();
  await closed();
});

async function show(
  screen_: () => Promise<{ default: () => unknown }> = () => import("./waiting"),
) {
  const Any = (await screen_()).default as () => preact.JSX.Element;
  render(
    <LocationProvider>
      <Any />
    </LocationProvider>,
  );
}

test("what another child's ticks ask is told, and leads there", async () => {
  await show();
  expect(screen.getByRole("heading", { name: "Whose ticks are these?" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "See Maya’s ticks" }));
  await waitFor(() => expect(app.child.value?.id).toBe(MAYA));
  await waitFor(() => screen.getByRole("button", { name: "Send" }));
});

const heading = () => screen.getByRole("heading", { level: 1 });

test.each(["Send", "Leave out"])(
  "the focus stays on the page when its answer %s goes",
  async (name) => {
    await app.choose(MAYA);
    await show();
    const answer = screen.getByRole("button", { name });
    answer.focus();
    fireEvent.click(answer);
    await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  },
);

test("nobody is told that all is sent while something waits", async () => {
  await app.choose(MAYA);
  // a server that is older than the app
  for (const { event } of app.waiting.value) server.refuses.set(event.id, "later");
  await app.settleQueue(true);
  await show();
  fireEvent.click(screen.getByRole("button", { name: "Send now" }));
  await waitFor(() => screen.getByText("What is left waits here. Nothing is lost."));
});

test("ticks of a plan that this phone no longer has are told, and left out by a tap alone", async () => {
  server.log(MAYA).state = "unknown";
  server.me = meOf([ben(sam)], "phone-3");
  await app.redeem({ secret: "s3", device_name: "Phone" });
  const told = "1 tick is of a plan this phone no longer has.";
  await show(() => import("../me/me"));
  expect(screen.getByRole("link", { name: told }).getAttribute("href")).toBe("/waiting");
  cleanup();
  await show();
  expect(screen.queryByText(/go by themselves|every tick/)).toBeNull();
  expect(screen.queryByRole("heading", { name: "All sent" })).toBeNull();
  screen.getByText(told);
  fireEvent.click(screen.getByRole("button", { name: "Leave out" }));
  await waitFor(() => screen.getByRole("heading", { name: "All sent" }));
  expect(app.strays.value).toBe(0);
  await waitFor(() => expect(document.activeElement).toBe(heading()));
});
