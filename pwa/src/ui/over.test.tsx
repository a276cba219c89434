import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { speak } from "../words/t";
import { Mark, sayMark } from "./mark";
import { Sheet } from "./sheet";
import { forgetToast, happened, Toast } from "./toast";

beforeAll(() => speak("en", ["ui"]));
afterEach(() => {
  cleanup();
  forgetToast();
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Sheet title="Invite" onClose={() => setOpen(false)}>
          <p>Scan it.</p>
        </Sheet>
      )}
    </>
  );
}

function openSheet() {
  render(<Page />);
  const opener = screen.getByRole("button", { name: "Open" });
  opener.focus();
  fireEvent.click(opener);
  return { opener, dialog: screen.getByRole("dialog", { name: "Invite" }) };
}

const closed = () => waitFor(() => expect(screen.queryByText("Scan it.")).toBeNull());

test.each<[string, (dialog: HTMLElement) => void]>([
  ["its X", () => fireEvent.click(screen.getByRole("button", { name: "Close" }))],
  ["Esc", (dialog) => fireEvent(dialog, new Event("cancel", { cancelable: true }))],
  ["a press beside it", (dialog) => fireEvent.click(dialog)],
  ["Back", () => history.back()],
])(
  "a sheet is closed by %s, gives the focus back and leaves no step in the history",
  async (_, close) => {
    const before = history.length;
    const { opener, dialog } = openSheet();
    await waitFor(() => expect(history.state).not.toBeNull());
    screen.getByRole("button", { name: "Close" }).focus();
    close(dialog);
    await closed();
    await waitFor(() => expect(history.state?.sheet).toBeUndefined());
    expect(history.length).toBeLessThanOrEqual(before + 1);
    await waitFor(() => expect(document.activeElement).toBe(opener));
  },
);

test("when what opened it has gone meanwhile, the page's heading has the focus", async () => {
  const { rerender } = render(
    <>
      <h1 tabIndex={-1}>Beads</h1>
      <button type="button">Done</button>
      <p />
    </>,
  );
  screen.getByRole("button", { name: "Done" }).focus();
  const shown = (open: boolean) =>
    rerender(
      <>
        <h1 tabIndex={-1}>Beads</h1>
        <a href="/">Next</a>
        {open && <Sheet title="How was it?" onClose={() => {}} children="" />}
      </>,
    );
  shown(true);
  screen.getByRole("button", { name: "Close" }).focus();
  shown(false);
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("a press inside a sheet does not close it", () => {
  openSheet();
  fireEvent.click(screen.getByText("Scan it."));
  expect(screen.getByText("Scan it.")).toBeTruthy();
});

test("what happened is said aloud, and its Undo works once", async () => {
  const undo = vi.fn();
  render(<Toast />);
  happened("Thread the beads is done.", undo);
  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("is done."));
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(""));
});

test.each([
  ["goes back to where it came from", true, "Save"],
  ["goes to the page's heading when that has gone", false, "Me"],
])("the focus of a button that goes with what happened %s", async (_, stays, words) => {
  const page = (there: boolean) => (
    <>
      <h1 tabIndex={-1}>Me</h1>
      {there && <button type="button">Save</button>}
      <Toast />
    </>
  );
  const { rerender } = render(page(true));
  happened("Saved.", () => {});
  const undo = await screen.findByRole("button", { name: "Undo" });
  screen.getByRole("button", { name: "Save" }).focus();
  undo.focus();
  screen.getByRole("button", { name: "Close" }).focus();
  rerender(page(stays));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByText("Saved.")).toBeNull());
  expect(document.activeElement?.textContent).toBe(words);
});

test("a press on its Undo by a finger, which moves no focus, moves none", async () => {
  render(
    <>
      <h1 tabIndex={-1}>Me</h1>
      <input aria-label="Name" />
      <Toast />
    </>,
  );
  happened("Saved.", () => {});
  const undo = await screen.findByRole("button", { name: "Undo" });
  screen.getByRole("textbox").focus();
  fireEvent.click(undo);
  await waitFor(() => expect(screen.queryByText("Saved.")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

test("a newer word takes the place of the last, with no Undo of another thing", async () => {
  render(<Toast />);
  happened("One.", () => {});
  happened("Two.");
  await screen.findByText("Two.");
  expect(screen.queryByText("One.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByText("Two.")).toBeNull());
});

test.each([
  ["done", false, "done"],
  ["partly", false, "partly done"],
  ["skip", true, "skipped, waits on this phone"],
  ["none", false, "not yet"],
  ["off", false, "not planned"],
] as const)("the mark %s (waiting: %s) is called %s", (mark, waiting, words) => {
  expect(sayMark(mark, waiting)).toBe(words);
});

test("a mark is a drawing only: its words stand beside it", () => {
  const { container } = render(<Mark mark="done" waiting />);
  expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});
