import { expect, test } from "vitest";
import { pieces } from "./found";

const hits = (title: string, typed: string) =>
  pieces(title, typed)
    .filter((piece) => piece.hit)
    .map((piece) => piece.words);

test("what begins a word as typed is a hit, whatever its case", () => {
  expect(hits("Thread the beads", "bea thr")).toEqual(["Thr", "bea"]);
  expect(hits("Thread the beads", "ead")).toEqual([]);
});

test("signs that mean something to a pattern are only signs", () => {
  expect(hits("Over-the-line jumps", "Over-the-line jumps")).toEqual(["Over-the-line", "jumps"]);
  for (const typed of ["(", "[a-", "a/b", "c++", "\\", "a.b*", "?", "{2}", "^$|"]) {
    expect(pieces("Plain title", typed).map((piece) => piece.words)).toEqual(["Plain title"]);
  }
});

test("the pieces are the whole title again", () => {
  const whole = pieces("Statues, feet together", "feet to").map((piece) => piece.words);
  expect(whole.join("")).toBe("Statues, feet together");
});
