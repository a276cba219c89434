/** For tests: `POST /sync` as ticks/sync.py answers it. tests/vectors/sync.json holds both to it. */

import { canonical } from "../../domain/event";
import type { Change } from "../../domain/types";
import type { SyncAnswer } from "../wire";
import { judge, type Known, type Sent, type Verdict } from "./judge";
import { type Log, type News, newsOf, type Reader } from "./log";

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export interface Right extends Reader {
  state: Known["state"];
  endedAt: string | null;
}

/** What answers one phone. */
export interface Serving {
  epoch: string;
  now: string;
  build: number;
  minClient: number;
  page: number;
  restoredOn: string | null;
  anyId: boolean;
  newer?: boolean;
  /** Children that this phone may see, or might once. */
  mine: readonly string[];
  log(child: string): Log | undefined;
  right(child: string): Right | null;
  /** A verdict that a test wants instead of `stored`, or of any when it is `later`. */
  planned?(id: string): Verdict | null;
  /** Called when a child's events are stored: a server may die here. */
  stored?(child: string): void;
}

export interface Asked {
  epoch: string | null;
  cursors: Record<string, string | null>;
  events: readonly Sent[];
}

const MOST_EVENTS = 100;
const MOST_BYTES = 256 * 1024;

export function synced(server: Serving, body: unknown): Reply {
  const asked = opened(body);
  if (typeof asked === "number")
    return { status: asked, body: { type: asked === 413 ? "too-large" : "not-valid" } };
  const answers = new Map<Sent, Verdict>();
  const children: Record<string, News> = {};
  const named = asked.events.map((event) => event.child).filter((one) => isName(one));
  for (const child of [
    ...new Set([...server.mine, ...Object.keys(asked.cursors), ...named]),
  ].sort())
    children[child] = one(server, child, asked, answers);
  for (const event of asked.events)
    if (!answers.has(event)) answers.set(event, judged(server, null, event));
  const { epoch, now, build, minClient } = server;
  const said = asked.events.map((event) => {
    const { is, why } = answers.get(event) ?? { is: "later" };
    return { id: String(event.id), is, ...(why && { why }) };
  });
  const answer: SyncAnswer = { epoch, now, build, min_client: minClient, answers: said, children };
  return { status: 200, body: answer };
}

function one(server: Serving, child: string, asked: Asked, answers: Map<Sent, Verdict>): News {
  const right = server.right(child);
  const log = server.log(child);
  const before = log?.rows.length ?? 0;
  const events = asked.events.filter((event) => event.child === child);
  for (const event of events) {
    const verdict = judged(server, right, event);
    answers.set(event, verdict);
    if (verdict.is === "stored" && log && right) store(log, event, right, server.now, verdict.flag);
  }
  if (events.length) server.stored?.(child);
  if (right?.state !== "open" || !log) return { state: right?.state ?? "unknown" };
  const sameEpoch = asked.epoch === null || asked.epoch === server.epoch;
  const { page, now } = server;
  const cursor = asked.cursors[child];
  return newsOf(log, right, { cursor, sameEpoch, before, page, now });
}

function judged(server: Serving, right: Right | null, event: Sent): Verdict {
  const log = server.log(String(event.child));
  const planned = server.planned?.(String(event.id));
  if (planned?.is === "later") return planned;
  const verdict = judge(event, canonical(event), {
    now: server.now,
    state: right?.state ?? "unknown",
    endedAt: right?.endedAt ?? null,
    restoredOn: server.restoredOn,
    items: log ? itemsOf(log) : null,
    stored: new Map(right ? log?.rows.map((row) => [row.id, row.bytes]) : []),
    anyId: server.anyId,
    newer: server.newer,
  });
  return verdict.is === "stored" && planned ? planned : verdict;
}

function itemsOf({ items = null, ended }: Log): Known["items"] {
  if (!items || !ended) return items;
  return new Map([...items].map(([id, flag]) => [id, flag ?? "ended"]));
}

/** The next row of the log. */
export function store(log: Log, event: Sent, by: Reader, now: string, flag?: string | null): void {
  const { v: _, child: __, offset: ___, ...said } = event;
  log.rows.push({
    ...(said as unknown as Change),
    seq: log.rows.length + 1,
    actor: by.person,
    stamp: now,
    bytes: canonical(event),
    limited: by.sees === "plan",
    flag: flag ?? null,
  });
}

const isName = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 100 && !value.includes("\0");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The envelope, or the status that refuses the whole of it. */
function opened(body: unknown): Asked | 413 | 422 | 400 {
  if (new TextEncoder().encode(JSON.stringify(body)).length > MOST_BYTES) return 413;
  if (!isObject(body)) return 400;
  const { client = {}, epoch = null, cursors = {}, events = [] } = body;
  if (!isObject(client) || (epoch !== null && typeof epoch !== "string")) return 422;
  if (!isObject(cursors) || !Object.entries(cursors).every(isCursor)) return 422;
  if (!Array.isArray(events) || events.length > MOST_EVENTS) return 422;
  if (!events.every((event) => isObject(event) && isName(event.id))) return 422;
  return { epoch, cursors: cursors as Asked["cursors"], events: events as Sent[] };
}

const isCursor = ([child, cursor]: [string, unknown]): boolean =>
  isName(child) && (cursor === null || typeof cursor === "string");
