/** IndexedDB with promises: what this app uses of `idb`, whose types it keeps, in a third of the size. */

import type { DBSchema, IDBPDatabase } from "idb";

interface When {
  /** The database is older than this app, or new (`from` 0). */
  upgrade: (db: IDBDatabase, tx: IDBTransaction, from: number) => void;
  /** Another tab wants a newer version. */
  blocking: (event: Event) => void;
  /** The browser dropped the connection. */
  terminated: () => void;
}

export function openDB<Schema extends DBSchema>(
  name: string,
  version: number,
  when: When,
): Promise<IDBPDatabase<Schema>> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (request.transaction) when.upgrade(request.result, request.transaction, oldVersion);
  };
  const opened = heard(request) as Promise<IDBPDatabase<Schema>>;
  return opened.then((db) => {
    request.result.onversionchange = when.blocking;
    request.result.onclose = when.terminated;
    return db;
  });
}

function heard(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(wrapped(request.result, request));
    request.onerror = () => reject(request.error);
  });
}

/** A request becomes its promise; what gives requests is wrapped in turn; all else is itself. */
function wrapped(value: unknown, request?: IDBRequest): unknown {
  if (value instanceof IDBRequest) return heard(value);
  if (value instanceof IDBTransaction) return spoken(value, { done: ended(value) });
  if (value instanceof IDBCursor && request) {
    const next = () => {
      const moved = heard(request);
      value.continue();
      return moved;
    };
    return spoken(value, { continue: next });
  }
  const gives = [IDBDatabase, IDBObjectStore, IDBIndex].some((kind) => value instanceof kind);
  return gives ? spoken(value as object, {}) : value;
}

function spoken(of: object, ours: Record<PropertyKey, unknown>): object {
  return new Proxy(of, {
    get(_, key) {
      if (key in ours) return ours[key];
      const value: unknown = Reflect.get(of, key);
      if (typeof value !== "function") return wrapped(value);
      return (...given: unknown[]) => wrapped(value.apply(of, given));
    },
  });
}

function ended(tx: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException("Aborted", "AbortError"));
  });
  // whoever does not wait for its end is not troubled by it
  done.catch(() => {});
  return done;
}
