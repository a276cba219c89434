/** What a family's phone loads before its first list, weighed as it travels (gzip). */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** Kilobytes of 1,000 bytes (ARCHITECTURE.md, "Budget"). */
export const LIMITS = {
  "family: JavaScript": 25,
  "family: CSS": 6,
  "family: words": 4,
  "family: HTML": 2,
  "family: fonts": 0,
  "staff: JavaScript and CSS": 90,
  worker: 12,
} as const;

type Budget = keyof typeof LIMITS;
type Bundle = Rolldown.OutputBundle;

/** The lazy screens that stand for "the first list" of each side, and the words they say. */
const FAMILY = "/src/home/today/today.tsx";
const STAFF = "/src/work/children/children.tsx";
const WORDS = /\/src\/words\/en\/(?:home|ui)\.json/;

export function budget(): Plugin {
  return {
    name: "handsteps-budget",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const over = report(weigh(bundle));
        // a build with /look is for nobody's phone
        if (over.length && process.env.LOOK !== "1")
          this.error(`Over the budget of build/budget.ts: ${over.join(", ")}`);
      },
    },
  };
}

/** The worker is built after the page. */
export function checkWorker(dist: string): void {
  const over = report({ worker: gzipSync(readFileSync(join(dist, "sw.js")), { level: 9 }).length });
  if (over.length) throw new Error(`Over the budget of build/budget.ts: ${over.join(", ")}`);
}

function weigh(bundle: Bundle): Partial<Record<Budget, number>> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const look = chunks.some((chunk) => chunk.moduleIds.some((id) => id.includes("/src/look/")));
  if (look && process.env.LOOK !== "1") throw new Error("src/look/ is for development only");
  const entry = chunks.find((chunk) => chunk.isEntry);
  const screen = (path: string) =>
    chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(path)));
  const words = chunks.filter((chunk) => chunk.moduleIds.every((id) => WORDS.test(id)));
  const [today, children] = [screen(FAMILY), screen(STAFF)];
  const missing = [
    [entry, "the entry"],
    [today, FAMILY],
    [children, STAFF],
    [words[0], "src/words/en"],
  ].filter(([found]) => !found);
  if (missing.length) throw new Error(`Not in the build: ${missing.map((one) => one[1])}`);
  const family = closure(bundle, [entry, today]);
  const staff = closure(bundle, [entry, children]);
  const page = bundle["index.html"];
  return {
    "family: JavaScript": size([...family].filter((chunk) => !words.includes(chunk)).map(codeOf)),
    "family: CSS": size(stylesOf(bundle, family)),
    "family: words": size(words.map(codeOf)),
    "family: HTML": page?.type === "asset" ? size([page.source]) : 0,
    "family: fonts": 0,
    "staff: JavaScript and CSS": size([...[...staff].map(codeOf), ...stylesOf(bundle, staff)]),
  };
}

type Chunk = Rolldown.OutputChunk;

const codeOf = (chunk: Chunk) => chunk.code;

/** The chunks and all they import at once. */
function closure(bundle: Bundle, from: readonly (Chunk | undefined)[]): Set<Chunk> {
  const seen = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) {
      const next = bundle[name];
      if (next?.type === "chunk") visit(next);
    }
  };
  from.forEach(visit);
  return seen;
}

function stylesOf(bundle: Bundle, chunks: Iterable<Chunk>): (string | Uint8Array)[] {
  const names = new Set(
    [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
  );
  return [...names].map((name) => {
    const file = bundle[name];
    if (file?.type !== "asset") throw new Error(`Not in the build: ${name}`);
    return file.source;
  });
}

function size(files: readonly (string | Uint8Array)[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

function report(weights: Partial<Record<Budget, number>>): string[] {
  const over: string[] = [];
  for (const [name, bytes] of Object.entries(weights) as [Budget, number][]) {
    const limit = LIMITS[name];
    const fits = bytes <= limit * 1000;
    const figure = (bytes / 1000).toFixed(2).padStart(7);
    console.log(`${fits ? "  " : "! "}${name.padEnd(28)}${figure} of ${limit} kB`);
    if (!fits) over.push(name);
  }
  return over;
}
