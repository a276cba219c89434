import { describe, expect, test } from "vitest";
import vectors from "../../../../tests/vectors/sync.json";
import { daily, item, planOf } from "../../domain/sample";
import type { SyncAnswer } from "../wire";
import { House } from "./house";
import { serve } from "./serve";

interface Step {
  do?: [string, ...(string | number)[]];
  clock?: string;
  phone?: string;
  events?: Record<string, unknown>[];
  epoch?: string | null;
  cursors?: Record<string, string>;
  raw?: unknown;
  heard?: unknown;
}

interface Case {
  name: string;
  page?: number;
  phones: Record<string, Record<string, "all" | "plan"> | string>;
  steps: Step[];
}

const CASES = vectors.conversations as unknown as Case[];
const USUAL = {
  ...{ v: 1, child: "maya", item: "beads", version: 1, day: "2026-11-24", slot: 0 },
  ...{ kind: "done", of: [], value: {}, by: "me", at: "2026-11-24T10:31:00Z", offset: 60 },
};

/** The id that a name of the vectors stands for. */
const idOf = (letter: number, number: number): string =>
  `019ab000-0000-7000-8000-${letter.toString(16)}${number.toString(16).padStart(10, "0")}`;

const IDS: Record<string, string> = {
  ...{ maya: idOf(0x63, 1), sam: idOf(0x63, 2), tom: idOf(0x63, 3), nobody: idOf(0x63, 9) },
  ...{ beads: idOf(0x69, 1), ball: idOf(0x69, 2), i9: idOf(0x69, 9) },
  ...Object.fromEntries([...Array(100).keys()].map((n) => [`e${n}`, idOf(0x65, n)])),
};

function renamed(value: unknown, names: Record<string, string>): unknown {
  const name = (one: string) => (Object.hasOwn(names, one) ? (names[one] ?? one) : one);
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value === "string") return name(value);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, one]) => [name(key), renamed(one, names)]);
  return Object.fromEntries(fields);
}

/** Plays a conversation with the server in memory. */
class Talk {
  house = new House();
  cookies: Record<string, string | null> = {};
  kept: Record<string, { epoch: string | null; cursors: Record<string, string> }> = {};
  seen = new Map<string, string>();
  epochs: string[] = [];

  constructor({ phones, page = 500 }: Case) {
    const { house } = this;
    Object.assign(house, { page, now: "2026-11-24T10:31:02.000Z" });
    for (const child of ["maya", "sam", "tom"]) {
      const log = { plan: null, ended: false, rows: [], zone: "Europe/Berlin" };
      const clinic = child === "sam" ? "south" : "north";
      house.addChild(IDS[child] ?? "", clinic, { ...log, share: "careful" });
    }
    this.publish("maya", "beads", "ball");
    for (const [name, kin] of Object.entries(phones)) this.join(name, kin);
  }

  join(name: string, kin: Case["phones"][string]): void {
    this.kept[name] = { epoch: null, cursors: {} };
    const persons = typeof kin === "string" ? kin : name;
    const children = typeof kin === "string" ? { maya: "all" as const } : kin;
    for (const [child, sees] of Object.entries(children)) {
      const person = `${persons}@${child}`;
      this.cookies[name] = this.house.join(
        this.cookies[name] ?? null,
        IDS[child] ?? "",
        person,
        sees,
      );
    }
  }

  publish(child: string, ...items: string[]): void {
    const version = (this.house.log(IDS[child] ?? "")?.plan?.version ?? 0) + 1;
    const found = items.map((name) => item(IDS[name] ?? "", { schedule: daily("breakfast") }));
    this.house.publish(IDS[child] ?? "", planOf(found, { version, etag: `v${version}` }));
  }

  do([verb, first = "", second = "", ...rest]: NonNullable<Step["do"]>): void {
    const { house } = this;
    const log = house.log(IDS[first] ?? "");
    if (verb === "publish") this.publish(String(first), String(second), ...rest.map(String));
    else if (verb === "share" && log) log.share = second as "careful" | "open";
    else if (verb === "end_plan" && log) log.ended = true;
    else if (verb === "end") house.end(IDS[first] ?? "", `${second}@${first}`);
    else if (verb === "revoke")
      house.revoke(this.cookies[first] ?? "", second === "sam" ? "south" : "north");
    else if (verb === "expire") this.cookies[first] = null;
    else if (verb === "restore" || verb === "copied_back") {
      const backup = house.backup();
      const rows = backup.children.get(IDS[first] ?? "")?.log.rows;
      if (rows) rows.length = Number(second);
      house.restore(backup, verb === "copied_back");
    } else throw new Error(verb);
  }

  ask(name: string, step: Step): unknown {
    const kept = this.kept[name] ?? { epoch: null, cursors: {} };
    const named = step.cursors && (renamed(step.cursors, IDS) as Record<string, string>);
    const cursors = named
      ? Object.entries(named).map(([child, cursor]) => [
          child,
          this.seen.get(`${name} ${child} ${cursor}`) ?? cursor,
        ])
      : Object.entries(kept.cursors);
    const body = step.raw ?? {
      client: { build: 1 },
      epoch: step.epoch === undefined ? kept.epoch : step.epoch,
      cursors: Object.fromEntries(cursors),
      events: (step.events ?? []).map((change) => renamed({ ...USUAL, ...change }, IDS)),
    };
    const cookie = this.cookies[name] ?? null;
    const asked = { method: "POST", path: "/sync", body, headers: {}, cookie };
    const { status, body: answer } = serve(this.house, asked);
    if (status !== 200) return { status, type: (answer as { type: string }).type };
    return this.heard(name, structuredClone(answer) as SyncAnswer);
  }

  heard(name: string, { epoch, now, answers, children }: SyncAnswer): unknown {
    const kept = this.kept[name];
    if (!this.epochs.includes(epoch)) this.epochs.push(epoch);
    if (kept) kept.epoch = epoch;
    for (const [child, news] of Object.entries(children)) {
      if (news.cursor === undefined || !kept) continue;
      const short = news.cursor.replace(/^(\d+)\..*/, "#$1");
      kept.cursors[child] = news.cursor;
      this.seen.set(`${name} ${child} ${short}`, news.cursor);
      news.cursor = short;
    }
    const names = Object.fromEntries(Object.entries(IDS).map(([key, value]) => [value, key]));
    const told = { epoch: `epoch ${this.epochs.indexOf(epoch) + 1}`, now, answers, children };
    return renamed(told, names);
  }
}

describe("the server in memory answers what the real one does", () => {
  test.each(CASES.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const talk = new Talk(one);
    for (const step of one.steps) {
      if (step.clock) talk.house.now = step.clock;
      if (step.do) talk.do(step.do);
      if (step.phone) expect(talk.ask(step.phone, step)).toEqual(step.heard);
    }
  });
});
