/** The code was used by this phone, and the answer broke off: trying again goes on as joined. */

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LookAnswer } from "../../domain/types";
import { type App, addSam, closed, noon, opened } from "../../state/opened";
import { freshPhone } from "../../store/fresh";
import type { Pretend } from "../../sync/pretend";

const FOUND: LookAnswer = {
  kind: "caregiver",
  clinic: { name: "Willow Street" },
  language: "en",
  called: "Noor",
  child_called: "Maya",
  relation: "mother",
  therapists: ["Dana"],
};
const OFFLINE = /There is no signal/;
const USED = /used before, on another phone/;

let server: Pretend;
let app: App;
let used: boolean;
let knows: boolean;
const joined = vi.fn();

beforeEach(() => {
  server = noon();
  used = false;
  knows = false;
  joined.mockReset();
});

afterEach(async () => {
  cleanup();
  await closed();
});

/** A page on a phone that has no cookie, or one that has. The code works once. */
async function page(cookie: boolean): Promise<void> {
  knows = cookie;
  server.instead = ({ path }) => {
    if (path === "/invitations/redeem") {
      if (used) return { status: 410, body: { type: "code-used" } };
      used = true;
      knows = true;
    }
    return knows ? null : { status: 401, body: { type: "signed-out" } };
  };
  if (!cookie) freshPhone();
  app = await opened();
  vi.useRealTimers();
  await (await import("../../words/t")).speak("en", ["ui", "home", "later"]);
}

async function show(kind: "caregiver" | "device"): Promise<void> {
  const { Caregiver } = await import("./caregiver");
  const { SecondPhone } = await import("./secondphone");
  const Form = kind === "device" ? SecondPhone : Caregiver;
  render(<Form code={{ secret: "s" }} found={FOUND} joined={joined} />);
}

const press = () => fireEvent.submit(document.querySelector("form") as HTMLFormElement);

test.each(["caregiver", "device"] as const)("in the form for a %s", async (kind) => {
  await page(false);
  await show(kind);
  server.loses = "bodies";
  press();
  await screen.findByText(OFFLINE);
  expect(joined).not.toHaveBeenCalled();
  server.loses = "nothing";
  press();
  await waitFor(() => expect(joined).toHaveBeenCalledOnce());
  expect(app.standing.value).toBe("joined");
});

test("for a second child, whose plan is then shown", async () => {
  await page(true);
  await show("caregiver");
  addSam(server);
  server.loses = "bodies";
  press();
  await screen.findByText(OFFLINE);
  server.loses = "nothing";
  press();
  await waitFor(() => expect(joined).toHaveBeenCalledOnce());
  expect(app.child.value?.called).toBe("Sam");
});

test.each([true, false])(
  "but a code that somebody else has used says so, on a phone that has joined (%s) too",
  async (cookie) => {
    await page(cookie);
    used = true;
    await show("caregiver");
    press();
    await screen.findByText(USED);
    expect(joined).not.toHaveBeenCalled();
  },
);
