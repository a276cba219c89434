import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../../../words/t";
import { square } from "../../invitation/code";
import type { ChildOut } from "../child";
import { CHILD, INVITATION } from "../made-up";
import { Invite } from "./invite";

beforeEach(() => speak("en", ["ui", "work"]));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
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

/** What was sent, as `METHOD` and body; `joined` is who follows the plan. */
function serve(joined: unknown[]) {
  const sent: { method: string; body: Record<string, unknown> }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.url.endsWith("/caregivers")) return Response.json({ items: joined, next: null });
    const text = await request.text();
    sent.push({ method: request.method, body: text ? JSON.parse(text) : {} });
    if (request.method === "DELETE") return new Response(null, { status: 204 });
    return Response.json(INVITATION, { status: 201 });
  });
  return sent;
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole("button", { name }));

async function makeCode(): Promise<void> {
  press(/Make the code/);
  await screen.findByText("Code P A 7 K J 2 Y X");
}

test("a school aide sees the plan alone, unless somebody decides otherwise", async () => {
  const sent = serve([]);
  render(<Invite child={MAYA} onClose={() => {}} />);
  fireEvent.click(screen.getByRole("radio", { name: "School aide" }));
  await makeCode();
  expect(sent[0]?.body).toMatchObject({ kind: "caregiver", relation: "aide", sees: "plan" });
});

test("the square is an image of its own, with the code in halves and its end beside it", async () => {
  serve([]);
  render(<Invite child={MAYA} onClose={() => {}} />);
  await makeCode();
  const image = screen.getByAltText("Square code with the link") as HTMLImageElement;
  expect(image.src.startsWith("data:image/svg+xml,")).toBe(true);
  expect(screen.getAllByText("PA7K")).not.toHaveLength(0);
  expect(screen.getAllByText(/Tue,? 1 Dec/)).not.toHaveLength(0);
});

test("a new code takes the old one back first", async () => {
  const sent = serve([]);
  render(<Invite child={MAYA} onClose={() => {}} />);
  await makeCode();
  press("New code");
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.map(({ method }) => method)).toEqual(["POST", "DELETE", "POST"]);
});

test("it says who is in as soon as somebody joined", async () => {
  const joined: unknown[] = [{ ...NOOR, name: "Erik", joined: "2026-11-01T08:00:00.000Z" }];
  serve(joined);
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
