import { createHash } from "node:crypto";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { ahead } from "./build/ahead.ts";
import { budget } from "./build/budget.ts";
import { drawings } from "./build/drawings.ts";
import { first, JOIN, TALK } from "./build/first.ts";
import { packed } from "./build/packed.ts";
import { portrait } from "./build/portrait.ts";
import { worker } from "./build/worker.ts";

const SINCE = Date.UTC(2026, 0, 1);
export const BUILD = Math.floor((Date.now() - SINCE) / 60_000);

const JOINS = /\/join-[\w-]+\.js$/;
const CSS = /\.css$/;
const PAGE = fileURLToPath(new URL("./index.html", import.meta.url));

/** `row-k3f`: what a class is called, and four letters for its file. */
function scoped(name: string, file: string): string {
  const path = relative(fileURLToPath(new URL(".", import.meta.url)), file);
  const mark = createHash("sha256").update(path).digest("base64url").replace(/[-_]/g, "");
  return `${name}-${mark.slice(0, 4)}`;
}

export default defineConfig(({ command }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: {
    __BUILD__: String(BUILD),
    __PORTRAIT__: JSON.stringify(portrait()),
    // `LOOK=1 vite build` adds /look for the browser tests; no build for people has it
    __LOOK__: String(command === "serve" || process.env.LOOK === "1"),
  },
  css: { modules: { generateScopedName: scoped } },
  build: {
    target: "es2022",
    sourcemap: false,
    // the first file has what the others share: only joining, which comes first of all, is told
    // ahead what it is made of, for the names of all files would weigh too much
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, all) => all.filter((one) => JOINS.test(file) || CSS.test(one)),
    },
    // the strict policy would refuse an inlined file
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: first(PAGE), priority: 2 },
            { name: "talk", test: TALK, priority: 1 },
            { name: "join", test: JOIN },
          ],
        },
        // the first file lists all the others by name
        chunkFileNames: ({ name }) => `assets/${name === "join" ? "join-" : ""}[hash:7].js`,
        assetFileNames: "assets/[hash:7][extname]",
      },
      treeshake: {
        // a part that a side does not use must not bring its styles along
        moduleSideEffects: (id: string) => !/\/src\/(?:ui|words)\/[^?]*\.tsx?$/.test(id),
      },
    },
  },
  server: { proxy: { "/api": "http://localhost:8000" } },
  plugins: [drawings(), ahead(), budget(), worker(BUILD), packed()],
}));
