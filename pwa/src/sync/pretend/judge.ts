/**
 * For tests: which answer an event gets, as ticks/judge.py says it. Runs tests/vectors/events.json,
 * so that the server in memory cannot drift from the real one.
 */

import { daysBetween } from "../../domain/day";
import type { Refusal } from "../../domain/types";
import { isId, isText, isWhole, KINDS, lengthOf, valueFault, valueFields } from "./values";

/** An event as it came, whoever made it. */
export type Sent = Record<string, unknown>;

export interface Verdict {
  is: "stored" | "duplicate" | "later" | "refused";
  why?: Refusal;
  flag?: string | null;
}

/** What the server knows of a child when its events are judged. */
export interface Known {
  now: string;
  state: "open" | "gone" | "revoked" | "unknown";
  endedAt: string | null;
  restoredOn: string | null;
  /** Each item with why its events are flagged; null: every item is one of the child's. */
  items: ReadonlyMap<string, string | null> | null;
  /** Canonical bytes of what is stored, by id. */
  stored: ReadonlyMap<string, string>;
  /** Whether ids are names for readers of a test, and not UUIDs. */
  anyId?: boolean;
  /** Whether it knows the format after ours, which has one kind more: aided, with nothing to say. */
  newer?: boolean;
}

const FORMAT = 1;
const FIELDS = "v id child item version day slot kind of value by at offset".split(" ");
const TAKEN_DAYS = 100;
const AHEAD_DAYS = 1;
const RESTORED_DAYS = 90;
const GRACE_MS = 30 * 864e5;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

/** The order of the questions is part of the protocol. */
export function judge(event: Sent, bytes: string, known: Known): Verdict {
  if (isLater(event, known)) return { is: "later" };
  const no = noRight(event, known);
  if (no) return { is: "refused", why: no };
  const stored = known.stored.get(String(event.id));
  if (stored !== undefined)
    return stored === bytes ? { is: "duplicate" } : { is: "refused", why: "id_reuse" };
  const why = wrongDay(event, known) ?? unknownItem(event, known) ?? fault(event, known);
  if (why) return { is: "refused", why };
  const flag = known.items ? known.items.get(String(event.item)) : null;
  return { is: "stored", flag: flag === undefined ? "unknown_item" : flag };
}

function isLater({ v, kind, value, ...rest }: Sent, { newer }: Known): boolean {
  if (newer && v === FORMAT + 1 && kind === "aided") return false;
  if (isWhole(v, FORMAT + 1, Number.MAX_SAFE_INTEGER)) return true;
  if (Object.keys(rest).some((name) => !FIELDS.includes(name))) return true;
  if (typeof kind !== "string") return false;
  const fields = valueFields(kind);
  if (!fields) return true;
  return isObject(value) && Object.keys(value).some((name) => !fields.includes(name));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function noRight({ at, day }: Sent, { state, endedAt, now }: Known): Refusal | null {
  if (state === "open") return null;
  if (state !== "gone") return "not_yours";
  const made = readAt(at);
  const end = endedAt === null ? Number.NaN : Date.parse(endedAt);
  const taken = made !== null && made < end && Date.parse(now) <= end + GRACE_MS;
  const late = isDay(day) && daysBetween(String(endedAt).slice(0, 10), day) > AHEAD_DAYS;
  return taken && !late ? null : "gone";
}

function wrongDay({ day }: Sent, { now }: Known): Refusal | null {
  if (!isDay(day)) return "bad_value";
  const ahead = daysBetween(now.slice(0, 10), day);
  if (ahead < -TAKEN_DAYS) return "too_old";
  return ahead > AHEAD_DAYS ? "in_future" : null;
}

function unknownItem({ item, day }: Sent, { items, restoredOn, anyId }: Known): Refusal | null {
  if (!isId(item, anyId)) return "bad_value";
  if (!items || items.has(item)) return null;
  const away = restoredOn ? Math.abs(daysBetween(restoredOn, String(day))) : RESTORED_DAYS + 1;
  return away <= RESTORED_DAYS ? null : "unknown_item";
}

function fault(event: Sent, { anyId }: Known): Refusal | null {
  const { of, value } = event;
  const words = isObject(value) ? value.words : null;
  if (Array.isArray(of) && of.length > 100) return "too_long";
  if (typeof words === "string" && lengthOf(words) > 500) return "too_long";
  if (event.v === FORMAT + 1) return null;
  return fits(event, anyId) ? null : "bad_value";
}

function fits(event: Sent, anyId = false): boolean {
  const { v, id, version, slot, offset, kind, by, of, at, value } = event;
  return (
    FIELDS.every((name) => name in event) &&
    isWhole(v, 1, FORMAT) &&
    isId(id, anyId) &&
    isWhole(version, 0, 2 ** 31 - 1) &&
    isWhole(slot, 0, 23) &&
    isWhole(offset, -1080, 1080) &&
    KINDS.includes(String(kind)) &&
    (by === "me" || by === "child") &&
    Array.isArray(of) &&
    of.every((one) => isId(one, anyId)) &&
    (kind === "undo") === of.length > 0 &&
    readAt(at) !== null &&
    !valueFault(String(kind), value)
  );
}

/** A calendar day that exists. */
function isDay(day: unknown): day is string {
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const at = new Date(`${day}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function readAt(at: unknown): number | null {
  if (!isText(at) || !AT.test(at) || !isDay(at.slice(0, 10))) return null;
  const read = Date.parse(at);
  return Number.isNaN(read) || at.slice(11, 13) === "24" ? null : read;
}
