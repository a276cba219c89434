/** Events made on this phone are put here, and wait. All that the first list needs of it. */

import type { HomeMe } from "../domain/types";
import { type Mine, OldTab, writing } from "./db";

/** Whether this phone has the plan that it belongs to. */
export const isHere = (me: HomeMe | null | undefined, { child }: Mine): boolean =>
  !!me?.children.some(({ id }) => id === child);

/** A child that has left this phone, perhaps in another tab, takes nothing: none of it may stay. */
export const addToOutbox = (entries: readonly Mine[]): Promise<void> =>
  writing(async (tx) => {
    for (const entry of entries) {
      if (!(await tx.objectStore("children").getKey(entry.child))) throw new OldTab();
      await tx.objectStore("mine").put(entry);
    }
  });
