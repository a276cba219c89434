import { expect, test } from "vitest";
import type { SlotView } from "../../state/today";
import { markOfDay } from "./marks";

const slot = (mark: SlotView["mark"], state: SlotView["state"] = "due") =>
  ({ mark, state }) as SlotView;

test("a day that asks nothing and has no mark is not planned", () => {
  expect(markOfDay([])).toBe("off");
  expect(markOfDay([slot(null, "not_due")])).toBe("off");
});

test("a day that asks and has no mark is a ring", () => {
  expect(markOfDay([slot(null)])).toBe("none");
  expect(markOfDay([slot(null, "offered")])).toBe("none");
});

test("only all times done are done", () => {
  expect(markOfDay([slot("done"), slot("done")])).toBe("done");
  expect(markOfDay([slot("done"), slot(null)])).toBe("partly");
  expect(markOfDay([slot("done"), slot("skip")])).toBe("partly");
});

test("a skip is a skip when nothing is open any more", () => {
  expect(markOfDay([slot("skip")])).toBe("skip");
  expect(markOfDay([slot("skip"), slot(null)])).toBe("none");
});
