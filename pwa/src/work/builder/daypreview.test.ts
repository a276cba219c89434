import { expect, test } from "vitest";
import { dayFor, momentsOn } from "./daypreview";
import { item } from "./sample";

const onDays = (days: number[]) =>
  item("a", { schedule: { rule: "weekdays", days, days_a_week: null, moments: ["bath"] } });

test("the phone shows today, or the next day on which the exercise under the hand is asked", () => {
  // 26 November 2026 is a Thursday
  expect(dayFor(undefined, "2026-11-26")).toBe("2026-11-26");
  expect(dayFor(onDays([1]), "2026-11-26")).toBe("2026-11-30");
  expect(dayFor(onDays([]), "2026-11-26")).toBe("2026-11-26");
});

test("moments stand in the order of a day, with a row for each time", () => {
  const twice = item("b", {
    schedule: { rule: "daily", days: null, days_a_week: null, moments: ["bedtime", "wake-up"] },
  });
  const draft = { items: [onDays([4]), twice], reason: "", staffReason: "" };
  const moments = momentsOn(draft, "2026-11-26");
  expect(moments.map((one) => one.moment)).toEqual(["wake-up", "bath", "bedtime"]);
  expect(moments[0]?.slots[0]?.item.words.dose).toBe("6 beads, 2 rounds, both hands");
});
