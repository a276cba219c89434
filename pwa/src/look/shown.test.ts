import { expect, test } from "vitest";
import { FILL } from "./fill";
import { OVER } from "./over";
import { PRESS } from "./press";
import { SHOW } from "./show";

/** Drawn by another part, or by no part. */
const NOT_ALONE = ["dayrow", "page"];

test("every part of ui/ is on the page that shows them all", () => {
  const files = Object.keys(import.meta.glob("../ui/*.tsx")).filter(
    (file) => !/\.test\./.test(file),
  );
  const parts = files.map((file) => file.replace(/.*\/(.*)\.tsx$/, "$1"));
  const shown = Object.keys({ ...PRESS, ...FILL, ...SHOW, ...OVER });
  expect(parts.filter((part) => !NOT_ALONE.includes(part)).sort()).toEqual(shown.sort());
});
