/** What a person chose or read on this phone. */

import type { Plan } from "../domain/types";
import { type Counted, changePhone, phoneIn, writing } from "./db";

export function keepRead(child: string, read: Plan): Promise<void> {
  return writing(async (tx) => {
    const row = await tx.objectStore("plans").get(child);
    if (row) await tx.objectStore("plans").put({ ...row, read });
  });
}

export const keepChosen = (chosen: string): Promise<unknown> =>
  writing((tx) => changePhone(tx, { chosen }));

export const keepVoice = (voice: boolean): Promise<unknown> =>
  writing((tx) => changePhone(tx, { voice }));

/** How far the counting of a slot has come on this day; null: it is over. What is of another day goes. */
export const keepCounted = (
  child: string,
  slot: string,
  day: string,
  now: Omit<Counted, "day"> | null,
): Promise<unknown> =>
  writing(async (tx) => {
    // one that has left this phone meanwhile leaves nothing behind
    if (!(await tx.objectStore("children").getKey(child))) return;
    const place = `${child} ${slot}`;
    const { counted = {} } = await phoneIn(tx);
    const others = Object.entries(counted).filter(([at, one]) => at !== place && one.day === day);
    const fresh = now ? { [place]: { ...now, day } } : {};
    await changePhone(tx, { counted: { ...Object.fromEntries(others), ...fresh } });
  });
