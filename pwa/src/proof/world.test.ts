// @vitest-environment node
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { bundled } from "./bundle";
import { played } from "./run";

/** `make soak` plays many; HANDSTEPS_RUNS says how many, HANDSTEPS_SEED which is the first: a failure
 * says its own. */
const USUAL = process.env.HANDSTEPS_SOAK === "1" ? 20_000 : 400;
const RUNS = Number(process.env.HANDSTEPS_RUNS ?? USUAL);
const FROM = Number(process.env.HANDSTEPS_SEED ?? 1);

test("whatever happens to the phones of a family, every tick is kept once", async () => {
  const run = await bundled(new URL("./app.ts", import.meta.url).pathname);
  const start = process.cpuUsage();
  const sum: Record<string, number> = {};
  for (let seed = FROM; seed < FROM + RUNS; seed++)
    for (const [what, n] of Object.entries(await played(seed, run)))
      sum[what] = (sum[what] ?? 0) + n;
  const seconds = (process.cpuUsage(start).user / 1e6).toFixed(1);
  process.stdout.write(`${RUNS} schedules in ${seconds} s of work: ${JSON.stringify(sum)}\n`);
  expect(sum.taps).toBeGreaterThan(RUNS);
}, 36e5);
