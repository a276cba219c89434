import { beforeEach, expect, test } from "vitest";
import { speak } from "../../../words/t";
import { linesOf } from "./said";

type Event = Parameters<typeof linesOf>[0][number];

const said = (id: string, kind: string, more: Partial<Event> = {}): Event => ({
  seq: 1,
  id,
  kind,
  item_id: "beads",
  version: 1,
  day: "2026-11-24",
  slot: 0,
  of: [],
  value: {},
  actor: { person_id: "noor", name: "Noor", relation: "mother" },
  device_name: "Galaxy",
  by: "me",
  at: "2026-11-24T17:50:00Z",
  offset: 0,
  stored_at: "2026-11-24T17:50:00Z",
  flag: null,
  ...more,
});

const words = (...events: Event[]) => linesOf(events, "beads").map((line) => line.words);

beforeEach(() => speak("en", ["ui", "work"]));

test("effort, pain, joy and notes are said in words, with who said them", () => {
  const lines = linesOf(
    [
      said("1", "note", { value: { words: "She laughed." } }),
      said("2", "rate", { value: { pain: "lot", joy: "soso" } }),
      said("3", "rate", { value: { effort: "hard" } }),
    ],
    "beads",
  );
  expect(lines.map(({ name, words }) => `${name}: ${words}`)).toEqual([
    "Noor: It was hard · It hurt a lot · Liked it so-so",
    "Noor: She laughed.",
  ]);
});

test("what was taken back is not told; what somebody else would take back stays", () => {
  const rate = said("1", "rate", { value: { effort: "easy" } });
  expect(words(rate, said("2", "undo", { of: ["1"] }))).toEqual([]);
  const ben = { person_id: "ben", name: "Ben", relation: "aide" } as const;
  expect(words(rate, said("2", "undo", { of: ["1"], actor: ben }))).toEqual(["It was easy"]);
});

test("other exercises, marks, and words of a newer phone are left out", () => {
  expect(words(said("1", "rate", { item_id: "stork", value: { effort: "easy" } }))).toEqual([]);
  expect(words(said("1", "done"), said("2", "rate", { value: { mood: "sunny" } }))).toEqual([]);
});
