/** What the loop reads: the next request, and the rows behind it. */

import { sizeOf } from "../domain/event";
import {
  type ChildRow,
  changePhone,
  type Either,
  type Mine,
  type Phone,
  type PlanRow,
  phoneIn,
  reading,
  writing,
} from "./db";

export const MOST_EVENTS = 100;
const MOST_BYTES = 48 * 1024;

export interface Request {
  phone: Phone;
  cursors: Record<string, string>;
  events: readonly Mine[];
}

/** What to send next: at least one event, however large, if any may go. */
export const nextRequest = (most: number): Promise<Request> =>
  reading(async (tx) => {
    const phone = await phoneIn(tx);
    const children = await tx.objectStore("children").getAll();
    const cursors = children.flatMap((row) => (row.cursor === null ? [] : [[row.id, row.cursor]]));
    const events: Mine[] = [];
    let bytes = 0;
    for (const entry of await sendable(tx, phone, children)) {
      bytes += sizeOf(entry.event);
      if (events.length && (events.length === most || bytes > MOST_BYTES)) break;
      events.push(entry);
    }
    return { phone, cursors: Object.fromEntries(cursors), events };
  });

/** What waits and may go: the present person's, of a child that is open or gone, not `later`. */
export async function sendable(
  tx: Either,
  phone: Phone,
  children: readonly ChildRow[],
): Promise<Mine[]> {
  const rows = new Map(children.map((row) => [row.id, row]));
  const out = await tx.objectStore("mine").index("place").getAll("out");
  return out.filter((entry) => {
    const row = rows.get(entry.child);
    const takes = row?.state === "open" || row?.state === "gone";
    return takes && entry.person === row.person && entry.later !== phone.build;
  });
}

/** How many events may go, of one child or of all. */
export const queued = (child?: string): Promise<number> =>
  reading(async (tx) => {
    const may = await sendable(tx, await phoneIn(tx), await tx.objectStore("children").getAll());
    return may.filter((entry) => !child || entry.child === child).length;
  });

export const childRows = (): Promise<ChildRow[]> =>
  reading((tx) => tx.objectStore("children").getAll());

export const planRow = (child: string): Promise<PlanRow | undefined> =>
  reading((tx) => tx.objectStore("plans").get(child));

/** Whom this phone stands for, and every plan that is open. */
export const everyPlan = () =>
  reading(async (tx) => {
    const rows = await tx.objectStore("plans").getAll();
    const open = rows.flatMap((row) => (row.state === "open" && row.plan ? [row.plan] : []));
    return { phone: await phoneIn(tx), plans: open };
  });

/** Of how many children nothing was heard yet of a plan; null: nobody has joined. */
export const plansToCome = (): Promise<number | null> =>
  reading(async (tx) => {
    const heard = new Set(await tx.objectStore("plans").getAllKeys());
    return (await phoneIn(tx)).me?.children.filter(({ id }) => !heard.has(id)).length ?? null;
  });

/** Whether one more write is kept: a full phone keeps none, nor do some private windows. */
export const keeps = (): Promise<boolean> =>
  writing((tx) => changePhone(tx, {})).then(
    () => true,
    () => false,
  );

export const thePhone = (): Promise<Phone> => reading(phoneIn);
