/** Writes a .gz beside every text file, so that the server never packs while it answers. */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { checkWorker } from "./budget.ts";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const TEXT = /\.(?:js|css|html|svg|json|webmanifest)$/;

export function packed(): Plugin {
  return {
    name: "handsteps-packed",
    apply: "build",
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        if (!existsSync(DIST)) return;
        for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name);
          if (!entry.isFile() || !TEXT.test(entry.name)) continue;
          const small = gzipSync(readFileSync(path), { level: 9 });
          if (small.length < statSync(path).size) writeFileSync(`${path}.gz`, small);
        }
        checkWorker(DIST);
      },
    },
  };
}
