import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { speak } from "../../words/t";
import { pressed, shownKeys } from "../frame/keys";
import { me } from "../session";
import Child from "./child";
import { answers, CHILD, type Stub } from "./made-up";

beforeEach(async () => {
  await speak("en", ["ui", "work"]);
  history.replaceState(null, "", `/work/children/${CHILD}`);
  document.addEventListener("keydown", pressed);
  me.value = { staff: { person_id: "dana", therapist: true, admin: false } } as typeof me.value;
});

afterEach(() => {
  cleanup();
  document.removeEventListener("keydown", pressed);
  vi.unstubAllGlobals();
});

/** Opens the page over made-up answers; returns what was asked, as `METHOD path`. */
async function open(stub: Stub = {}): Promise<string[]> {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const path = pathname.replace(`/api/v1/children/${CHILD}`, "").replace("/api/v1", "");
    asked.push(`${request.method} ${path}${search}`);
    return answers(`${request.method} ${path}`, stub);
  });
  render(
    <LocationProvider>
      <Router>{[<Route key="child" path="/work/children/:child" component={Child} />]}</Router>
    </LocationProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
  return asked;
}

const mark = (name: RegExp) => screen.findByRole("button", { name });

describe("the page of the team", () => {
  test("says who the child is, and what to mind first", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Maya Ruiz");
    expect(await screen.findByText("Shunt: head up")).toBeTruthy();
    expect(screen.getByText(/6 y 8 m, born/)).toBeTruthy();
  });

  test("shows each exercise with its dose and its done of planned", async () => {
    await open();
    const row = (await screen.findByText("6 beads, both hands")).closest("tr") as HTMLElement;
    expect(within(row).getByText("Every day, after breakfast")).toBeTruthy();
    expect(within(row).getByText("1 of 2 done, 1 more than planned")).toBeTruthy();
  });

  test("a mark opens to what the family said of it", async () => {
    const asked = await open();
    fireEvent.click(await mark(/Tuesday 24 November: partly done, Erik/));
    expect(await screen.findByText("It hurt a lot")).toBeTruthy();
    expect(asked).toContain("GET /events?from=2026-11-24&to=2026-11-24&limit=100");
  });

  test("a mark opens to who, when and why; Esc closes it and gives the focus back", async () => {
    await open();
    const partly = await mark(/Tuesday 24 November: partly done, Erik/);
    fireEvent.click(partly);
    expect(await screen.findByText("Partly: 3 of 5")).toBeTruthy();
    expect(screen.getByText("Erik, father, on iPhone 12")).toBeTruthy();
    expect(screen.getByText("“My knee hurt.”")).toBeTruthy();
    expect(screen.getByText("it hurt")).toBeTruthy();
    partly.focus();
    fireEvent.keyDown(partly, { key: "Escape" });
    await waitFor(() => expect(screen.queryByText("Partly: 3 of 5")).toBeNull());
    expect(document.activeElement).toBe(partly);
  });

  test("arrows take what is open from mark to mark", async () => {
    await open();
    const partly = await mark(/24 November: partly done/);
    fireEvent.click(partly);
    await screen.findByText("Partly: 3 of 5");
    fireEvent.keyDown(partly, { key: "ArrowLeft" });
    expect(await screen.findByText("Noor, mother, on Galaxy")).toBeTruthy();
    expect(screen.queryByText("Partly: 3 of 5")).toBeNull();
  });

  test("the key [ asks for the two weeks before", async () => {
    const asked = await open();
    await mark(/partly done/);
    await waitFor(() => expect(shownKeys.value.some(({ keys }) => keys === "[")).toBe(true));
    fireEvent.keyDown(document.body, { key: "[" });
    await waitFor(() => expect(asked).toContain("GET /adherence?from=2026-10-30&to=2026-11-12"));
  });

  test("revoking a phone says what happens, and only then does it", async () => {
    const asked = await open();
    fireEvent.click(await screen.findByRole("button", { name: "Revoke Galaxy" }));
    expect(screen.getByText(/will lose .* the ticks it has not sent yet/)).toBeTruthy();
    expect(asked.filter((call) => call.startsWith("DELETE"))).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Revoke this phone" }));
    await waitFor(() => expect(asked).toContain("DELETE /devices/phone"));
  });

  test("a plan that nobody at home sees asks for the family", async () => {
    await open({ nobody: true });
    expect(await screen.findByText("Nobody at home sees this plan yet")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Invite the family/ }));
    expect(await screen.findByText("Invite someone to Maya’s plan")).toBeTruthy();
  });

  test("without a connection it says what is safe, and asks again when told to", async () => {
    const stub: Stub = { offline: true };
    await open(stub);
    expect(await screen.findByText(/Nothing is lost/)).toBeTruthy();
    stub.offline = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("6 beads, both hands")).toBeTruthy();
  });

  test("without a plan it says what to do first", async () => {
    await open({ version: 0 });
    const first = await screen.findAllByRole("link", { name: /Choose the first exercises/ });
    expect(first[0]?.getAttribute("href")).toBe(`/work/children/${CHILD}/plan`);
  });

  test("a plan that ended says so, with its reason", async () => {
    await open({ ended: true });
    expect(await screen.findByText(/The plan ended on/)).toBeTruthy();
    expect(screen.getByText("“School takes over.”")).toBeTruthy();
  });
});

describe("changing the details", () => {
  const called = () => screen.getByLabelText("Called at home") as HTMLInputElement;
  const openSheet = async () => {
    fireEvent.click(await screen.findByRole("button", { name: "More" }));
    fireEvent.click(screen.getByRole("button", { name: "Change details" }));
  };
  const type = (value: string) => fireEvent.input(called(), { target: { value } });
  const esc = async () => {
    fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  };
  const throwAway = () => fireEvent.click(screen.getByRole("button", { name: /without saving/ }));

  test("closed with Esc it keeps what was typed, until it is closed without saving", async () => {
    await open();
    await openSheet();
    type("Mimi");
    await esc();
    await openSheet();
    expect(called().value).toBe("Mimi");
    throwAway();
    await openSheet();
    expect(called().value).toBe("Maya");
  });

  test("what was saved is not kept", async () => {
    await open();
    await openSheet();
    type("Mimi");
    fireEvent.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await openSheet();
    expect(called().value).toBe("Maya");
  });

  test("what was kept is shown beside what a colleague wrote in the meantime", async () => {
    await open();
    await openSheet();
    type("Mimi");
    await esc();
    cleanup();
    await open({ called: "May" });
    await openSheet();
    expect(called().value).toBe("Mimi");
    expect(screen.getByText("Now stored: May")).toBeTruthy();
    throwAway();
  });

  test("when a colleague was faster, theirs is shown and what was typed stays", async () => {
    const stub: Stub = { stale: true };
    await open(stub);
    await openSheet();
    type("Mimi");
    stub.called = "May";
    fireEvent.click(screen.getByRole("button", { name: /^Save/ }));
    expect(await screen.findByText("Somebody changed this meanwhile")).toBeTruthy();
    expect(screen.getByText("Now stored: May")).toBeTruthy();
    expect(called().value).toBe("Mimi");
    throwAway();
  });
});

describe("a child whose team one is not on", () => {
  test("shows what may be known, and one way in", async () => {
    const asked = await open({ stranger: true });
    expect(screen.getByText("Dana Ruiz")).toBeTruthy();
    expect(asked.some((call) => call.includes("routine"))).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Join the team" }));
    await waitFor(() => expect(asked).toContain("PUT /team/me"));
    expect(await screen.findByText("6 beads, both hands")).toBeTruthy();
  });
});
