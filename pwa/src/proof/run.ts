/** For tests: one schedule, from a seed; what it breaks is told with all that happened. */

import type { App, Globals } from "./bundle";
import { check, healed } from "./checks";
import { Broken } from "./must";
import { DEEDS } from "./steps";
import { World } from "./world";

const AROUND = { time: 3, skew: 2, staff: 2, publish: 2, backup: 2, restore: 2 } as const;
type Around = keyof typeof AROUND;

const WEIGHTS = {
  ...AROUND,
  ...(Object.fromEntries(Object.entries(DEEDS).map(([name, [weight]]) => [name, weight])) as Record<
    keyof typeof DEEDS,
    number
  >),
};

/** Answers what the network did. Throws with the seed and the trace when something does not hold. */
export async function played(
  seed: number,
  run: (globals: Globals) => App,
): Promise<Record<string, number>> {
  const world = new World(seed, run);
  try {
    await Promise.race([lived(world), tooLong()]);
  } catch (error) {
    const what = error instanceof Broken ? error.message : `${(error as Error).stack}`;
    throw new Error(`seed ${seed}: ${what}\n${world.trace.join("\n")}`);
  } finally {
    for (const phone of world.phones) for (const page of [...phone.pages]) page.kill();
  }
  return { ...world.network.counts, taps: world.made.size };
}

async function lived(world: World): Promise<void> {
  await world.begun();
  const steps = 10 + world.chance.below(40);
  for (let n = 0; n < steps; n++) await step(world);
  world.say("heals");
  await check(world, await healed(world));
}

const PATIENCE = 60_000;

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Broken("I2 something waits for ever")), PATIENCE).unref();
  });

async function step(world: World): Promise<void> {
  const name = world.chance.weighed(WEIGHTS);
  if (name === "backup") {
    world.backups.push(world.house.backup());
    world.say(`backup ${world.backups.length - 1}`);
  } else if (name in AROUND) {
    world[name as Exclude<Around, "backup">]();
  } else {
    const [, deed] = DEEDS[name as keyof typeof DEEDS];
    await deed(world, world.chance.one(world.phones));
  }
}
