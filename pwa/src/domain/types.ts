/** The shapes that come from the API and lie on the phone (docs: /api/docs). Ids are UUIDs; a day is "2026-11-24". */

import type { Problem } from "./problem";

export type { Problem } from "./problem";

export type Discipline = "OT" | "PT" | "SLP";
export type Side = "left" | "right" | "both" | "alternate" | "none";
export type MarkKind = "done" | "partly" | "skip";
export type EventKind = MarkKind | "undo" | "rate" | "note";
export type Reason = "tired" | "unwell" | "no_time" | "not_want" | "too_hard" | "hurt" | "other";
export type Relation = "mother" | "father" | "grandparent" | "aide" | "other" | "self";
export type Moment =
  | "wake-up"
  | "breakfast"
  | "way-to-school"
  | "after-school"
  | "play"
  | "bath"
  | "bedtime"
  | "any-time";

export interface Schedule {
  rule: "daily" | "weekdays" | "per_week" | "alternate" | "when_fits";
  /** 1 (Monday) to 7. */
  days: readonly number[] | null;
  days_a_week: number | null;
  /** One for each time a day, in the order of their slots. */
  moments: readonly Moment[];
}

/** One block of a dose on the exercise page: a number and what it counts. */
export interface Block {
  kind: "count" | "rounds" | "hold" | "duration" | "side" | "once";
  n: number | null;
  words: string;
  rounds: number;
  seconds: number | null;
  side: Side;
}

export interface Step {
  do: string;
  look: string | null;
  picture: string | null;
}

export interface PlanItem {
  id: string;
  exercise_id: string;
  revision_id: string;
  slug: string;
  discipline: Discipline;
  owner_id: string;
  title: string;
  line: string;
  icon: string;
  /** In a list; `moving` plays. A plan that an older server wrote has none. */
  picture: string | null;
  moving?: string | null;
  unit: { one: string; other: string };
  place: number;
  minutes: number;
  dose: {
    sets: number | null;
    reps: number | null;
    hold_s: number | null;
    rest_s: number | null;
    duration_s: number | null;
    side: Side;
    resistance: string | null;
    assistance: number | null;
    support: string | null;
    note: string | null;
  };
  schedule: Schedule;
  starts: string | null;
  ends: string | null;
  words: { dose: string; schedule: string };
  blocks: readonly Block[];
  set_up: string;
  guard: string | null;
  steps: readonly Step[];
  why: string;
  good: string;
  mistakes: readonly { see: string; say: string }[];
  easier: string;
  harder: string;
  games: readonly string[];
  stop: readonly string[];
  equipment: readonly { title: string; at_home: string }[];
}

/** The plan of one child, as a version fixes it. */
export interface Plan {
  child_id: string;
  version: number;
  etag: string;
  language: string;
  at: string;
  author_id: string;
  reason: string;
  items: readonly PlanItem[];
}

export interface TeamMember {
  person_id: string;
  shown_as: string;
  discipline: Discipline | null;
}

/** A child as `GET /me` tells a family's phone. */
export interface HomeChild {
  id: string;
  called: string;
  language: string;
  zone: string;
  look: string;
  relation: Relation;
  relation_words: string;
  sees: "all" | "plan";
  person: { id: string; name: string };
  clinic: { id: number; name: string; phone: string; hours: string };
  team: readonly TeamMember[];
  caregivers: readonly { person_id: string; name: string; relation: Relation; me: boolean }[];
}

export interface HomeMe {
  side: "home" | "work";
  device: { id: string; name: string };
  children: readonly HomeChild[];
}

/** What an event has to say, by its kind (SYNC.md). */
export interface Value {
  count?: number;
  of?: number;
  seconds?: number;
  side?: Side;
  reason?: Reason;
  words?: string;
  effort?: "easy" | "right" | "hard";
  pain?: "no" | "some" | "lot";
  joy?: "yes" | "soso" | "no";
}

/** One logged fact, as a phone makes it. It never changes. */
export interface Event {
  v: 1;
  id: string;
  child: string;
  item: string;
  version: number;
  day: string;
  slot: number;
  kind: EventKind;
  of: readonly string[];
  value: Value;
  by: "me" | "child";
  at: string;
  /** Minutes from UTC on the phone. */
  offset: number;
}

/** An event as the server tells it; kept verbatim, kinds we do not know too. */
export interface Change {
  seq: number;
  id: string;
  kind: string;
  item: string;
  version: number;
  day: string;
  slot: number;
  of: readonly string[];
  value: Value;
  actor: string | null;
  by: string;
  at: string | null;
  sees?: "plan";
}

export type Refusal =
  | "not_yours"
  | "unknown_item"
  | "too_old"
  | "in_future"
  | "id_reuse"
  | "too_long"
  | "bad_value"
  | "gone";

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What an invitation says before anybody has joined. */
export interface LookAnswer {
  kind: "caregiver" | "staff" | "device";
  clinic: { name: string };
  language: string;
  called: string;
  child_called: string | null;
  relation: Relation | null;
  therapists: readonly string[];
}

export type Code = { secret: string } | { code: string };

/** Joining: a caregiver says all of it, a second phone only what it is called. */
export type RedeemBody = Code & {
  name?: string;
  relation?: Relation;
  relation_words?: string;
  device_name: string;
  consent?: { notice_version: number; adult: boolean };
};

export interface OwnDevice {
  id: string;
  name: string;
  side: "home" | "work";
  made: string;
  last_used: string;
  this: boolean;
}

export interface MeChanges {
  name?: string;
  child_id?: string;
  relation?: Relation;
  relation_words?: string;
  look?: string;
}

export interface DeviceCode {
  code: string;
  link: string;
  expires: string;
}

export interface HelperCode extends DeviceCode {
  /** The link as a square code: SVG text, for an `<img>`. */
  qr: string;
}

/** What the screen says when this phone shows no plan any more. */
export interface Ending {
  on: string;
  unsent: number;
  clinic: { name: string; phone: string } | null;
}
