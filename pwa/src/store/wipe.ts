/** Taking things off this phone: what is known of a child, a child, or all of home. */

import type { Ending } from "../domain/types";
import { changePhone, type Either, type Mine, phoneIn, rowsOf, type Writing, writing } from "./db";
import { forgetDrawn } from "./drawn";

/** Only what can be fetched again: the child's rows and the cursor. */
export async function forgetKnown(tx: Writing, child: string): Promise<void> {
  await tx.objectStore("known").delete(rowsOf(child));
  const row = await tx.objectStore("children").get(child);
  if (row) await tx.objectStore("children").put({ ...row, cursor: null });
}

/** The child's own events, or those in one place. */
export async function dropMine(tx: Writing, child: string, place?: Mine["place"]): Promise<void> {
  const mine = tx.objectStore("mine");
  for (const entry of await mine.index("child").getAll(child))
    if (!place || entry.place === place) await mine.delete(entry.id);
}

/** How many events the server does not have, of one child or of all: what is offered once more, or
 * lies in what the server told, is none of them. */
export async function unsentIn(tx: Either, child?: string): Promise<number> {
  const place = tx.objectStore("mine").index("place");
  const found = [...(await place.getAll("out")), ...(await place.getAll("refused"))];
  let unsent = 0;
  for (const one of found)
    if ((!child || one.child === child) && !one.had && !(await isKnown(tx, one))) unsent++;
  return unsent;
}

/** Whether it lies in what the server told of its child. */
export const isKnown = async (tx: Either, { child, id }: Mine): Promise<boolean> =>
  !!(await tx.objectStore("known").getKey([child, id]));

/** A child leaves this phone: plan, rows, events and name; how many were not sent is kept. */
export async function wipeChild(tx: Writing, child: string, on: string): Promise<void> {
  const row = await tx.objectStore("children").get(child);
  const unsent = await unsentIn(tx, child);
  await dropMine(tx, child);
  await tx.objectStore("known").delete(rowsOf(child));
  await tx.objectStore("plans").delete(child);
  await tx.objectStore("children").delete(child);
  const { me, chosen, ending } = await phoneIn(tx);
  const left = me?.children.filter((one) => one.id !== child) ?? [];
  await changePhone(tx, {
    me: me && { ...me, children: left },
    meTag: "",
    chosen: chosen === child ? (left[0]?.id ?? null) : chosen,
    counted: {},
    ...(row && { ending: added({ on, unsent, clinic: row.clinic }, ending) }),
  });
}

/** Until it is read, an end says what was lost with those before it, too. */
const added = (now: Ending, before: Ending | null): Ending => ({
  on: now.on,
  unsent: now.unsent + (before?.unsent ?? 0),
  clinic: now.clinic ?? before?.clinic ?? null,
});

/** A child whose plan this person has left: nobody is told what they have done themselves. */
export const wipeLeft = (child: string): Promise<void> =>
  writing(async (tx) => {
    const { ending } = await phoneIn(tx);
    await wipeChild(tx, child, "");
    const { me } = await phoneIn(tx);
    const last = !me?.children.length;
    // a phone without a plan stands for nobody: asking on, it would hear that it was signed out
    await changePhone(tx, { ending, ...(last && { me: null }) });
    if (last) forgetDrawn();
  });

/** The family's data leaves this phone. Answers how many events were not sent. */
export function wipeHome(on?: string): Promise<number> {
  forgetDrawn();
  return writing(async (tx) => {
    const { me, ending: before } = await phoneIn(tx);
    const unsent = await unsentIn(tx);
    for (const name of ["phone", "children", "plans", "known", "mine"] as const)
      await tx.objectStore(name).clear();
    const clinic = me?.children[0]?.clinic;
    const there = clinic ? { name: clinic.name, phone: clinic.phone } : null;
    // told a second time: what was said first is still true
    const when = (!there && before?.on) || on;
    if (on && when)
      await changePhone(tx, { ending: added({ on: when, unsent, clinic: there }, before) });
    return unsent;
  });
}
