import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OFFLINE } from "../../domain/problem";
import { maya } from "../../domain/sample";
import type { OwnDevice } from "../../domain/types";
import { speak } from "../../words/t";
import { Aide } from "./aide";
import { Clock } from "./clock";
import { Phones } from "./phones";

const account = vi.hoisted(() => ({
  devices: vi.fn(),
  deviceCode: vi.fn(),
  inviteHelper: vi.fn(),
  revokeDevice: vi.fn(),
  unsent: vi.fn(),
}));
const clock = vi.hoisted(() => ({ ahead: { value: 0 } }));
vi.mock("../../state/account", () => account);
vi.mock("../../state/clock", () => clock);
vi.mock("../join/invitation", () => ({
  sayWrong: ({ type }: { type: string }) => `What went wrong: ${type}`,
}));
vi.mock("../../state/sync", async () => {
  const { signal } = await import("@preact/signals");
  return { waitingCount: signal(0) };
});

const TO_THE_MINUTE = { hour: "numeric", minute: "2-digit" } as const;
const AT = "2026-11-24T23:30:00Z";
const phone = (id: string, more: Partial<OwnDevice> = {}): OwnDevice =>
  ({ id, name: id, this: false, last_used: AT, ...more }) as OwnDevice;
const answers = (...items: OwnDevice[]) => ({ ok: true, value: items });
const fails = { ok: false, problem: OFFLINE };
const OFFLINE_SAID = "What went wrong: offline";

beforeEach(async () => {
  account.devices.mockResolvedValue(answers(phone("Here", { this: true }), phone("Lost")));
  await speak("en", ["ui", "home", "later"]);
});
afterEach(() => {
  cleanup();
  clock.ahead.value = 0;
  vi.resetAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

async function signOutLost(): Promise<HTMLElement> {
  render(<Phones />);
  fireEvent.click(await screen.findByRole("button", { name: "Sign out Lost" }));
  const row = screen.getByText("Lost").closest("li") as HTMLElement;
  fireEvent.click(within(row).getByRole("button", { name: "Sign out" }));
  return row;
}

test("a lost phone that could not be signed out says so, where it was asked", async () => {
  account.revokeDevice.mockResolvedValue(fails);
  const row = await signOutLost();
  await within(row).findByText(OFFLINE_SAID);
  expect(account.revokeDevice).toHaveBeenCalledExactlyOnceWith("Lost");
  account.revokeDevice.mockResolvedValue({ ok: true, value: null });
  account.devices.mockResolvedValue(answers(phone("Here", { this: true })));
  fireEvent.click(within(row).getByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(screen.queryByText("Lost")).toBeNull());
  expect(screen.queryByText(OFFLINE_SAID)).toBeNull();
});

test("a phone that somebody signed out meanwhile goes from the list without a fault", async () => {
  const gone = { ok: false, problem: { ...OFFLINE, type: "not-found", status: 404 } };
  account.revokeDevice.mockResolvedValue(gone);
  await signOutLost();
  await waitFor(() => expect(account.devices).toHaveBeenCalledTimes(2));
  expect(screen.queryByText(/What went wrong/)).toBeNull();
});

test("a list that could not be read once is no fault any more when it is read", async () => {
  account.devices.mockResolvedValueOnce(answers(phone("Lost"), phone("Old")));
  account.revokeDevice.mockResolvedValue({ ok: true, value: null });
  account.devices.mockResolvedValueOnce(fails);
  await signOutLost();
  await screen.findByText(OFFLINE_SAID);
  press("Sign out Old");
  const row = screen.getByText("Old").closest("li") as HTMLElement;
  fireEvent.click(within(row).getByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(screen.queryByText("Old")).toBeNull());
  expect(screen.queryByText(OFFLINE_SAID)).toBeNull();
});

/** Reads of the list that are still on their way, each answered when the test says so. */
function lists() {
  const come: ((answer: object) => void)[] = [];
  account.devices.mockImplementation(() => new Promise((done) => come.push(done)));
  return come;
}

async function signOut(name: string): Promise<void> {
  press(`Sign out ${name}`);
  const row = screen.getByText(name).closest("li") as HTMLElement;
  const yes = within(row).getByRole("button", { name: "Sign out" });
  await act(async () => void fireEvent.click(yes));
}

test("a list that was read before another phone was signed out does not come after the newer one", async () => {
  account.revokeDevice.mockResolvedValue({ ok: true, value: null });
  const come = lists();
  render(<Phones />);
  await act(async () => come[0]?.(answers(phone("Lost"), phone("Old"), phone("Spare"))));
  await signOut("Lost");
  await signOut("Old");
  await act(async () => come[2]?.(answers(phone("Spare"))));
  await act(async () => come[1]?.(answers(phone("Old"), phone("Spare"))));
  expect(screen.queryByText("Old")).toBeNull();
  expect(screen.getByText("Spare")).toBeTruthy();
});

test("nor does its fault, when the newer one was heard", async () => {
  account.revokeDevice.mockResolvedValue({ ok: true, value: null });
  const come = lists();
  render(<Phones />);
  await act(async () => come[0]?.(answers(phone("Lost"), phone("Old"))));
  await signOut("Lost");
  await signOut("Old");
  await act(async () => come[2]?.(answers()));
  await act(async () => come[1]?.(fails));
  expect(screen.queryByText(OFFLINE_SAID)).toBeNull();
});

test("a thumb that taps twice gets one code", async () => {
  account.deviceCode.mockResolvedValue(fails);
  render(<Phones />);
  press("Use on another phone");
  await screen.findByText(OFFLINE_SAID);
  let come = (_: object) => {};
  account.deviceCode.mockImplementation(() => new Promise((done) => (come = done)));
  for (let n = 0; n < 2; n++) await act(async () => void press("Use on another phone"));
  expect(account.deviceCode).toHaveBeenCalledTimes(2);
  await act(async () => come({ ok: true, value: { code: "K7MP4RTD", expires: AT } }));
  expect(screen.getByText("K7MP 4RTD")).toBeTruthy();
});

/** East and west of UTC, each when its date is another one. */
const ZONES = [
  ["Europe/Berlin", "2026-11-24T23:30:00Z", "Wednesday 25 November", /used Wed,? 25 Nov$/],
  ["America/Los_Angeles", "2026-11-25T02:30:00Z", "Tuesday 24 November", /used Tue,? 24 Nov$/],
] as const;

test.each(ZONES)("in %s a helper's code ends by this phone's clock", async (zone, expires, day) => {
  vi.stubEnv("TZ", zone);
  // as the machine's language writes it
  const time = new Date(expires).toLocaleTimeString(undefined, TO_THE_MINUTE);
  account.inviteHelper.mockResolvedValue({
    ok: true,
    value: { code: "ABCDEFGH", qr: "", expires },
  });
  render(<Aide child={maya()} onDone={() => {}} />);
  press("Make a code");
  await screen.findByText(`Works until ${day}, ${time}, once.`);
});

test.each(ZONES)("in %s a phone was last used on this phone's day", async (zone, at, _, words) => {
  vi.stubEnv("TZ", zone);
  account.devices.mockResolvedValue(answers(phone("Lost", { last_used: at })));
  render(<Phones />);
  await screen.findByText(words);
});

test.each(ZONES)("in %s a wrong clock is said with the date on the wall", (zone, at, day) => {
  vi.stubEnv("TZ", zone);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(at) });
  clock.ahead.value = 48 * 36e5;
  render(<Clock />);
  expect(screen.getByText(new RegExp(`It says ${day}, `))).toBeTruthy();
});

test("what is asked in place of a button has the focus, and gives it back to the button", async () => {
  render(<Phones />);
  const opener = await screen.findByRole("button", { name: "Sign out Lost" });
  opener.focus();
  fireEvent.click(opener);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Lost shows no plan/));
  press("Stay");
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Sign out Lost" })),
  );
});

test("when the row that was asked about is gone, the page's heading has the focus", async () => {
  account.revokeDevice.mockResolvedValue({ ok: true, value: null });
  account.devices.mockResolvedValueOnce(answers(phone("Lost")));
  account.devices.mockResolvedValue(answers());
  render(<h1 tabIndex={-1}>Phones and me</h1>);
  await signOutLost();
  await waitFor(() => expect(screen.queryByText("Lost")).toBeNull());
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});
