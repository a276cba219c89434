/** What lies on the phone for the screens, read in one transaction. */

import type { Change } from "../domain/types";
import { type Mine, type Phone, type PlanRow, phoneIn, reading, rowsOf } from "./db";

export interface Snapshot {
  phone: Phone;
  plan: PlanRow | null;
  known: readonly Change[];
  /** What waits and what was refused, of all children. */
  mine: readonly Mine[];
}

/** All that the screens show of the chosen child, or of the one that is looked at instead. */
export const snapshot = (looked?: string | null): Promise<Snapshot> =>
  reading(async (tx) => {
    const phone = await phoneIn(tx);
    if (looked && phone.me?.children.some(({ id }) => id === looked)) phone.chosen = looked;
    const child = phone.chosen;
    const place = tx.objectStore("mine").index("place");
    const [plan, known, out, refused] = await Promise.all([
      child ? tx.objectStore("plans").get(child) : undefined,
      child ? tx.objectStore("known").getAll(rowsOf(child)) : [],
      place.getAll("out"),
      place.getAll("refused"),
    ]);
    return { phone, plan: plan ?? null, known, mine: [...out, ...refused] };
  });
