import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { maya, meOf } from "../../domain/sample";
import type { HomeChild, LookAnswer } from "../../domain/types";
import { choose, redeem } from "../../state/account";
import { children } from "../../state/session";
import { speak } from "../../words/t";
import { Caregiver } from "./caregiver";

vi.mock("../../state/account", () => ({ redeem: vi.fn(), look: vi.fn(), choose: vi.fn() }));
vi.mock("../../state/asking", () => ({ remember: vi.fn() }));
vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { children: signal([]), me: signal(null), standing: signal("stranger") };
});

const FOUND: LookAnswer = {
  kind: "caregiver",
  clinic: { name: "Willow Street" },
  language: "en",
  called: "",
  child_called: "Maya",
  relation: null,
  therapists: ["Dana", "Ben"],
};
const joined = vi.fn();
const there = (known: readonly HomeChild[]) => Object.assign(children, { value: known }) as unknown;

beforeEach(() => speak("en", ["ui", "home", "later"]));
afterEach(() => {
  cleanup();
  there([]);
  vi.clearAllMocks();
});

const show = (found: Partial<LookAnswer> = {}) =>
  render(<Caregiver code={{ secret: "s" }} found={{ ...FOUND, ...found }} joined={joined} />);

test("it says whose plan it is and who made it", () => {
  show();
  expect(screen.getByRole("heading", { name: "Maya’s plan is ready" })).toBeTruthy();
  expect(screen.getByText(/From Dana and Ben\./)).toBeTruthy();
});

test("without a name and a relation nothing is sent, and both are asked for", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Agree and start" }));
  expect(screen.getByText("Write your first name.")).toBeTruthy();
  expect(screen.getByText("Choose who you are.")).toBeTruthy();
  expect(redeem).not.toHaveBeenCalled();
});

test("one tap joins with the consent that was shown", async () => {
  vi.mocked(redeem).mockResolvedValue({
    ok: true,
    value: { side: "home", device: { id: "d", name: "Phone" }, children: [] },
  });
  show();
  fireEvent.input(screen.getByLabelText("Your first name"), { target: { value: " Asha " } });
  fireEvent.click(screen.getByLabelText("Mother"));
  fireEvent.click(screen.getByRole("button", { name: "Agree and start" }));
  await vi.waitFor(() => expect(joined).toHaveBeenCalled());
  expect(vi.mocked(redeem).mock.calls[0]?.[0]).toMatchObject({
    secret: "s",
    name: "Asha",
    relation: "mother",
    consent: { notice_version: 1, adult: true },
  });
});

test("a second child's plan is shown at once", async () => {
  there([maya()]);
  const value = meOf([maya(), maya({ id: "sam", called: "Sam" })]);
  vi.mocked(redeem).mockResolvedValue({ ok: true, value });
  show({ relation: "mother", called: "Asha" });
  fireEvent.click(screen.getByRole("button", { name: "Agree and start" }));
  await vi.waitFor(() => expect(joined).toHaveBeenCalled());
  expect(choose).toHaveBeenCalledWith("sam");
});

test("without a signal it says so, and what was typed stays", async () => {
  vi.mocked(redeem).mockResolvedValue({
    ok: false,
    problem: { type: "offline", title: "", detail: "", status: 0, errors: {}, more: {} },
  });
  show({ relation: "father", called: "Omar" });
  fireEvent.click(screen.getByRole("button", { name: "Agree and start" }));
  expect(await screen.findByText(/There is no signal/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Your first name").value).toBe("Omar");
});

test("somebody who follows their own plan is not asked who they are to it", () => {
  show({ relation: "self" });
  expect(screen.getByRole("heading", { name: "Your plan is ready" })).toBeTruthy();
  expect(screen.queryByLabelText("Mother")).toBeNull();
});
