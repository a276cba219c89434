/** Builds the service worker after the page, with the list of the files it keeps. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(HERE, "src/sw/index.ts");
const DIST = join(HERE, "dist");

/** Kept by the system or asked for by robots, never by a page without signal. */
const NOT_KEPT = /\.(?:gz|map)$|^(?:sw\.js|robots\.txt)$|^icon-.*\.png$/;

export function filesOf(dist: string): { url: string; revision: string | null }[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((name) => !NOT_KEPT.test(name))
    .sort()
    .map((name) => ({
      url: `/${name}`,
      revision: name.startsWith("assets/") ? null : hashOf(join(dist, name)),
    }));
}

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
}

export function worker(number: number): Plugin {
  return {
    name: "handsteps-worker",
    apply: "build",
    closeBundle: {
      order: "pre",
      sequential: true,
      async handler() {
        if (!existsSync(SOURCE)) throw new Error("The service worker is missing: src/sw/index.ts");
        await build({
          configFile: false,
          root: HERE,
          publicDir: false,
          logLevel: "warn",
          define: { __FILES__: JSON.stringify(filesOf(DIST)), __BUILD__: String(number) },
          build: {
            emptyOutDir: false,
            target: "es2022",
            modulePreload: false,
            // a classic script: an `export` at its end would stop it
            lib: { entry: SOURCE, name: "worker", formats: ["iife"], fileName: () => "sw.js" },
            rolldownOptions: { output: { codeSplitting: false } },
          },
        });
      },
    },
  };
}
