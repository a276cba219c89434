/** For tests: a phone: its storage, its clock, its cookie, one lock over its pages. */

import { IDBFactory } from "fake-indexeddb";
import type { App, Globals } from "./bundle";
import type { Network } from "./network";
import { Page } from "./page";
import type { Chance } from "./random";

interface Waiting {
  page: Page;
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** A Web Lock: first come, first served; a page that dies lets go. */
export class Lock {
  private holder: Waiting | null = null;
  private queue: Waiting[] = [];

  request(page: Page, work: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.queue.push({ page, work, resolve, reject });
      this.next();
    });
  }

  leave(page: Page): void {
    this.queue = this.queue.filter((one) => one.page !== page);
    if (this.holder?.page === page) this.release(this.holder);
  }

  private next(): void {
    const one = this.holder ? undefined : this.queue.shift();
    if (!one) return;
    this.holder = one;
    Promise.resolve()
      .then(() => (one.page.dead ? undefined : one.work()))
      .then(one.resolve, one.reject)
      .finally(() => this.release(one));
  }

  private release(one: Waiting): void {
    if (this.holder !== one) return;
    this.holder = null;
    this.next();
  }
}

export class Phone {
  factory = new IDBFactory();
  lock = new Lock();
  pages = new Set<Page>();
  cookie: string | null = null;
  /** How far its clock is off, in ms. */
  skew = 0;
  /** Somebody signs out on it: what is tapped meanwhile goes with the rest. */
  leaving = false;
  /** Of the app that it runs. */
  build = 1;
  readonly name: string;
  readonly network: Network;
  readonly chance: Chance;
  private readonly run: (globals: Globals) => App;
  private channels = new Set<{ page: Page; onmessage: (() => void) | null }>();

  constructor(name: string, network: Network, chance: Chance, run: (globals: Globals) => App) {
    this.name = name;
    this.network = network;
    this.chance = chance;
    this.run = run;
  }

  clock = (): number => this.network.now + this.skew;

  opened = (): Page => new Page(this, this.run);

  /** The page that a person looks at; opened when none is. */
  page(): Page {
    const [first] = this.pages;
    return first ?? this.opened();
  }

  /** The browser throws the storage away and keeps the cookie. */
  wiped(): void {
    for (const page of [...this.pages]) page.kill();
    this.factory = new IDBFactory();
  }

  channel(page: Page): unknown {
    const { channels } = this;
    return class {
      page = page;
      onmessage: (() => void) | null = null;
      constructor() {
        channels.add(this);
      }
      postMessage(): void {
        for (const one of channels)
          if (one !== this && !one.page.dead)
            setImmediate(() => one.page.dead || one.onmessage?.());
      }
    };
  }
}
