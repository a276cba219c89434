/** For tests: an empty phone, and a look at what lies in its store. */

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { eventOf, NOOR } from "../domain/sample";
import type { Event } from "../domain/types";
import { close, type Mine, phoneIn, reading } from "./db";

export function freshPhone(): void {
  close();
  globalThis.indexedDB = new IDBFactory();
}

export const mineOf = (event: Event, more: Partial<Mine> = {}): Mine => ({
  id: event.id,
  child: event.child,
  person: NOOR,
  place: "out",
  event,
  ...more,
});

export const tap = (id: string, more: Partial<Event> = {}): Mine => mineOf(eventOf(id, more));

/** The whole of the home's store, as lists of ids. */
export const inside = () =>
  reading(async (tx) => {
    const mine = await tx.objectStore("mine").getAll();
    const at = (place: Mine["place"]) => mine.filter((one) => one.place === place);
    return {
      phone: await phoneIn(tx),
      out: at("out").map((one) => one.id),
      kept: at("kept").map((one) => one.id),
      refused: Object.fromEntries(at("refused").map((one) => [one.id, one.why])),
      known: (await tx.objectStore("known").getAll()).map((row) => row.id).sort(),
      rows: await tx.objectStore("known").getAll(),
      children: await tx.objectStore("children").getAll(),
      plans: await tx.objectStore("plans").getAll(),
    };
  });
