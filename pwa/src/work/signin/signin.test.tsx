import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { ME, problem, serve, signedOutNow } from "../faked";
import { ranOut, standing } from "../session";
import SignIn from "./signin";

afterEach(() => {
  cleanup();
  signedOutNow();
});

async function fill(email: string, password: string) {
  await act(() => {
    fireEvent.input(screen.getByLabelText("E-mail"), { target: { value: email } });
    fireEvent.input(screen.getByLabelText("Password"), { target: { value: password } });
  });
  fireEvent.click(screen.getByRole("button", { name: /^Sign in/ }));
}

test("the e-mail has the cursor; the right password goes in", async () => {
  const asked = await serve({ "POST /session": [204], "GET /me": [200, ME] });
  render(<SignIn />);
  expect(document.activeElement).toBe(screen.getByLabelText("E-mail"));
  await fill(" dana@demo.example", "right right right");
  await waitFor(() => expect(standing.value).toBe("in"));
  expect(asked[0]?.body).toMatchObject({
    email: "dana@demo.example",
    password: "right right right",
  });
});

test("nothing is sent without a password, and the field says so", async () => {
  const asked = await serve({});
  render(<SignIn />);
  await fill("dana@demo.example", "");
  await screen.findByText("Write your password.");
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
  expect(asked).toEqual([]);
});

test("a wrong password is said and what was typed stays", async () => {
  await serve({ "POST /session": [401, problem("wrong-password")] });
  render(<SignIn />);
  await fill("dana@demo.example", "wrong");
  await screen.findByText("The e-mail or the password is not right");
  expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("dana@demo.example");
  expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("wrong");
});

test.each([
  [[429, problem("too-many-tries")] as [number, object], "Too many tries"],
  ["gone" as const, "No connection"],
])("a refusal says what to do: %#", async (answer, words) => {
  await serve({ "POST /session": answer });
  render(<SignIn />);
  await fill("dana@demo.example", "right right right");
  await screen.findByText(words);
});

test("who works at several clinics chooses one in place", async () => {
  const clinics = [
    { id: 3, name: "Willow Street" },
    { id: 5, name: "Harbour" },
  ];
  const asked = await serve({
    "POST /session": ({ body }) =>
      (body as { clinic_id?: number }).clinic_id
        ? [204]
        : [409, problem("choose-clinic", { clinics })],
    "GET /me": [200, ME],
  });
  render(<SignIn />);
  await fill("dana@demo.example", "right right right");
  fireEvent.click(await screen.findByRole("button", { name: "Harbour" }));
  await waitFor(() => expect(standing.value).toBe("in"));
  expect(asked[1]?.body).toMatchObject({ clinic_id: 5, password: "right right right" });
});

test("a session that ran out is told, and the password can be seen", async () => {
  await serve({});
  ranOut.value = true;
  render(<SignIn />);
  screen.getByText(/You were signed out after a while/);
  fireEvent.click(screen.getByRole("button", { name: "Show the password" }));
  expect(screen.getByLabelText<HTMLInputElement>("Password").type).toBe("text");
});
