import { cleanup, fireEvent, render } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { Head } from "./head";

afterEach(cleanup);

const faceOf = (look?: string) => {
  const { container } = render(<Head name="Maya" size={34} look={look} />);
  return { container, face: container.querySelector("img") };
};

test("a child whose look was chosen has a face", () => {
  expect(faceOf("s6.afro").face?.getAttribute("src")).toMatch(/\.svg\?look=s6\.afro$/);
});

test("nobody is given a face that nobody chose", () => {
  const { container, face } = faceOf("");
  expect(face).toBeNull();
  expect(container.textContent).toBe("M");
});

test("a face that cannot be had is the initial again", () => {
  const { container, face } = faceOf("s6");
  if (face) fireEvent.error(face);
  expect(container.textContent).toBe("M");
});
