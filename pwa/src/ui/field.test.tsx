import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { speak } from "../words/t";
import { Area, Field } from "./field";
import { Select } from "./select";

beforeAll(() => speak("en", ["ui"]));
afterEach(cleanup);

/** What a screen reader adds to the name. */
const described = (element: Element) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

test("a field tells its hint and what is wrong, and keeps what was typed", () => {
  const say = (error?: string) => (
    <Field label="Email" value="dana@" hint="Of your work." error={error} onInput={() => {}} />
  );
  const { rerender } = render(say());
  const field = screen.getByLabelText<HTMLInputElement>("Email");
  expect(described(field)).toBe("Of your work.");
  expect(field.getAttribute("aria-invalid")).toBeNull();
  rerender(say("Write the whole address."));
  expect(described(field)).toBe("Of your work. Write the whole address.");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toBe("Write the whole address.");
  expect(field.value).toBe("dana@");
});

test("a field may be left out, and a hidden label is still its name", () => {
  render(<Field label="Note" optional hideLabel value="" onInput={() => {}} />);
  expect(screen.getByRole("textbox", { name: /Note/ })).toBeTruthy();
  expect(screen.getByText("If you like")).toBeTruthy();
});

test("what is typed is told at each key, on one line and on several", () => {
  const [line, lines] = [vi.fn(), vi.fn()];
  render(
    <>
      <Field label="Name" value="" onInput={line} />
      <Area label="Reason" value="" error="Say why." onInput={lines} />
    </>,
  );
  fireEvent.input(screen.getByLabelText("Name"), { target: { value: "Asha" } });
  fireEvent.input(screen.getByLabelText("Reason"), { target: { value: "One.\nTwo." } });
  expect(line).toHaveBeenCalledExactlyOnceWith("Asha");
  expect(lines).toHaveBeenCalledExactlyOnceWith("One.\nTwo.");
  expect(described(screen.getByLabelText("Reason"))).toBe("Say why.");
});

test("one of many is chosen by its words and told by its value", () => {
  const change = vi.fn();
  const zones = [
    { value: "Asia/Kolkata", words: "Kolkata" },
    { value: "Europe/Oslo", words: "Oslo" },
  ];
  render(<Select label="Time zone" value="Asia/Kolkata" options={zones} onChange={change} />);
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Time zone" });
  expect(select.value).toBe("Asia/Kolkata");
  fireEvent.change(select, { target: { value: "Europe/Oslo" } });
  expect(change).toHaveBeenCalledExactlyOnceWith("Europe/Oslo");
});
