import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listOf } from "../../store/desk";
import { forgetToast, happened } from "../../ui/toast";
import { lostAt, unheard } from "../api/reach";
import { ME, problem, serve, signedOutNow } from "../faked";
import { standing } from "../session";
import Frame from "./frame";
import { useKeys } from "./keys";

vi.mock("../../store/desk", () => ({
  keepList: vi.fn(async () => {}),
  listOf: vi.fn(async () => null),
  wipeDesk: vi.fn(async () => {}),
}));

beforeEach(() => {
  standing.value = "starting";
  history.replaceState(null, "", "/work");
});
afterEach(() => {
  cleanup();
  signedOutNow();
});

const pressed = vi.fn();
function Page() {
  useKeys([{ keys: "N", words: "new child", run: pressed }]);
  return (
    <>
      <h1>Page</h1>
      <input aria-label="Field" />
    </>
  );
}
const show = () =>
  render(
    <LocationProvider>
      <Frame>
        <Page />
      </Frame>
    </LocationProvider>,
  );

test("who is signed in sees the page, its places and its keys", async () => {
  await serve({ "GET /me": [200, ME] });
  show();
  await screen.findByText("Page");
  expect(screen.getByRole("link", { name: "Children" }).getAttribute("aria-current")).toBe("page");
  await screen.findByText("new child");
  screen.getByText("Ms Ruiz");
});

test("nobody signed in sees the sign-in", async () => {
  await serve({ "GET /me": [401, problem("signed-out")] });
  show();
  await screen.findByRole("heading", { name: "Sign in" });
});

test("letters work as keys outside fields, and ? lists them", async () => {
  await serve({ "GET /me": [200, ME] });
  show();
  await screen.findByText("Page");
  await screen.findByText("new child");
  fireEvent.keyDown(screen.getByLabelText("Field"), { key: "n" });
  expect(pressed).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "n" });
  expect(pressed).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: "?" });
  await screen.findByText("Letters work as keys");
});

test("a lost connection is said over the page, and goes when somebody answers", async () => {
  await serve({ "GET /me": [200, ME], "GET /health": [200, {}] });
  show();
  await screen.findByText("Page");
  await act(unheard);
  await screen.findByText(/No connection since/);
  fireEvent.click(screen.getByRole("button", { name: "Try now" }));
  await waitFor(() => expect(lostAt.value).toBeNull());
  await waitFor(() => expect(screen.queryByText(/No connection since/)).toBeNull());
});

test("opened without a connection, whoever worked here reads on; a stranger is told", async () => {
  await serve({ "GET /me": "gone" });
  show();
  await screen.findByRole("heading", { name: "No connection" });
  cleanup();
  standing.value = "starting";
  vi.mocked(listOf).mockResolvedValueOnce({ value: ME, at: Date.now() });
  show();
  await screen.findByText("Page");
});

test("what only tells goes by itself; what can be undone stays", async () => {
  vi.useFakeTimers();
  try {
    standing.value = "in";
    show();
    act(() => happened("Saved."));
    screen.getByText("Saved.");
    act(() => void vi.advanceTimersByTime(9000));
    expect(screen.queryByText("Saved.")).toBeNull();
    act(() => happened("Taken out.", vi.fn()));
    act(() => void vi.advanceTimersByTime(60_000));
    screen.getByText("Taken out.");
  } finally {
    forgetToast();
    vi.useRealTimers();
  }
});
