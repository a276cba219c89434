import { beforeAll, expect, test } from "vitest";
import { speak } from "../words/t";
import { sayAge, sayAgeAloud } from "./age";

beforeAll(() => speak("en", ["ui", "work"]));

test.each([
  [0, "0 m", "0 months"],
  [14, "14 m", "14 months"],
  [72, "6 y", "6 years"],
  [74, "6 y 2 m", "6 years 2 months"],
  [411, "34 y", "34 years"],
])("an age of %i months is short to read and whole to hear", (months, short, aloud) => {
  expect([sayAge(months), sayAgeAloud(months)]).toEqual([short, aloud]);
});
