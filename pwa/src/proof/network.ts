/** For tests: a network that loses, delays, doubles, reorders and cuts what it carries. */

import { Crash, type House } from "../sync/pretend/house";
import { type Called, type Served, serve } from "../sync/pretend/serve";
import type { Page } from "./page";
import type { Chance } from "./random";

export interface Held {
  page: Page;
  go(): void;
}

const FATES = {
  well: 60,
  "request lost": 5,
  "answer lost": 6,
  "answer cut": 4,
  twice: 4,
  "old one again": 3,
  held: 8,
  "held, answer": 5,
  crash: 3,
  busy: 2,
  "too many": 1,
  broken: 2,
  stranger: 2,
  "too large": 2,
  "not valid": 1,
} as const;

export type Fate = keyof typeof FATES;

/** How a server, or what stands before it, refuses a request without reading it. */
const REFUSALS: Partial<Record<Fate, { status: number; type: string; after?: string }>> = {
  busy: { status: 503, type: "busy", after: "7" },
  "too many": { status: 429, type: "too-many", after: "20" },
  broken: { status: 500, type: "unexpected" },
  "too large": { status: 413, type: "too-large" },
  "not valid": { status: 422, type: "not-valid" },
};

export class Network {
  /** The true time, in ms. */
  now = Date.parse("2026-11-24T12:00:00Z");
  heals = false;
  held: Held[] = [];
  /** Called whenever something is held: whoever waits for its page waits no more. */
  whenHeld: () => void = () => {};
  counts: Record<string, number> = {};
  private old: Called[] = [];
  private readonly house: House;
  private readonly chance: Chance;

  constructor(house: House, chance: Chance) {
    this.house = house;
    this.chance = chance;
  }

  fetch(page: Page, url: string, init: RequestInit): Promise<Response> {
    if (page.dead) return new Promise(() => {});
    const fate = this.heals ? "well" : this.chance.weighed(FATES);
    this.count(fate);
    const called = calledOf(page, url, init);
    return new Promise((resolve, reject) => {
      const lost = () => reject(new TypeError("Failed to fetch"));
      const answered = (answer: Response) => {
        if (!page.dead) resolve(answer);
      };
      init.signal?.addEventListener("abort", lost);
      // a call takes a turn of the world, whatever becomes of it
      setImmediate(() => this.carry(page, called, fate, answered, lost));
    });
  }

  private carry(
    page: Page,
    called: Called,
    fate: Fate,
    answered: (answer: Response) => void,
    lost: () => void,
  ): void {
    const refusal = REFUSALS[fate];
    if (fate === "request lost") lost();
    else if (fate === "stranger") answered(new Response("<html>", { status: 200 }));
    else if (refusal) answered(said(refusal.status, { type: refusal.type }, refusal.after));
    else if (fate === "held")
      this.hold(page, () => this.bring(page, called, "well", answered, lost));
    else this.bring(page, called, fate, answered, lost);
  }

  private bring(
    page: Page,
    called: Called,
    fate: Fate,
    answered: (answer: Response) => void,
    lost: () => void,
  ): void {
    if (fate === "old one again") this.again();
    if (fate === "crash") this.house.crashAt = this.chance.below(2);
    const found = this.asked(page, called);
    if (fate === "twice") this.asked(page, called);
    if (!found || fate === "answer lost") lost();
    else if (fate === "held, answer") this.hold(page, () => answered(responseOf(found)));
    else answered(fate === "answer cut" ? this.cut(found) : responseOf(found));
  }

  /** What the server answers; null when it died. A cookie is set as soon as the answer's head is there. */
  private asked(page: Page, called: Called): Served | null {
    this.house.now = new Date(this.now++).toISOString();
    try {
      const found = serve(this.house, called);
      if (!page.dead) page.phone.cookie = found.cookie;
      this.old.push(called);
      return found;
    } catch (error) {
      if (error instanceof Crash) return null;
      throw error;
    } finally {
      this.house.crashAt = null;
    }
  }

  private again(): void {
    const old = this.old.filter((one) => one.path === "/sync");
    if (!old.length) return;
    this.house.now = new Date(this.now++).toISOString();
    serve(this.house, this.chance.one(old));
  }

  private hold(page: Page, go: () => void): void {
    this.held.push({ page, go });
    this.whenHeld();
  }

  private cut(found: Served): Response {
    const text = JSON.stringify(found.body ?? null);
    const part = text.slice(0, this.chance.below(text.length));
    return new Response([204, 304].includes(found.status) ? null : part, {
      status: found.status,
      headers: { "Content-Type": "application/json" },
    });
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

const calledOf = (page: Page, url: string, init: RequestInit): Called => ({
  method: init.method ?? "GET",
  path: url.replace("/api/v1", ""),
  body: init.body ? JSON.parse(String(init.body)) : null,
  headers: init.headers as Record<string, string>,
  cookie: page.phone.cookie,
});

function said(status: number, body: unknown, after?: string): Response {
  const headers = {
    "Content-Type": "application/problem+json",
    ...(after && { "Retry-After": after }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

function responseOf({ status, body, headers }: Served): Response {
  const type = status < 400 ? "application/json" : "application/problem+json";
  const none = status === 204 || status === 304;
  return new Response(none ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": type, ...headers },
  });
}
