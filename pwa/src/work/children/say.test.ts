import { beforeAll, expect, test } from "vitest";
import { speak } from "../../words/t";
import { found } from "./find";
import type { Line } from "./lines";
import { sayHeard } from "./say";
import { sayMarks } from "./strip";

beforeAll(() => speak("en", ["ui", "work"]));

test("last from home is said by days, with the day in full", () => {
  const now = new Date(2026, 10, 23, 12);
  const at = (day: number) => new Date(2026, 10, day, 7, 42).toISOString();
  expect(sayHeard(at(23), now).fact).toMatch(/^Today 0?7:42/);
  expect(sayHeard(at(22), now)).toEqual({ fact: "Yesterday", more: "Sun 22 Nov" });
  expect(sayHeard(at(17), now)).toEqual({ fact: "6 days ago", more: "Tue 17 Nov" });
});

test("marks are counted in words", () => {
  expect(sayMarks(["done", "done", "skip", "off"])).toBe(
    "2 days done, 1 day skipped, 1 day not planned",
  );
});

test("every typed word must be in the name, in any order, and the family's own name counts", () => {
  const lines = [
    { name: "Nguyễn Thị Minh Anh", called: "Bông" },
    { name: "Bo Li", called: "Bo" },
  ] as Line[];
  const names = (query: string) => found(lines, query, "en").map(({ name }) => name);
  expect(names("")).toEqual(["Bo Li", "Nguyễn Thị Minh Anh"]);
  expect(names("anh nguyen")).toEqual(["Nguyễn Thị Minh Anh"]);
  expect(names("bong")).toEqual(["Nguyễn Thị Minh Anh"]);
  expect(names("li anh")).toEqual([]);
});
