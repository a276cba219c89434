/** For tests: the core is built once, then run once for each page, with a world of its own. */

import { compileFunction } from "node:vm";
import { build } from "vite";

export type App = typeof import("./app");

/** What a page finds around it, in the place of the browser's own. */
export interface Globals {
  indexedDB: unknown;
  fetch: unknown;
  navigator: unknown;
  document: unknown;
  location: unknown;
  BroadcastChannel: unknown;
  Date: unknown;
  Math: unknown;
  crypto: unknown;
  setTimeout: unknown;
  clearTimeout: unknown;
  setInterval: unknown;
  clearInterval: unknown;
  addEventListener: unknown;
  removeEventListener: unknown;
  caches: unknown;
  __BUILD__: number;
}

const NAMES: readonly (keyof Globals)[] = [
  ...(["indexedDB", "fetch", "navigator", "document", "location", "BroadcastChannel"] as const),
  ...(["Date", "Math", "crypto", "setTimeout", "clearTimeout", "setInterval"] as const),
  ...(["clearInterval", "addEventListener", "removeEventListener", "caches"] as const),
  "__BUILD__",
];

interface Built {
  output: readonly { code?: string }[];
}

/** Answers what runs the app: as often as it is called, an app that knows nothing of the others. */
export async function bundled(entry: string): Promise<(globals: Globals) => App> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry, name: "app", formats: ["iife"], fileName: () => "app.js" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as unknown as Built[];
  const code = built[0]?.output[0]?.code ?? "";
  const run = compileFunction(`${code}\nreturn app;`, NAMES) as (...all: unknown[]) => App;
  return (globals) => run(...NAMES.map((name) => globals[name]));
}
