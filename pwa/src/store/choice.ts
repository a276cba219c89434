/** What a person chose or read on this phone. */

import type { Plan } from "../domain/types";
import { changePhone, writing } from "./db";

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
