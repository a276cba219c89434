/** The phone's database: for page and worker, changed in whole transactions. */

import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { Earlier } from "../domain/since";
import type { Change, Ending, Event, HomeMe, Plan, Refusal } from "../domain/types";
import { openDB } from "./promised";
import { STEPS } from "./steps";

/** The one row of what this phone knows of itself. */
export interface Phone {
  epoch: string | null;
  /** Of the server's last answer: what was `later` goes again when it changes. */
  build: number;
  minClient: number;
  me: HomeMe | null;
  meTag: string;
  chosen: string | null;
  /** Whether the timer counts aloud. */
  voice?: boolean;
  /** What is being counted, by child and slot; it goes when a child leaves. */
  counted?: Readonly<Record<string, Counted>>;
  signedOut: boolean;
  /** The server's day on which old rows were last let go. */
  pruned: string;
  ending: Ending | null;
  /** Until when not to ask the server. `hard`: it said so itself; `offline`: it was not heard. */
  pause: { until: number; tries: number; hard: boolean; offline: boolean } | null;
}

/** How far somebody has come with one exercise. */
export interface Counted {
  /** The day on this phone. */
  day: string;
  /** What it began from: another pace, mark or person, and it counts no more. */
  fits: string;
  counted: unknown;
}

export interface ChildRow {
  id: string;
  state: "open" | "gone" | "revoked" | "unknown" | null;
  cursor: string | null;
  /** The plan's tag of the last answer; null: no plan yet; "ended". */
  tag?: string | null;
  /** Whom this phone stands for to this child. */
  person: string | null;
  sees: "all" | "plan";
  clinic: { name: string; phone: string } | null;
}

export interface PlanRow {
  child: string;
  state: "open" | "none" | "ended";
  plan: Plan | null;
  /** The plan that this person read last. */
  read: Plan | null;
  since: Record<string, string | null>;
  /** Rows of the first app have none. */
  earlier?: Record<string, readonly Earlier[]>;
}

/** An event made on this phone. `person`: whose it is; only theirs is ever sent. */
export interface Mine {
  id: string;
  child: string;
  person: string;
  place: "out" | "kept" | "refused";
  event: Event;
  /** The server's build that did not know its format yet. */
  later?: number;
  why?: Refusal;
  /** It goes once more, though this life of the server has had it. */
  had?: boolean;
}

/** What staff keep on this computer: a draft, or the last list. */
interface OnDesk {
  value: unknown;
  at: number;
}

interface Schema extends DBSchema {
  phone: { key: "phone"; value: Phone };
  children: { key: string; value: ChildRow };
  plans: { key: string; value: PlanRow };
  known: { key: [child: string, id: string]; value: Change };
  mine: { key: string; value: Mine; indexes: { place: string; child: string } };
  drafts: { key: string; value: OnDesk };
  lists: { key: string; value: OnDesk };
}

type Store = "phone" | "children" | "plans" | "known" | "mine" | "drafts" | "lists";
const HOME: Store[] = ["phone", "children", "plans", "known", "mine"];
const DESK: Store[] = ["drafts", "lists"];

type Reading = IDBPTransaction<Schema, Store[], "readonly">;
export type Writing = IDBPTransaction<Schema, Store[], "readwrite">;
/** Reads do in both. */
export type Either = Reading | Writing;

/** What this tab shows is gone by another one's doing (a newer database, a child that left): it
 * writes nothing of it, and reads anew. */
export class OldTab extends Error {}

let opened: Promise<IDBPDatabase<Schema>> | null = null;
let old = false;
let whenOld = () => {};

/** What to do when another tab brings a newer database: reload. */
export function onOldTab(act: () => void): void {
  whenOld = act;
}

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("handsteps", STEPS.length, {
    upgrade: (db, tx, from) => STEPS.slice(from).forEach((step) => void step(db, tx)),
    blocking(event) {
      old = true;
      (event.target as IDBDatabase).close();
      whenOld();
    },
    terminated: close,
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Forget the connection: a phone's browser drops it in the background, the next call opens anew. */
export function close(): void {
  opened?.then((db) => db.close()).catch(() => {});
  opened = null;
}

/** What a browser says when it has dropped the connection in the background (iOS does). */
const DROPPED = ["InvalidStateError", "UnknownError"];

/** One transaction: what `work` does is whole and on disk when this resolves, or was never done. */
async function run<M extends "readonly" | "readwrite", T>(
  stores: Store[],
  mode: M,
  work: (tx: IDBPTransaction<Schema, Store[], M>) => Promise<T>,
  again = true,
): Promise<T> {
  if (old) throw new OldTab();
  const db = await open();
  try {
    return await within(db.transaction(stores, mode, { durability: "strict" }), work);
  } catch (error) {
    if (!again || !DROPPED.includes((error as Error).name)) throw error;
    opened = null;
    return run(stores, mode, work, false);
  }
}

async function within<M extends "readonly" | "readwrite", T>(
  tx: IDBPTransaction<Schema, Store[], M>,
  work: (tx: IDBPTransaction<Schema, Store[], M>) => Promise<T>,
): Promise<T> {
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // it has ended by itself
    }
    throw error;
  }
}

let writes = 0;
const count = () => void writes++;

/** How often this page has written: the same number as before, and nothing is to be read anew. */
export const written = (): number => writes;

type Work<Tx, T> = (tx: Tx) => Promise<T>;

export const reading = <T>(work: Work<Reading, T>) => run(HOME, "readonly", work);
export const writing = <T>(work: Work<Writing, T>) => run(HOME, "readwrite", work).finally(count);
export const deskWriting = <T>(work: Work<Writing, T>) => run(DESK, "readwrite", work);

export const NEW_PHONE: Phone = {
  epoch: null,
  build: 0,
  minClient: 0,
  me: null,
  meTag: "",
  chosen: null,
  signedOut: false,
  pruned: "",
  ending: null,
  pause: null,
};

export async function phoneIn(tx: Either): Promise<Phone> {
  return { ...NEW_PHONE, ...(await tx.objectStore("phone").get("phone")) };
}

export async function changePhone(tx: Writing, change: Partial<Phone>): Promise<Phone> {
  const phone = { ...(await phoneIn(tx)), ...change };
  await tx.objectStore("phone").put(phone, "phone");
  return phone;
}

/** Every key of one child's rows in `known`. */
export const rowsOf = (child: string): IDBKeyRange => IDBKeyRange.bound([child], [child, []]);
