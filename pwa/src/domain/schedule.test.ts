import { describe, expect, test } from "vitest";
import vectors from "../../../tests/vectors/schedule.json";
import {
  daysBetween,
  localDay,
  momentAt,
  untilNextDay,
  weekdayOf,
  weekOf,
  yesterdayOf,
} from "./day";
import { type Asked, type ItemDay, itemDay } from "./schedule";

type DayCase = Asked & ItemDay & { name: string; day: string; done: string[] };
const DAYS = vectors.days as unknown as DayCase[];

describe("a day asks what the vectors say", () => {
  test.each(DAYS.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const { state, slots, quota } = one;
    expect(itemDay(one, one.day, new Set(one.done))).toEqual({ state, slots, quota });
  });
});

describe("an instant belongs to the local day that the vectors say", () => {
  test.each(vectors.local_days.map((one) => [one.name, one] as const))("%s", (_, one) => {
    expect(localDay(one.at, one.zone)).toBe(one.day);
  });

  test("a zone that this phone does not know is read by its own clock", () =>
    expect(localDay("2026-11-24T12:00:00Z", "Mars/Olympus")).toBe("2026-11-24"));
});

describe("days are plain dates", () => {
  test("a week is Monday to Sunday, over the turn of a year", () => {
    expect(weekOf("2027-01-01")[0]).toBe("2026-12-28");
    expect(weekOf("2027-01-01")[6]).toBe("2027-01-03");
    expect(weekdayOf("2026-11-29")).toBe(7);
  });

  test("yesterday and the days between know leap years", () => {
    expect(yesterdayOf("2028-03-01")).toBe("2028-02-29");
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });

  test("the next day is at four", () => {
    expect(untilNextDay(new Date(2026, 10, 24, 3, 59, 0))).toBe(60_000);
    expect(untilNextDay(new Date(2026, 10, 24, 4, 0, 0))).toBe(24 * 3600e3);
  });

  test("the clock names the moment", () => {
    const at = (hour: number) => momentAt(new Date(2026, 10, 24, hour));
    expect([2, 5, 7, 8, 11, 13, 16, 18, 20].map(at)).toEqual([
      "bedtime",
      "wake-up",
      "breakfast",
      "way-to-school",
      "any-time",
      "after-school",
      "play",
      "bath",
      "bedtime",
    ]);
  });
});
