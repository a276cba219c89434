/** Where an event of this phone lies: `out` waits, `refused` is shown, `kept` heals a restored server. */

import type { Refusal } from "../domain/types";
import { type Mine, phoneIn, type Writing, writing } from "./db";
import { isHere } from "./outbox";

export async function move(
  tx: Writing,
  { later: _, why: __, had: ___, ...entry }: Mine,
  place: Mine["place"],
  why?: Refusal,
): Promise<void> {
  await tx.objectStore("mine").put({ ...entry, place, ...(why && { why }) });
}

/** This child's log starts anew: whatever the server may lack goes out once more. `same`: it is the
 * server that took what was kept. */
export async function offerAgain(tx: Writing, child: string, same: boolean): Promise<void> {
  for (const entry of await tx.objectStore("mine").index("child").getAll(child))
    if (entry.place === "kept" && same)
      await tx.objectStore("mine").put({ ...entry, place: "out", had: true });
    else if (entry.place !== "out") await move(tx, entry, "out");
}

/** Take a refused event off the list, by the person's own wish. */
export const dropRefused = (id: string): Promise<void> =>
  writing(async (tx) => {
    const entry = await tx.objectStore("mine").get(id);
    if (entry?.place === "refused") await tx.objectStore("mine").delete(id);
  });

/** Leave out, by the person's own wish, what was ticked of plans that this phone no longer has. */
export const dropStrays = (): Promise<void> =>
  writing(async (tx) => {
    const { me } = await phoneIn(tx);
    for (const entry of await tx.objectStore("mine").getAll())
      if (entry.place !== "kept" && !isHere(me, entry))
        await tx.objectStore("mine").delete(entry.id);
  });

/** One event that the server refuses whole, alone in its batch, steps aside. */
export const stepAside = (id: string): Promise<void> =>
  writing(async (tx) => {
    const entry = await tx.objectStore("mine").get(id);
    if (entry?.place === "out") await move(tx, entry, "refused", "too_long");
  });

/** After joining again: whether this person sends what was ticked here before. */
export const settleOld = (child: string, person: string, send: boolean): Promise<void> =>
  writing(async (tx) => {
    const mine = tx.objectStore("mine");
    for (const entry of await mine.index("child").getAll(child)) {
      if (entry.person === person) continue;
      if (send) await mine.put({ ...entry, person });
      else if (entry.place === "out") await mine.delete(entry.id);
    }
  });
