import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problem, serve, signedIn, signedOutNow } from "../faked";
import { NewChild } from "./newchild";

beforeEach(() => {
  signedIn();
  history.replaceState(null, "", "/work");
});
afterEach(() => {
  cleanup();
  signedOutNow();
});

const open = () =>
  render(
    <LocationProvider>
      <NewChild onClose={() => {}} />
    </LocationProvider>,
  );
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: RegExp, value: string) =>
  act(() => {
    fireEvent.input(field(name), { target: { value } });
  });
const add = () => fireEvent.click(screen.getByText("Add the child"));

test("a name and a birthday are enough; the zone is the clinic's", async () => {
  const asked = await serve({ "POST /children": [201, {}] });
  open();
  await type(/^Given name/, "Mira");
  await type(/^Born/, "2020-09-10");
  add();
  await waitFor(() => expect(asked).toHaveLength(1));
  const body = asked[0]?.body as { id: string };
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    given_name: "Mira",
    born: "2020-09-10",
    affected_side: "none",
    zone: "UTC",
    language: "en",
  });
  await waitFor(() => expect(location.pathname).toBe(`/work/children/${body.id}`));
});

test("what is missing stands under its field, and nothing is sent", async () => {
  const asked = await serve({});
  open();
  add();
  await screen.findByText("Write the child’s given name.");
  await screen.findByText("Choose the day of birth.");
  await waitFor(() => expect(document.activeElement).toBe(field(/^Given name/)));
  expect(asked).toEqual([]);
});

test("what the server refuses stands under its field too, and all that was typed stays", async () => {
  const errors = { born: ["This day has not come yet."] };
  await serve({ "POST /children": [422, problem("not-valid", { errors })] });
  open();
  await type(/^Given name/, "Mira");
  await type(/^Born/, "2090-01-01");
  add();
  await screen.findByText("This day has not come yet.");
  expect(field(/^Given name/).value).toBe("Mira");
});

test("closed by accident, it keeps what was typed, for whoever typed it", async () => {
  await serve({});
  open();
  await type(/^Given name/, "Mira");
  cleanup();
  open();
  expect(field(/^Given name/).value).toBe("Mira");
  cleanup();
  signedIn({ person_id: "p2" });
  open();
  expect(field(/^Given name/).value).toBe("");
});

test("an answer lost on the way is no second child: the first one opens", async () => {
  await serve({ "POST /children": [409, problem("id-taken")] });
  open();
  await type(/^Given name/, "Mira");
  await type(/^Born/, "2020-09-10");
  add();
  await waitFor(() => expect(location.pathname).toMatch(/^\/work\/children\/[0-9a-f-]{36}$/));
});
