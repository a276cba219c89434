/**
 * For tests: one page (or worker) of a phone: what surrounds its app, and how it dies. A page that is
 * killed runs no further: its transactions abort, its lock is free, its calls never answer.
 */

import type { App, Globals } from "./bundle";
import type { Lock, Phone } from "./phone";

type Transaction = IDBTransaction & { _abort(name: string | null): void };

export class Page {
  dead = false;
  readonly app: App;
  readonly phone: Phone;
  readonly build: number;
  /** Settles when the page is killed. */
  readonly died: Promise<void>;
  /** What the disk does to the next transaction that writes. */
  trouble: "none" | "full" | "lost" | "dropped" = "none";
  private kill_: () => void = () => {};
  private live = new Set<Transaction>();
  private databases = new Set<IDBDatabase>();

  constructor(phone: Phone, run: (globals: Globals) => App) {
    this.phone = phone;
    this.build = phone.build;
    this.died = new Promise((resolve) => {
      this.kill_ = resolve;
    });
    phone.pages.add(this);
    this.app = run(this.globals());
  }

  kill(): void {
    this.dead = true;
    this.phone.pages.delete(this);
    for (const tx of this.live) {
      try {
        tx.abort();
      } catch {
        // it has ended by itself
      }
    }
    for (const db of this.databases) db.close();
    this.phone.lock.leave(this);
    this.kill_();
  }

  private globals(): Globals {
    const { phone } = this;
    const nothing = () => {};
    const random = Object.create(Math, { random: { value: phone.chance.next } });
    return {
      indexedDB: { open: (name: string, version: number) => this.open(name, version) },
      fetch: (url: string, init: RequestInit) => phone.network.fetch(this, url, init),
      navigator: { locks: this.locks(phone.lock), onLine: true },
      document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
      location: { reload: () => this.kill() },
      BroadcastChannel: phone.channel(this),
      Date: clockOf(() => phone.clock()),
      Math: random,
      crypto: { getRandomValues: (into: Uint8Array) => into.map(() => phone.chance.below(256)) },
      ...{ setTimeout: nothing, clearTimeout: nothing, setInterval: nothing },
      ...{ clearInterval: nothing, addEventListener: nothing, removeEventListener: nothing },
      caches: undefined,
      __BUILD__: this.build,
    };
  }

  private locks(lock: Lock) {
    const request = (_: string, __: LockOptions, work: () => Promise<unknown>) =>
      lock.request(this, work);
    return { request };
  }

  private open(name: string, version: number): IDBOpenDBRequest {
    const request = this.phone.factory.open(name, version);
    request.addEventListener("success", () => {
      const db = request.result;
      if (this.dead) return db.close();
      this.databases.add(db);
      const plain = db.transaction.bind(db);
      db.transaction = (...given: Parameters<typeof plain>) => this.began(db, plain(...given));
    });
    return request;
  }

  private began(db: IDBDatabase, given: IDBTransaction): IDBTransaction {
    const tx = given as Transaction;
    this.live.add(tx);
    const over = () => this.live.delete(tx);
    tx.addEventListener("complete", over);
    tx.addEventListener("abort", over);
    const { trouble } = this;
    if (tx.mode === "readwrite" && trouble !== "none") {
      this.trouble = "none";
      // a browser says so only when the transaction ends
      if (trouble === "full") setImmediate(() => this.fails(tx, "QuotaExceededError"));
      if (trouble === "lost") setImmediate(() => this.fails(tx, "UnknownError"));
      if (trouble === "dropped") {
        tx.abort();
        db.close();
        throw new DOMException("closing", "InvalidStateError");
      }
    }
    return tx;
  }

  private fails(tx: Transaction, name: string): void {
    if (this.live.has(tx)) tx._abort(name);
  }
}

function clockOf(now: () => number): unknown {
  return class extends Date {
    constructor(...given: unknown[]) {
      if (given.length) super(...(given as [number]));
      else super(now());
    }
    static override now = now;
  };
}
