import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ME, serve, signedIn, signedOutNow } from "../faked";
import { me, ranOut, standing } from "../session";
import Me from "./me";

beforeEach(() => signedIn());
afterEach(() => {
  cleanup();
  signedOutNow();
});

const DEVICES: [number, unknown] = [
  200,
  {
    items: [
      {
        id: "d1",
        name: "Chrome on Linux",
        side: "work",
        last_used: "2026-11-26T08:00:00Z",
        this: true,
      },
      {
        id: "d2",
        name: "Safari on iPad",
        side: "work",
        last_used: "2026-11-20T08:00:00Z",
        this: false,
      },
    ],
    next: null,
  },
];

test("a new shown name is saved against the version that was read, and worn at once", async () => {
  const staff = { ...ME.staff, shown_as: "Dana" };
  const asked = await serve({ "GET /devices": DEVICES, "PATCH /me": [200, { ...ME, staff }] });
  render(<Me />);
  await act(() => {
    fireEvent.input(screen.getByLabelText("Shown as"), { target: { value: "Dana" } });
  });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(me.value?.staff?.shown_as).toBe("Dana"));
  const sent = asked.find(({ call }) => call === "PATCH /me");
  expect(sent?.body).toEqual({ name: "Dana Ruiz", shown_as: "Dana" });
  expect(sent?.headers.get("If-Match")).toBe('"m1"');
});

test("another device is signed out from here; this one only by leaving", async () => {
  const asked = await serve({ "GET /devices": DEVICES, "DELETE /devices/d2": [204] });
  render(<Me />);
  fireEvent.click(await screen.findByRole("button", { name: "Sign out Safari on iPad" }));
  await waitFor(() => expect(asked.some(({ call }) => call === "DELETE /devices/d2")).toBe(true));
  expect(screen.queryByRole("button", { name: "Sign out Chrome on Linux" })).toBeNull();
});

test("signing out leads out, and is not called a session that ran out", async () => {
  await serve({ "GET /devices": DEVICES, "DELETE /session": [204] });
  render(<Me />);
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(standing.value).toBe("out"));
  expect(ranOut.value).toBe(false);
});

test("without a connection nobody is signed out, and it is said", async () => {
  await serve({ "GET /devices": DEVICES, "DELETE /session": "gone" });
  render(<Me />);
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  await screen.findByText("No connection");
  expect(standing.value).toBe("in");
});
