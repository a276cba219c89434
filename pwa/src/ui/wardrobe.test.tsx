import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, beforeAll, expect, test } from "vitest";
import { speak } from "../words/t";
import { LOOKS } from "./looks.sample";
import { Wardrobe } from "./wardrobe";

beforeAll(() => speak("en", ["ui", "look"]));
afterEach(cleanup);

function Shown({ look: first = "", portrait = LOOKS.portrait }) {
  const [look, wear] = useState(first);
  return (
    <>
      <Wardrobe looks={{ ...LOOKS, portrait }} look={look} onLook={wear} />
      <output>{look}</output>
    </>
  );
}
const code = () => screen.getByRole("status").textContent;
const radio = (name: string) => screen.getByRole("radio", { name }) as HTMLInputElement;

test("each touch changes the child that stands there", () => {
  const { container } = render(<Shown />);
  const child = () => container.querySelector('img[src*="/pictures/"]')?.getAttribute("src");
  fireEvent.click(radio("Dark brown"));
  fireEvent.click(radio("Afro"));
  fireEvent.click(screen.getByRole("checkbox", { name: "Glasses" }));
  expect(code()).toBe("s6.afro.gl");
  expect(child()).toBe(`/api/v1/pictures/${LOOKS.portrait}.svg?look=s6.afro.gl`);
  fireEvent.click(screen.getByRole("checkbox", { name: "Glasses" }));
  fireEvent.click(radio("Light"));
  expect(code()).toBe("afro");
});

test("what the child looks like now is chosen when it opens", () => {
  render(<Shown look="s6.gl" />);
  expect(radio("Dark brown").checked).toBe(true);
  expect(radio("Short").checked).toBe(true);
  expect((screen.getByRole("checkbox", { name: "Glasses" }) as HTMLInputElement).checked).toBe(
    true,
  );
});

test("hair is chosen by heads in the child's own skin, each with its name", () => {
  render(<Shown look="s6.sun" />);
  const hair = screen.getByRole("group", { name: "Hair" });
  const heads = [...hair.querySelectorAll("img")].map((img) => img.src.split("look=")[1]);
  expect(heads).toEqual(["s6", "s6.afro", "s6.hijab.sun"]);
  expect(within(hair).getByRole("radio", { name: "Hijab" })).toBeTruthy();
});

test("without drawings the names of the hair stand in their place", () => {
  render(<Shown portrait={null} />);
  expect(screen.getByText("Afro")).toBeTruthy();
});

test("age is chosen by plain words, and is the first word of the look", () => {
  render(<Shown look="s6.gl" />);
  const ages = within(screen.getByRole("group", { name: "Age" })).getAllByRole("radio");
  expect(ages.map((each) => each.getAttribute("aria-label"))).toEqual(["Toddler", "Child", "Teen"]);
  expect(radio("Child").checked).toBe(true);
  fireEvent.click(radio("Teen"));
  expect(code()).toBe("b4.s6.gl");
  fireEvent.click(radio("Child"));
  expect(code()).toBe("s6.gl");
});

test("a wheelchair stands with the other aids", () => {
  render(<Shown look="b4" />);
  const aids = within(screen.getByRole("group", { name: "Glasses and aids" }));
  fireEvent.click(aids.getByRole("checkbox", { name: "Wheelchair" }));
  expect(code()).toBe("b4.wc");
});
