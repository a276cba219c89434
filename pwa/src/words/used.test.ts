/** Every message is asked for somewhere, and whatever is asked for is there. */

import { expect, test } from "vitest";
import home from "./en/home.json";
import later from "./en/later.json";
import look from "./en/look.json";
import ui from "./en/ui.json";
import work from "./en/work.json";

const KEYS = Object.keys({ ...ui, ...home, ...later, ...look, ...work });
const FILES = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../**/*.d.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const SOURCE = Object.values(FILES).join("\n");

/** `"today.title"`: a key, or the beginning of one (`${words}.back`). */
const WRITTEN = new Set(all(/["'`]([\w-]+(?:\.[\w-]+)+)["'`]/g).map(([, key]) => key));
/** `relation.${one}` and `noplan.${state}.own`: what stands before the place and after it. */
const BUILT = all(/`([\w-]+(?:\.[\w-]+)*\.)\$\{[^`]*?\}((?:\.[\w-]+)*)`/g);
/** `${words}.back` */
const ENDED = all(/`\$\{\w+\}((?:\.[\w-]+)+)`/g).map(([, end = ""]) => end);

function all(shape: RegExp): RegExpMatchArray[] {
  return [...SOURCE.matchAll(shape)];
}

const fits = (key: string, [, begin = "", end = ""]: RegExpMatchArray): boolean =>
  key.startsWith(begin) &&
  key.endsWith(end) &&
  /^[\w-]+$/.test(key.slice(begin.length, key.length - end.length));

const isUsed = (key: string): boolean =>
  WRITTEN.has(key) ||
  BUILT.some((built) => fits(key, built)) ||
  ENDED.some((end) => key.endsWith(end) && WRITTEN.has(key.slice(0, -end.length)));

test("no message is left that nothing asks for", () => {
  expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
});

test("no message is asked for that is not there", () => {
  const asked = all(/\b(?:t|rich)\(\s*"([^"]+)"/g).map(([, key = ""]) => key);
  expect(asked.length).toBeGreaterThan(400);
  expect(asked.filter((key) => !KEYS.includes(key))).toEqual([]);
  const built = all(/\b(?:t|rich)\(\s*`([\w-]+(?:\.[\w-]+)*\.)\$\{[^`]*?\}((?:\.[\w-]+)*)`/g);
  const nothing = built.filter((one) => !KEYS.some((key) => fits(key, one)));
  expect(nothing.map(([call]) => call)).toEqual([]);
});
