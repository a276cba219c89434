import { beforeEach, expect, test, vi } from "vitest";
import { budget, checkWorker, LIMITS } from "../build/budget";

/** Text that gzip cannot make smaller: so many bytes, more or less. */
function dense(kb: number): string {
  let seed = 1;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(33 + (seed % 90));
  };
  return Array.from({ length: Math.round((kb * 1000) / 0.82) }, next).join("");
}

const chunk = (fileName: string, module: string, code: string, more = {}) => ({
  type: "chunk",
  fileName,
  code,
  imports: [] as string[],
  moduleIds: [module],
  viteMetadata: { importedCss: new Set<string>() },
  ...more,
});

/** A build whose parts weigh so much, in kB. */
function built({ first = 5, today = 5, shared = 1, words = 1, styles = 1 } = {}) {
  const css = { viteMetadata: { importedCss: new Set(["a.css"]) } };
  return {
    "index.js": chunk("index.js", "/src/main.tsx", dense(first), { isEntry: true }),
    "today.js": chunk("today.js", "/x/src/home/today/today.tsx", dense(today), {
      imports: ["shared.js"],
      ...css,
    }),
    "shared.js": chunk("shared.js", "/src/ui/sheet.tsx", dense(shared)),
    "work.js": chunk("work.js", "/x/src/work/children/children.tsx", dense(1)),
    "words.js": chunk("words.js", "/x/src/words/en/home.json", dense(words)),
    "a.css": { type: "asset", source: dense(styles) },
    "index.html": { type: "asset", source: "<html>" },
  };
}

/** What the build says of it; it stops when it says something. */
function said(bundle: object): string {
  const told = vi.fn();
  const { handler } = budget().generateBundle as unknown as {
    handler: (this: { error: typeof told }, options: object, bundle: object) => void;
  };
  handler.call({ error: told }, {}, bundle);
  return String(told.mock.lastCall ?? "");
}

beforeEach(() => {
  vi.stubEnv("LOOK", "0");
  vi.spyOn(console, "log").mockImplementation(() => {});
});

test("a build within its budget is made", () => expect(said(built())).toBe(""));

test.each([
  ["the first file", { first: 21 }, "family: JavaScript"],
  ["today", { today: 21 }, "family: JavaScript"],
  ["what today imports at once", { shared: 17 }, "family: JavaScript"],
  ["its words", { words: 5 }, "family: words"],
  ["its styles", { styles: 7 }, "family: CSS"],
] as const)("a build in which %s is too heavy is not made", (_, heavy, name) =>
  expect(said(built(heavy))).toContain(name),
);

test("a build that lacks what is weighed is not made", () => {
  const { "today.js": _, ...rest } = built();
  expect(() => said(rest)).toThrow("today.tsx");
});

test("the limits are the table's", () => {
  expect(LIMITS).toMatchObject({ "family: JavaScript": 25, "family: CSS": 6, "family: words": 4 });
  expect(LIMITS).toMatchObject({ "family: HTML": 2, "family: fonts": 0, worker: 12 });
  expect(LIMITS["staff: JavaScript and CSS"]).toBe(90);
  expect(typeof checkWorker).toBe("function");
});
