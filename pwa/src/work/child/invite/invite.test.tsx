import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { serve } from "../../faked";
import { square } from "../../invitation/code";
import type { ChildOut } from "../known";
import { CHILD, INVITATION } from "../made-up";
import { Invite } from "./invite";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const MAYA = { id: CHILD, called: "Maya", age_months: 80 } as ChildOut;
const NOOR = {
  person_id: "noor",
  name: "Noor",
  relation: "grandparent",
  relation_words: "",
  sees: "all",
  joined: "2026-11-24T18:00:00.000Z",
  ended_at: null,
  devices: [],
};

/** `joined` is who follows the plan. */
const answering = (joined: unknown[] = []) =>
  serve({
    [`GET /children/${CHILD}/caregivers`]: () => [200, { items: joined, next: null }],
    "POST /invitations": [201, INVITATION],
    [`DELETE /invitations/${INVITATION.id}`]: [204],
  });

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole("button", { name }));

async function makeCode(): Promise<void> {
  press(/Make the code/);
  await screen.findByText("Code P A 7 K J 2 Y X");
}

test("a school aide sees the plan alone, unless somebody decides otherwise", async () => {
  const sent = await answering();
  render(<Invite child={MAYA} onClose={() => {}} />);
  fireEvent.click(screen.getByRole("radio", { name: "School aide" }));
  await makeCode();
  expect(sent[0]?.body).toMatchObject({ kind: "caregiver", relation: "aide", sees: "plan" });
});

test("the square is an image of its own, with the code in halves and its end beside it", async () => {
  await answering();
  render(<Invite child={MAYA} onClose={() => {}} />);
  await makeCode();
  const image = screen.getByAltText("Square code with the link") as HTMLImageElement;
  expect(image.src.startsWith("data:image/svg+xml,")).toBe(true);
  expect(screen.getAllByText("PA7K")).not.toHaveLength(0);
  expect(screen.getAllByText(/Tue,? 1 Dec/)).not.toHaveLength(0);
});

test("a new code takes the old one back first", async () => {
  const sent = await answering();
  render(<Invite child={MAYA} onClose={() => {}} />);
  await makeCode();
  press("New code");
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.map(({ call }) => call.split(" ")[0])).toEqual(["POST", "DELETE", "POST"]);
});

test("it says who is in as soon as somebody joined", async () => {
  const joined: unknown[] = [{ ...NOOR, name: "Erik", joined: "2026-11-01T08:00:00.000Z" }];
  await answering(joined);
  render(<Invite child={MAYA} onClose={() => {}} />);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await makeCode();
  await vi.advanceTimersByTimeAsync(5000);
  expect(screen.queryByText("Erik is in")).toBeNull();
  joined.push(NOOR);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await screen.findByText("Noor is in")).toBeTruthy();
});

test("a square without a view box gets one, so that it can grow", () => {
  expect(decodeURIComponent(square(INVITATION.qr))).toContain('viewBox="0 0 41 41"');
});
