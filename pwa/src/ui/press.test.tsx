import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { Plus } from "lucide";
import { useState } from "preact/hooks";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { speak } from "../words/t";
import { Button } from "./button";
import { Check, Choice, Toggles } from "./choice";
import { Fold } from "./fold";
import { IconButton } from "./iconbutton";
import { Stepper } from "./stepper";

beforeAll(() => speak("en", ["ui"]));
afterEach(cleanup);

test("a button that is busy stays, says so, and takes no second press or submit", () => {
  const press = vi.fn();
  const submit = vi.fn((event: Event) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <Button type="submit" busy onClick={press}>
        Publish
      </Button>
    </form>,
  );
  const button = screen.getByRole("button", { name: "Publish" });
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
});

test("an address makes a button a link, and a key is printed in it", () => {
  render(
    <Button href="/work" keys="N">
      New child
    </Button>,
  );
  const link = screen.getByRole("link", { name: /New child/ });
  expect(link.getAttribute("href")).toBe("/work");
  expect(link.querySelector("kbd")?.textContent).toBe("N");
});

test("an icon's button has a name, and says whether it is pressed", () => {
  render(<IconButton icon={Plus} label="Add" pressed />);
  expect(screen.getByRole("button", { name: "Add", pressed: true })).toBeTruthy();
});

const WHO = [
  { value: "mother", words: "Mother" },
  { value: "aide", words: "School aide" },
  { value: "none", words: "Nobody", disabled: true },
] as const;

test("one of a few is chosen; what is wrong is part of the group's description", () => {
  const change = vi.fn();
  render(
    <Choice
      legend="Who?"
      options={WHO}
      value="mother"
      onChange={change}
      error="Say who you are."
    />,
  );
  const group = screen.getByRole("group", { name: "Who?" });
  const about = document.getElementById(group.getAttribute("aria-describedby") ?? "");
  expect(about?.textContent).toBe("Say who you are.");
  expect(screen.getByRole("radio", { name: "Mother", checked: true })).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "School aide" }));
  expect(change).toHaveBeenCalledExactlyOnceWith("aide");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Nobody" }).disabled).toBe(true);
});

test("two groups of the same words do not take each other's choice", () => {
  render(
    <>
      <Choice legend="One" options={WHO} value="mother" onChange={() => {}} />
      <Choice legend="Two" options={WHO} value="aide" onChange={() => {}} />
    </>,
  );
  const names = screen.getAllByRole<HTMLInputElement>("radio").map((radio) => radio.name);
  expect(new Set(names).size).toBe(2);
});

test("toggles tell all that is chosen, in the order of the week", () => {
  const change = vi.fn();
  const days = [1, 2, 3].map((value) => ({ value, words: `D${value}`, label: `Day ${value}` }));
  render(<Toggles legend="Days" options={days} values={[3]} onChange={change} />);
  fireEvent.click(screen.getByRole("checkbox", { name: "Day 1" }));
  expect(change).toHaveBeenLastCalledWith([1, 3]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Day 3" }));
  expect(change).toHaveBeenLastCalledWith([]);
});

test("a yes-or-no tells its new state", () => {
  const change = vi.fn();
  render(<Check words="I am an adult" hint="18 or older." checked={false} onChange={change} />);
  fireEvent.click(screen.getByRole("checkbox", { name: /I am an adult/ }));
  expect(change).toHaveBeenCalledExactlyOnceWith(true);
});

function Rounds({ from }: { from: number }) {
  const [n, setN] = useState(from);
  return <Stepper label="Rounds" value={n} min={1} max={5} onChange={setN} />;
}

test("a stepper stops at its limits", () => {
  render(<Rounds from={4} />);
  const more = screen.getByRole<HTMLButtonElement>("button", { name: "More: Rounds" });
  const less = screen.getByRole<HTMLButtonElement>("button", { name: "Less: Rounds" });
  const field = screen.getByLabelText<HTMLInputElement>("Rounds");
  fireEvent.click(more);
  expect(field.value).toBe("5");
  expect(more.disabled).toBe(true);
  for (let press = 0; press < 4; press++) fireEvent.click(less);
  expect(field.value).toBe("1");
  expect(less.disabled).toBe(true);
});

test.each([
  ["3", "3"],
  ["99", "5"],
  ["0", "1"],
  ["many", "2"],
])("typed into a stepper, %s becomes %s", (typed, shown) => {
  render(<Rounds from={2} />);
  const field = screen.getByLabelText<HTMLInputElement>("Rounds");
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.change(field, { target: { value: typed } });
  expect(field.value).toBe(shown);
});

test("a fold opens, and tells that it did", () => {
  const toggle = vi.fn();
  render(
    <Fold title="Stop signs" onToggle={toggle}>
      <p>Stop if it hurts.</p>
    </Fold>,
  );
  const details = screen.getByText("Stop signs").closest("details") as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  expect(toggle).toHaveBeenLastCalledWith(true);
});
