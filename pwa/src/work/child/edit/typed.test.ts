import { expect, test } from "vitest";
import { changedMeanwhile, changesOf, type Facts } from "./typed";

const STORED: Facts = {
  given_name: "Maya",
  family_name: "",
  called: "Maya",
  born: "2020-03-14",
  zone: "Europe/Berlin",
  language: "en",
  affected_side: "left",
  share: "careful",
  about: "",
  look: "",
};

test("only what differs is sent", () => {
  expect(changesOf(STORED, { called: "Mimi", born: "2020-03-14" })).toEqual({ called: "Mimi" });
});

test("a field that was emptied is a change", () => {
  expect(changesOf({ ...STORED, about: "Likes water" }, { about: "" })).toEqual({ about: "" });
});

test("what a colleague changed meanwhile is named, what was typed is not touched", () => {
  expect(changedMeanwhile(STORED, { ...STORED, share: "open" })).toEqual(["share"]);
});
