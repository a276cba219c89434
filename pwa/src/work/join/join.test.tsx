import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, expect, test } from "vitest";
import { type Answer, ME, problem, serve, signedOutNow } from "../faked";
import { standing } from "../session";
import Join from "./join";

afterEach(() => {
  cleanup();
  signedOutNow();
  history.replaceState(null, "", "/work/join");
});

const LOOK = {
  kind: "staff",
  clinic: { name: "Willow Street" },
  language: "en",
  called: "Ines",
  child_called: null,
  relation: null,
  therapists: [],
};

function open(hash = "") {
  history.replaceState(null, "", `/work/join${hash}`);
  render(
    <LocationProvider>
      <Join />
    </LocationProvider>,
  );
}

const type = (label: string, value: string) =>
  act(() => {
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  });
const join = () => fireEvent.click(screen.getByRole("button", { name: /^Join/ }));

test("a link is read at once, and joining goes to work", async () => {
  const asked = await serve({
    "POST /invitations/look": [200, LOOK],
    "POST /invitations/redeem": [201, ME],
    "GET /me": [200, ME],
  });
  open("#s3cret");
  await screen.findByText("Join Willow Street");
  expect(screen.getByLabelText<HTMLInputElement>("Your name").value).toBe("Ines");
  await type("E-mail", "ines@demo.example");
  await type("Password", "a short sentence");
  join();
  await waitFor(() => expect(standing.value).toBe("in"));
  expect(asked[1]?.body).toMatchObject({
    secret: "s3cret",
    name: "Ines",
    password: "a short sentence",
  });
  await waitFor(() => expect(location.pathname).toBe("/work"));
});

test.each<[string, Answer, string]>([
  ["unknown", [404, problem("code-unknown")], "This code is not known"],
  ["used", [410, problem("code-used")], "This code was used already"],
  ["too old", [410, problem("code-expired")], "This code is too old"],
  ["taken back", [410, problem("code-revoked")], "This code was taken back"],
  ["guessed at", [429, problem("too-many-tries")], "Too many tries"],
  ["unheard", "gone", "No connection"],
])("a code that is %s says so, and stays in its field", async (_, answer, words) => {
  await serve({ "POST /invitations/look": answer });
  open();
  await type("Code", "gah0 n9a3");
  fireEvent.click(screen.getByRole("button", { name: /^Go on/ }));
  await screen.findByText(words);
  expect(screen.getByLabelText<HTMLInputElement>("Code").value).toBe("gah0 n9a3");
});

test("too short a password is said before anything is sent; a known e-mail asks for its own", async () => {
  const asked = await serve({
    "POST /invitations/look": [200, LOOK],
    "POST /invitations/redeem": [401, problem("wrong-password")],
  });
  open("#s3cret");
  await screen.findByText("Join Willow Street");
  await type("E-mail", "ines@demo.example");
  await type("Password", "short");
  join();
  await screen.findByText(/This is too short/);
  expect(asked).toHaveLength(1);
  await type("Password", "not the right one");
  join();
  await screen.findByText("This e-mail works here already. Use the password it has.");
  expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("ines@demo.example");
});

test("the discipline is asked when the clinic did not say it", async () => {
  const lacks = problem("not-valid", { errors: { discipline: ["Choose one."] } });
  const asked = await serve({
    "POST /invitations/look": [200, LOOK],
    "POST /invitations/redeem": ({ body }) =>
      (body as { discipline?: string }).discipline ? [201, ME] : [422, lacks],
    "GET /me": [200, ME],
  });
  open("#s3cret");
  await screen.findByText("Join Willow Street");
  await type("E-mail", "ines@demo.example");
  await type("Password", "a short sentence");
  join();
  fireEvent.click(await screen.findByRole("radio", { name: "Steps" }));
  join();
  await waitFor(() => expect(standing.value).toBe("in"));
  expect(asked[2]?.body).toMatchObject({ discipline: "PT" });
});

test("a family's link leads to the family's side with its secret", async () => {
  await serve({ "POST /invitations/look": [200, { ...LOOK, kind: "caregiver" }] });
  open("#s3cret");
  const link = await screen.findByRole("link", { name: "Open it as a family" });
  expect(link.getAttribute("href")).toBe("/join#s3cret");
});
