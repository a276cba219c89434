import { afterEach, expect, test, vi } from "vitest";
import { lettersOf } from "./letters";

afterEach(() => vi.unstubAllGlobals());

test("the first letter is whole in any script, and a capital", () => {
  const first = (name: string) => lettersOf(name)[0];
  expect(first(" éva")).toBe("É");
  expect(first("يوسف")).toBe("ي");
  expect(first("👩‍👩‍👧 family")).toBe("👩‍👩‍👧");
  expect(first("")).toBeUndefined();
});

test("a browser that knows no letters takes code points", () => {
  vi.stubGlobal("Intl", {});
  expect(lettersOf("éva")).toEqual(["É", "v", "a"]);
});
