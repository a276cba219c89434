import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ME, problem, serve, signedIn, signedOutNow } from "../faked";
import Clinic from "./clinic";
import { staffLink } from "./newcode";

beforeEach(() => signedIn());
afterEach(() => {
  cleanup();
  signedOutNow();
});

const BEN = {
  ...{ person_id: "p2", name: "Ben Okoye", shown_as: "Ben", email: "ben@demo.example" },
  ...{ therapist: true, admin: false, discipline: "PT", ended_at: null },
};
const INVITATION = {
  ...{ id: "i1", kind: "staff", child_id: null, called: "Ines", relation: null, sees: null },
  ...{
    language: "en",
    made: "2026-11-26T08:00:00Z",
    made_by: { person_id: "p1", shown_as: "Ms Ruiz" },
  },
  ...{ expires: "2026-12-03T08:00:00Z", state: "open", used_at: null },
};
const MADE = { ...INVITATION, code: "GAH0N9A3", link: "https://h.example/join#s3cret", qr: "" };

const ANSWERS = {
  "GET /clinic": [200, ME.clinic] as [number, unknown],
  "GET /staff": [200, { items: [BEN], next: null }] as [number, unknown],
  "GET /invitations": [200, { items: [INVITATION], next: null }] as [number, unknown],
  "GET /me": [200, ME] as [number, unknown],
};

const rename = (name: string) =>
  act(() => {
    fireEvent.input(screen.getByLabelText("Name"), { target: { value: name } });
  });

test("who is no admin reads how families reach the clinic, and nothing of the staff", async () => {
  signedIn({ admin: false });
  const asked = await serve(ANSWERS);
  render(<Clinic />);
  await screen.findByText("8 to 17");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByText("Who works here")).toBeNull();
  expect(asked.map(({ call }) => call)).toEqual(["GET /clinic"]);
});

test("an admin saves only what was changed, against the version that was read", async () => {
  const asked = await serve({
    ...ANSWERS,
    "PATCH /clinic": [200, { ...ME.clinic, name: "Willow" }],
  });
  render(<Clinic />);
  await screen.findByLabelText("Name");
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  await rename("Willow");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByRole("heading", { level: 1, name: "Willow" });
  const sent = asked.find(({ call }) => call === "PATCH /clinic");
  expect(sent?.body).toEqual({ name: "Willow" });
  expect(sent?.headers.get("If-Match")).toBe('"e1"');
});

test("changed by somebody else meanwhile: what was typed stays and can be saved over it", async () => {
  await serve({ ...ANSWERS, "PATCH /clinic": [412, problem("stale")] });
  render(<Clinic />);
  await screen.findByLabelText("Name");
  await rename("Willow");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("Somebody changed this in the meantime");
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Willow");
});

test("a therapist is invited with a discipline; the code and the staff's link are shown once", async () => {
  const asked = await serve({ ...ANSWERS, "POST /invitations": [201, MADE] });
  render(<Clinic />);
  fireEvent.click(await screen.findByRole("button", { name: /^Invite staff/ }));
  fireEvent.click(await screen.findByText("Make the code"));
  await screen.findByText("Choose one.");
  fireEvent.click(screen.getByText("Steps", { selector: "label span" }));
  await act(() => {});
  fireEvent.click(screen.getByText("Make the code"));
  await screen.findByText("Code G A H 0 N 9 A 3");
  screen.getByText("https://h.example/work/join#s3cret");
  expect(asked.find(({ call }) => call === "POST /invitations")?.body).toMatchObject({
    kind: "staff",
    therapist: true,
    admin: false,
    discipline: "PT",
  });
});

test("who works here gets a new code for a new password", async () => {
  const asked = await serve({ ...ANSWERS, "POST /invitations": [201, MADE] });
  render(<Clinic />);
  fireEvent.click(await screen.findByRole("button", { name: "New code for Ben Okoye" }));
  fireEvent.click(await screen.findByText("Make the code"));
  await screen.findByText("Code G A H 0 N 9 A 3");
  expect(asked.find(({ call }) => call === "POST /invitations")?.body).toMatchObject({
    kind: "staff",
    person_id: "p2",
  });
});

test("ending somebody's work is asked once, with what happens", async () => {
  const asked = await serve({ ...ANSWERS, "DELETE /staff/p2": [204] });
  render(<Clinic />);
  fireEvent.click(await screen.findByRole("button", { name: "End work of Ben Okoye" }));
  await screen.findByText("They are signed out everywhere at once.");
  expect(asked.some(({ call }) => call.startsWith("DELETE"))).toBe(false);
  fireEvent.click(screen.getByText("End the work"));
  await waitFor(() => expect(asked.some(({ call }) => call === "DELETE /staff/p2")).toBe(true));
});

test("an open invitation is taken back, and the list is read again", async () => {
  let open = true;
  await serve({
    ...ANSWERS,
    "GET /invitations": () => [200, { items: open ? [INVITATION] : [], next: null }],
    "DELETE /invitations/i1": () => {
      open = false;
      return [204];
    },
  });
  render(<Clinic />);
  const item = (await screen.findByText("Ines")).closest("li") as HTMLElement;
  within(item).getByText(/Made by Ms Ruiz, until/);
  fireEvent.click(within(item).getByRole("button"));
  await screen.findByText(/^None\./);
});

test("a link of the staff opens on the staff's side", () => {
  expect(staffLink("https://h.example/join#a_b-c")).toBe("https://h.example/work/join#a_b-c");
});
