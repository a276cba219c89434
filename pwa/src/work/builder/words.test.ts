import { expect, test } from "vitest";
import file from "../../../../tests/vectors/words.json";
import type { Discipline, Schedule } from "../../domain/types";
import type { Dose } from "./items";
import { doseWords, scheduleWords } from "./words";

interface Vectors {
  doses: {
    dose: Partial<Dose>;
    unit?: { one: string; other: string };
    discipline?: Discipline;
    words: string;
  }[];
  schedules: { schedule: Partial<Schedule> & Pick<Schedule, "rule">; words: string }[];
}

const vectors = file as unknown as Vectors;

const NO_DOSE: Dose = {
  sets: null,
  reps: null,
  hold_s: null,
  rest_s: null,
  duration_s: null,
  side: "none",
  resistance: null,
  assistance: null,
  support: null,
  note: null,
};

test.each(vectors.doses)("a dose says: $words", ({ dose, unit, discipline, words }) => {
  expect(doseWords({ ...NO_DOSE, ...dose }, unit, discipline)).toBe(words);
});

test.each(vectors.schedules)("a schedule says: $words", ({ schedule, words }) => {
  const whole = { days: null, days_a_week: null, moments: [], ...schedule };
  expect(scheduleWords(whole)).toBe(words);
});

test("a side that nobody has named yet is left out", () => {
  expect(doseWords({ ...NO_DOSE, reps: 3, side: "prescribed" })).toBe("3 times");
});
