import { beforeAll, expect, test } from "vitest";
import { speak } from "../../words/t";
import { addressOf, changed, chosen, readAddress } from "./question";
import { sayAges } from "./spoken";

beforeAll(() => speak("en", ["ui", "work"]));

test.each([
  [36, 144, "3 to 12 y"],
  [18, 72, "1.5 to 6 y"],
  [38, 72, "3.5 to 6 y"],
  [48, 216, "4 y up"],
  [6, 60, "6 months to 5 y"],
  [3, 9, "3 to 9 months"],
])("ages from %i to %i months are said as %s", (from_months, to_months, words) => {
  expect(sayAges({ from_months, to_months })).toBe(words);
});

test("an address keeps what it knows, in one order, and drops the rest", () => {
  const question = readAddress({ moment: "bath", skill: "scissors", evil: "1", q: "be a" });
  expect(addressOf(question)).toBe("/work/library?q=be+a&skill=scissors&moment=bath");
  expect(chosen(question).map(({ facet }) => facet)).toEqual(["skill", "moment"]);
});

test("a value takes the place of the one before, and null takes it away", () => {
  const one = changed({ skill: "scissors" }, "skill", "laces");
  expect(one).toEqual({ skill: "laces" });
  expect(addressOf(changed(one, "skill", null))).toBe("/work/library");
});
