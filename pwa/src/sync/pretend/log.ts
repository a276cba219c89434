/** For tests: a child's log, and what a reader has not seen of it, as ticks/news.py says it. */

import { localDay, plusDays } from "../../domain/day";
import type { Change, Plan } from "../../domain/types";
import type { ChildNews } from "../wire";
import { forOthers } from "./values";

/** A stored event: the change that it is, and what only the server keeps. */
export interface Row extends Change {
  stamp: string;
  /** Canonical, of what the phone sent. */
  bytes: string;
  limited: boolean;
  flag: string | null;
}

export interface Log {
  plan: Plan | null;
  ended: boolean;
  rows: Row[];
  share?: "careful" | "open";
  zone?: string;
  /** Items of former versions; null: any item is one of the child's. */
  items?: Map<string, string | null> | null;
}

export interface Reader {
  person: string;
  sees: "all" | "plan";
}

export interface Asking {
  cursor: string | null | undefined;
  sameEpoch: boolean;
  /** How far the log went when the request began. */
  before: number;
  page: number;
  now: string;
}

const FIRST_DAYS = 35;

export type News = ChildNews & { from_day?: string };

export function newsOf(log: Log, reader: Reader, asking: Asking): News {
  const { cursor, sameEpoch, before, page, now } = asking;
  const given = cursor ?? null;
  const since = given === null || !sameEpoch ? null : sinceIn(log, given, before);
  const fromDay = plusDays(localDay(now, log.zone ?? "UTC"), -FIRST_DAYS);
  const recent = () => log.rows.slice(0, before).filter((row) => row.day >= fromDay);
  const rows = since === null ? recent() : log.rows.slice(since, before);
  const looked = rows.slice(0, page);
  const more = rows.length > page;
  const last = more ? (looked.at(-1)?.seq ?? 0) : log.rows.length;
  return {
    state: "open",
    ...(since === null && (given !== null || !sameEpoch) && { reset: true }),
    ...(since === null && { from_day: fromDay }),
    plan: log.ended ? "ended" : (log.plan?.etag ?? null),
    cursor: `${last}.${log.rows[last - 1]?.stamp ?? ""}`,
    more,
    changes: looked.flatMap((row) => changeFor(row, reader, log.share ?? "open") ?? []),
  };
}

/** How many rows a cursor has seen; null for one that this log never gave. */
function sinceIn(log: Log, cursor: string, before: number): number | null {
  const [number = "", ...rest] = cursor.split(".");
  if (!/^\d{1,9}$/.test(number) || Number(number) > before) return null;
  const since = Number(number);
  return since === 0 || log.rows[since - 1]?.stamp === rest.join(".") ? since : null;
}

/** An event as this reader may see it; null for words of others that stay with them. */
function changeFor(row: Row, reader: Reader, share: string): Change | null {
  const { stamp: _, bytes: __, flag: ___, limited, ...change } = row;
  const own = row.actor === reader.person;
  const told = own || (reader.sees === "all" && share === "open");
  if (!told && (row.kind === "rate" || row.kind === "note")) return null;
  return {
    ...change,
    value: told ? row.value : forOthers(row.value),
    actor: own || reader.sees === "all" ? row.actor : null,
    at: told ? row.at : null,
    ...(row.kind === "undo" && limited && { sees: "plan" as const }),
  };
}
