/** For tests: a server of the protocol in memory, and a network that can be cut. */

import { vi } from "vitest";
import { meOf, planOf } from "../domain/sample";
import type { Change, Event, HomeMe, Plan, Refusal } from "../domain/types";
import type { ChildNews, SyncAnswer, SyncRequest } from "./wire";

interface Log {
  state: ChildNews["state"];
  plan: Plan | null;
  ended: boolean;
  rows: Change[];
}

interface Heard {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export class Pretend {
  epoch = "e1";
  now = "2026-11-24T12:00:00Z";
  build = 40;
  minClient = 1;
  me: HomeMe = meOf();
  logs = new Map<string, Log>();
  heard: Heard[] = [];
  /** Verdicts that are not `stored` or `duplicate`, by id. */
  refuses = new Map<string, Refusal | "later">();
  /** The network loses requests, or answers. */
  loses: "nothing" | "requests" | "answers" = "nothing";
  /** What answers in place of the protocol, while it says something. */
  instead: (heard: Heard) => Reply | null = () => null;
  /** At most so many changes an answer. */
  page = 500;

  constructor(items = planOf([])) {
    this.logs.set(items.child_id, { state: "open", plan: items, ended: false, rows: [] });
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.fetch(url, init));
  }

  log(child: string): Log {
    const log = this.logs.get(child);
    if (!log) throw new Error(child);
    return log;
  }

  /** Another phone ticks. */
  store(event: Event, actor: string | null): void {
    const { v: _, child, offset: __, ...said } = event;
    const { rows } = this.log(child);
    rows.push({ ...said, seq: rows.length + 1, actor });
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
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": type, ...headers },
    });
  }

  private answer({ method, path, body, headers }: Heard): Reply {
    if (path === "/sync") return { status: 200, body: this.sync(body as SyncRequest) };
    if (path === "/me") return { status: 200, body: this.me, headers: { ETag: '"me"' } };
    if (path === "/invitations/redeem") return { status: 201, body: this.me };
    if (method === "DELETE") return { status: 204 };
    const plan = this.logs.get(path.split("/")[2] ?? "")?.plan;
    if (!path.endsWith("/plan") || !plan)
      return { status: 404, body: { type: "not-found", title: "", status: 404, detail: "" } };
    if (headers["If-None-Match"] === `"${plan.etag}"`) return { status: 304 };
    return { status: 200, body: plan, headers: { ETag: `"${plan.etag}"` } };
  }

  private sync(request: SyncRequest): SyncAnswer {
    const before = new Map([...this.logs].map(([child, log]) => [child, log.rows.length]));
    const answers = request.events.map((event) => this.judge(event));
    const children: Record<string, ChildNews> = {};
    const named = [...Object.keys(request.cursors), ...request.events.map((event) => event.child)];
    for (const child of new Set([...this.logs.keys(), ...named]))
      children[child] = this.news(child, request, before.get(child) ?? 0);
    const { epoch, now, build, minClient } = this;
    return { epoch, now, build, min_client: minClient, answers, children };
  }

  private judge(event: Event): SyncAnswer["answers"][number] {
    const { id } = event;
    const planned = this.refuses.get(id);
    if (planned === "later") return { id, is: "later" };
    const log = this.logs.get(event.child);
    if (!log || log.state === "revoked" || log.state === "unknown")
      return { id, is: "refused", why: "not_yours" };
    if (log.state === "gone") return { id, is: "refused", why: "gone" };
    if (log.rows.some((row) => row.id === id)) return { id, is: "duplicate" };
    if (planned) return { id, is: "refused", why: planned };
    const person = this.me.children.find((one) => one.id === event.child)?.person.id;
    this.store(event, person ?? null);
    return { id, is: "stored" };
  }

  private news(child: string, request: SyncRequest, before: number): ChildNews {
    const log = this.logs.get(child);
    if (log?.state !== "open") return { state: log?.state ?? "unknown" };
    const cursor = request.cursors[child];
    const strange = request.epoch !== null && request.epoch !== this.epoch;
    const reset = strange || Number(cursor ?? 0) > before;
    const since = reset ? 0 : Number(cursor ?? 0);
    const changes = log.rows.slice(since, Math.min(before, since + this.page));
    const more = since + changes.length < before;
    return {
      state: "open",
      ...(reset && { reset }),
      plan: log.ended ? "ended" : (log.plan?.etag ?? null),
      cursor: String(more ? since + changes.length : log.rows.length),
      more,
      changes,
    };
  }
}
