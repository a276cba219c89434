import { describe, expect, test } from "vitest";
import { newsOf } from "./news";
import { DANA, daily, item, maya, planOf } from "./sample";

const before = planOf([item("beads"), item("ball"), item("old")]);
const after = planOf(
  [item("ball", { place: 0 }), item("beads", { schedule: daily("bath") }), item("new")],
  { version: 2, at: "2026-11-24T09:00:00Z", reason: "Sam can sit now" },
);

describe("what is new in a plan", () => {
  test("is what came, what changed and what is finished, with its reason and author", () => {
    const news = newsOf(after, before, maya().team);
    expect(news).toMatchObject({ version: 2, reason: "Sam can sit now" });
    expect(news?.author?.person_id).toBe(DANA);
    expect(news?.added.map((one) => one.id)).toEqual(["new"]);
    expect(news?.changed.map((one) => one.now.id)).toEqual(["beads"]);
    expect(news?.finished.map((one) => one.id)).toEqual(["old"]);
  });

  test("is nothing in a version that was read", () =>
    expect(newsOf(after, after, maya().team)).toBeNull());

  test("names no author who has left", () => expect(newsOf(after, before, [])?.author).toBeNull());
});
