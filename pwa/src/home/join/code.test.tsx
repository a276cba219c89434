import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { look } from "../../state/account";
import { speak } from "../../words/t";
import Code, { cleaned } from "./code";
import { invitation } from "./invitation";

vi.mock("../../state/account", () => ({ look: vi.fn() }));
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { standing: signal("stranger"), children: signal([]) };
});

beforeEach(() => speak("en", ["ui", "home", "later"]));
afterEach(() => {
  cleanup();
  invitation.value = null;
});

const show = () =>
  render(
    <LocationProvider>
      <Code />
    </LocationProvider>,
  );
const problem = (type: string) => ({
  ok: false as const,
  problem: { type, title: "", detail: "", status: 404, errors: {}, more: {} },
});

test("a code is read as it is written on the paper", () => {
  expect(cleaned("k7mp-4rtd")).toBe("K7MP4RTD");
  expect(cleaned("oil0 il10 9")).toBe("01101110");
});

test("who works at a clinic finds the way to sign in", () => {
  show();
  const way = screen.getByRole("link", { name: "I work at a clinic" });
  expect(way.getAttribute("href")).toBe("/work");
});

test("a short code says how long a code is and asks nobody", async () => {
  show();
  fireEvent.input(screen.getByLabelText(/Your code/), { target: { value: "K7MP" } });
  fireEvent.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText("The code has 8 letters and numbers.")).toBeTruthy();
  expect(look).not.toHaveBeenCalled();
});

test("a wrong code keeps its letters and says what to do", async () => {
  vi.mocked(look).mockResolvedValue(problem("code-unknown"));
  show();
  const input = screen.getByLabelText<HTMLInputElement>(/Your code/);
  fireEvent.input(input, { target: { value: "K7MP4RTD" } });
  fireEvent.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText(/Look at the paper again/)).toBeTruthy();
  expect(input.value).toBe("K7MP4RTD");
});

test("a good code is kept in hand for the next screen", async () => {
  const found = {
    kind: "caregiver" as const,
    clinic: { name: "Willow Street" },
    language: "en",
    called: "",
    child_called: "Maya",
    relation: null,
    therapists: ["Dana"],
  };
  vi.mocked(look).mockResolvedValue({ ok: true, value: found });
  show();
  fireEvent.input(screen.getByLabelText(/Your code/), { target: { value: "K7MP4RTD" } });
  fireEvent.click(screen.getByRole("button", { name: "Join" }));
  await vi.waitFor(() => expect(invitation.value?.found.child_called).toBe("Maya"));
  expect(look).toHaveBeenCalledWith({ code: "K7MP4RTD" });
});
