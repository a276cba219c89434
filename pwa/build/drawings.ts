/** Draws at build time: the app's icon (SVG, PNG), the icons on plates, and the inked icons. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { appIcon } from "./appicon.ts";
import { inked } from "./inked.ts";
import { plateIcon } from "./plates.ts";
import { png } from "./png.ts";

/** `slug: icon` lines of the library's list; the icons a plate can show. */
function namesOfPlates(): string[] {
  const list = readFileSync(new URL("../../seeds/icons.yaml", import.meta.url), "utf8");
  const names = [...list.matchAll(/^[a-z][\w-]*:\s*([\w-]+)\s*$/gm)].map((match) => match[1] ?? "");
  return [...new Set([...names, "hand", "footprints", "speech"])].sort();
}

/** Every drawn file by its path below the site's root. */
export async function drawn(): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([
    ["icon.svg", appIcon("round").svg],
    ["icon-180.png", png(appIcon("square"), 180)],
    ["icon-192.png", png(appIcon("round"), 192)],
    ["icon-512.png", png(appIcon("round"), 512)],
    ["icon-mask-512.png", png(appIcon("mask"), 512)],
  ]);
  for (const name of namesOfPlates()) {
    files.set(`plates/${name}.svg`, await plateIcon(name));
  }
  for (const [name, svg] of inked()) {
    files.set(`ink/${name}.svg`, svg);
  }
  return files;
}

export function drawings(): Plugin {
  return {
    name: "handsteps-drawings",
    async generateBundle() {
      for (const [fileName, source] of await drawn()) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    async configureServer(server) {
      const files = await drawn();
      server.middlewares.use((request, response, next) => {
        const file = files.get((request.url ?? "").slice(1).split("?")[0] ?? "");
        if (file === undefined) return next();
        const type = typeof file === "string" ? "image/svg+xml" : "image/png";
        response.setHeader("Content-Type", type);
        response.setHeader("ETag", `"${createHash("sha256").update(file).digest("hex")}"`);
        response.end(file);
      });
    },
  };
}
