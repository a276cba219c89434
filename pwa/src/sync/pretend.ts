/**
 * For tests: a server of the protocol for one phone, in memory, and a network that can be cut.
 * What it answers is in pretend/; several phones and a whole clinic: pretend/house.ts.
 */

import { vi } from "vitest";
import { meOf, planOf } from "../domain/sample";
import type { Event, HomeMe, Plan, Refusal } from "../domain/types";
import type { Verdict } from "./pretend/judge";
import type { Log } from "./pretend/log";
import { type Reply, type Right, type Serving, store, synced } from "./pretend/protocol";
import type { ChildNews, SyncRequest } from "./wire";

/** A child's log as one phone's tests see it. */
interface OwnLog extends Log {
  state: ChildNews["state"];
}

interface Heard {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

export class Pretend implements Serving {
  epoch = "e1";
  now = "2026-11-24T12:00:00Z";
  build = 40;
  minClient = 1;
  restoredOn: string | null = null;
  /** Ids are names that a reader of a test understands. */
  anyId = true;
  me: HomeMe = meOf();
  logs = new Map<string, OwnLog>();
  heard: Heard[] = [];
  /** Verdicts that are not `stored` or `duplicate`, by id. */
  refuses = new Map<string, Refusal | "later">();
  /** The network loses requests, answers, or the second half of their bodies. */
  loses: "nothing" | "requests" | "answers" | "bodies" = "nothing";
  /** What answers in place of the protocol, while it says something. */
  instead: (heard: Heard) => Reply | null = () => null;
  /** At most so many changes an answer. */
  page = 500;

  constructor(items = planOf([])) {
    this.logs.set(items.child_id, { state: "open", plan: items, ended: false, rows: [] });
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.fetch(url, init));
  }

  get mine(): readonly string[] {
    return [...this.logs.keys()];
  }

  log(child: string): OwnLog {
    const log = this.logs.get(child);
    if (!log) throw new Error(child);
    return log;
  }

  right(child: string): Right | null {
    const log = this.logs.get(child);
    if (!log || log.state === "unknown") return null;
    const own = this.me.children.find((one) => one.id === child);
    const { state } = log;
    return { state, person: own?.person.id ?? "", sees: own?.sees ?? "all", endedAt: null };
  }

  planned(id: string): Verdict | null {
    const planned = this.refuses.get(id);
    if (!planned) return null;
    return planned === "later" ? { is: "later" } : { is: "refused", why: planned };
  }

  /** Another phone ticks. */
  store(event: Event, actor: string | null): void {
    store(this.log(event.child), { ...event }, { person: actor ?? "?", sees: "all" }, this.now);
  }

  /** A backup is put back that holds the first rows only. */
  restore(child: string, rows: number): void {
    this.log(child).rows.length = rows;
    this.epoch = `${this.epoch}+`;
  }

  syncs = (): SyncRequest[] =>
    this.heard.filter((one) => one.path === "/sync").map((one) => one.body as SyncRequest);

  asked = (path: string): number => this.heard.filter((one) => one.path.endsWith(path)).length;

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.loses === "requests") throw new TypeError("Failed to fetch");
    const heard: Heard = {
      method: init.method ?? "GET",
      path: url.replace("/api/v1", ""),
      body: init.body ? JSON.parse(String(init.body)) : null,
      headers: init.headers as Record<string, string>,
    };
    this.heard.push(heard);
    const { status, body, headers } = this.instead(heard) ?? this.answer(heard);
    if (this.loses === "answers") throw new TypeError("Failed to fetch");
    const type = status < 400 ? "application/json" : "application/problem+json";
    const text = body === undefined ? null : JSON.stringify(body);
    const half = this.loses === "bodies" && text?.slice(0, text.length / 2);
    return new Response(half || text, {
      status,
      headers: { "Content-Type": type, ...headers },
    });
  }

  private answer({ method, path, body, headers }: Heard): Reply {
    if (path === "/sync") return synced(this.withUnknown(), body);
    if (path === "/me") return { status: 200, body: this.me, headers: { ETag: '"me"' } };
    if (path === "/invitations/redeem") return { status: 201, body: this.me };
    if (method === "DELETE") return { status: 204 };
    return planReply(this.logs.get(path.split("/")[2] ?? "")?.plan, path, headers);
  }

  /** A child that this server never heard of has no log either. */
  private withUnknown(): Serving {
    const { epoch, now, build, minClient, page, restoredOn, anyId, mine } = this;
    return {
      ...{ epoch, now, build, minClient, page, restoredOn, anyId, mine },
      log: (child) => this.logs.get(child),
      right: (child) => this.right(child),
      planned: (id) => this.planned(id),
    };
  }
}

/** `GET /children/{id}/plan`. */
export function planReply(
  plan: Plan | null | undefined,
  path: string,
  headers: Record<string, string>,
): Reply {
  if (!path.endsWith("/plan") || !plan)
    return { status: 404, body: { type: "not-found", title: "", status: 404, detail: "" } };
  if (headers["If-None-Match"] === `"${plan.etag}"`) return { status: 304 };
  return { status: 200, body: plan, headers: { ETag: `"${plan.etag}"` } };
}
