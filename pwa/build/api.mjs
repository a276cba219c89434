/**
 * The API's types for the staff's client: `npm run api` writes them, `npm run api -- --check` fails
 * when they are stale. The document comes from the program itself; Python is the one in .venv.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = join(ROOT, "pwa/src/work/api/schema.d.ts");
const PYTHON = join(ROOT, ".venv/bin/python");
const HEAD = "// Made by `npm run api` from the program; changes here are lost.\n\n";

// asked as everybody asks: the document is made with its first request
const ASK = "from wsgi import app; print(app.test_client().get('/api/openapi.json').text)";

function openapi() {
  const folder = mkdtempSync(join(tmpdir(), "handsteps-api-"));
  const env = { ...process.env, DATA_DIR: folder, PUBLIC_URL: "http://localhost:8000" };
  try {
    const most = 16 * 1024 * 1024;
    const how = { cwd: ROOT, env, maxBuffer: most };
    return JSON.parse(execFileSync(PYTHON, ["-c", ASK], { ...how, encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const types = HEAD + astToString(await openapiTS(openapi()));
if (!process.argv.includes("--check")) {
  writeFileSync(FILE, types);
} else if (readFileSync(FILE, "utf8") !== types) {
  console.error("src/work/api/schema.d.ts is stale: run `npm --prefix pwa run api`.");
  process.exit(1);
}
