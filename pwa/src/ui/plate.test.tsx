import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { Look, pictureUrl } from "./picture";
import { Plate } from "./plate";

afterEach(cleanup);

const icon = () => document.querySelector('img[src="/plates/hand.svg"]');
const plate = (picture: string | null, side = "none") => (
  <Plate discipline="OT" icon="hand" picture={picture} side={side} label="Beads" />
);

test("a picture's address says the side and the look, and nothing that is as usual", () => {
  expect(pictureUrl("abc")).toBe("/api/v1/pictures/abc.svg");
  expect(pictureUrl("abc", "both")).toBe("/api/v1/pictures/abc.svg");
  expect(pictureUrl("abc", "left")).toBe("/api/v1/pictures/abc.svg?side=left");
  expect(pictureUrl("abc", "right", "s6.afro")).toBe(
    "/api/v1/pictures/abc.svg?side=right&look=s6.afro",
  );
});

test("a picture takes the place of the icon once it is there", () => {
  render(<Look.Provider value="s6">{plate("abc", "left")}</Look.Provider>);
  const picture = screen.getByAltText("Beads");
  expect(picture.getAttribute("src")).toBe("/api/v1/pictures/abc.svg?side=left&look=s6");
  fireEvent.load(picture);
  expect(icon()).toBeNull();
});

test("the icon comes when a picture keeps one waiting, and goes when it is there", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { rerender } = render(plate("abc"));
  const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  await wait(600);
  expect(icon()).toBeNull();
  await wait(200);
  expect(icon()?.getAttribute("alt")).toBe("");
  fireEvent.load(screen.getByAltText("Beads"));
  expect(icon()).toBeNull();
  rerender(plate("def"));
  fireEvent.load(screen.getByAltText("Beads"));
  await wait(900);
  expect(icon()).toBeNull();
  vi.useRealTimers();
});

/** Whether a picture fills its plate when so much of its box is said to be drawn. */
function fills(box: [number, number], drawn: [number, number]): boolean {
  render(plate("abc"));
  const picture = screen.getByAltText("Beads");
  const names = ["width", "height", "naturalWidth", "naturalHeight"];
  for (const [at, value] of [...box, ...drawn].entries())
    Object.defineProperty(picture, names[at] ?? "", { value });
  fireEvent.load(picture);
  const now = picture.className.includes("fills");
  cleanup();
  return now;
}

test("a picture wider than its plate fills it, as Chromium and as Safari count", () => {
  expect(fills([173, 149], [225, 150])).toBe(true);
  expect(fills([176, 152], [176, 117])).toBe(true);
});

test("a picture as high as its plate ends softly, as Chromium and as Safari count", () => {
  expect(fills([149, 149], [150, 150])).toBe(false);
  expect(fills([295, 197], [295, 196])).toBe(false);
});

test("a picture that cannot be had leaves the icon, never a torn image", () => {
  render(plate("abc"));
  fireEvent.error(screen.getByAltText("Beads"));
  expect(document.querySelectorAll("img")).toHaveLength(1);
  expect(icon()?.getAttribute("alt")).toBe("Beads");
});

test("another picture is tried though the last one could not be had", () => {
  const { rerender } = render(plate("abc"));
  fireEvent.error(screen.getByAltText("Beads"));
  rerender(plate("def"));
  expect(screen.getByAltText("Beads").getAttribute("src")).toContain("/def.svg");
});

test("while nothing is drawn the icon stands alone", () => {
  render(plate(null));
  expect(document.querySelectorAll("img")).toHaveLength(1);
  expect(icon()?.getAttribute("alt")).toBe("Beads");
});
