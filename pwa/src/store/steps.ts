/**
 * How the phone's database came to be, step by step: its version is the number of steps. A released
 * step never changes; a new one is added at the end, and keeps every row of `mine`.
 */

type Step = (db: IDBDatabase, tx: IDBTransaction) => void;

export const STEPS: readonly Step[] = [
  (db) => {
    for (const name of ["phone", "known", "drafts", "lists"]) db.createObjectStore(name);
    db.createObjectStore("children", { keyPath: "id" });
    db.createObjectStore("plans", { keyPath: "child" });
    const mine = db.createObjectStore("mine", { keyPath: "id" });
    mine.createIndex("place", "place");
    mine.createIndex("child", "child");
  },
];
