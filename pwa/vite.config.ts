import { defineConfig } from "vite";
import { budget } from "./build/budget.ts";
import { drawings } from "./build/drawings.ts";
import { packed } from "./build/packed.ts";
import { worker } from "./build/worker.ts";

const SINCE = Date.UTC(2026, 0, 1);
export const BUILD = Math.floor((Date.now() - SINCE) / 60_000);

export default defineConfig(({ command }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: {
    __BUILD__: String(BUILD),
    // `LOOK=1 vite build` adds /look for the browser tests; no build for people has it
    __LOOK__: String(command === "serve" || process.env.LOOK === "1"),
  },
  build: {
    target: "es2022",
    sourcemap: false,
    // our own loader needs no polyfill, and the strict policy would refuse an inlined file
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    rolldownOptions: {
      treeshake: {
        // a part that a side does not use must not bring its styles along
        moduleSideEffects: (id: string) => !/\/src\/(?:ui|words)\/[^?]*\.tsx?$/.test(id),
      },
    },
  },
  server: { proxy: { "/api": "http://localhost:8000" } },
  plugins: [drawings(), budget(), worker(BUILD), packed()],
}));
