/**
 * For tests: a whole installation in memory: clinics, children, persons and their phones, a ledger
 * beside the database, backups that are put back. What a phone calls is in serve.ts.
 */

import type { Plan } from "../../domain/types";
import type { Log } from "./log";
import type { Right, Serving } from "./protocol";

export interface Kin {
  child: string;
  person: string;
  sees: "all" | "plan";
  ended: string | null;
}

interface Child {
  clinic: string;
  log: Log;
}

/** All that a backup holds. */
export interface Database {
  epoch: string;
  restoredOn: string | null;
  /** How much of the ledger this database has seen. */
  applied: number;
  children: Map<string, Child>;
  kin: Kin[];
  /** By cookie, the person in each clinic. */
  devices: Map<string, Record<string, string>>;
  signedOut: Set<string>;
  /** `cookie clinic`. */
  revoked: Set<string>;
  erased: Set<string>;
}

type Entry =
  | { verb: "again"; child: string; person: string; cookie: string }
  | { verb: "end"; child: string; person: string; at: string }
  | { verb: "revoke"; cookie: string; clinic: string }
  | { verb: "erase"; child: string };

/** The server was killed before it could answer. */
export class Crash extends Error {}

export class House {
  build = 1;
  minClient = 1;
  page = 500;
  anyId = false;
  /** Whether it knows the format after ours, which has one kind more. */
  newer = false;
  /** The server's clock. */
  now = new Date().toISOString();
  /** Dies after so many children have been stored. */
  crashAt: number | null = null;
  db: Database = {
    epoch: "e1",
    restoredOn: null,
    applied: 0,
    children: new Map(),
    kin: [],
    devices: new Map(),
    signedOut: new Set(),
    revoked: new Set(),
    erased: new Set(),
  };
  private ledger: Entry[] = [];
  private fresh = 1;

  // -- staff and families -----------------------------------------------------------------------

  addChild(child: string, clinic: string, log: Log): void {
    this.db.children.set(child, { clinic, log: { ...log, items: new Map() } });
    if (log.plan) this.publish(child, log.plan);
  }

  log(child: string): Log | undefined {
    return this.db.children.get(child)?.log;
  }

  publish(child: string, plan: Plan): void {
    const log = this.log(child);
    if (!log) throw new Error(child);
    const dropped = [...(log.items?.keys() ?? [])].map((id) => [id, "dropped"] as const);
    log.items = new Map([...dropped, ...plan.items.map((item) => [item.id, null] as const)]);
    log.plan = plan;
    log.ended = false;
  }

  /** A phone that still has its cookie stays who it is in that clinic. */
  join(had: string | null, child: string, person: string, sees: Kin["sees"] = "all"): string {
    const clinic = this.db.children.get(child)?.clinic ?? "";
    const live = had !== null && this.standing(had) === "open";
    const cookie = live ? had : `cookie${this.fresh++}`;
    const persons = this.db.devices.get(cookie) ?? {};
    const own = persons[clinic] ?? person;
    this.db.devices.set(cookie, { ...persons, [clinic]: own });
    if (!this.kinOf(child, own)) this.db.kin.push({ child, person: own, sees, ended: null });
    this.note({ verb: "again", child, person: own, cookie });
    return cookie;
  }

  end = (child: string, person: string): void =>
    this.note({ verb: "end", child, person, at: this.now });
  revoke = (cookie: string, clinic: string): void => this.note({ verb: "revoke", cookie, clinic });
  erase = (child: string): void => this.note({ verb: "erase", child });
  expire = (cookie: string): void => void this.db.signedOut.add(cookie);

  // -- backups ----------------------------------------------------------------------------------

  backup = (): Database => structuredClone(this.db);

  /** `byHand`: somebody copied an old file back, and nobody told the program. */
  restore(backup: Database, byHand = false): void {
    this.db = structuredClone(backup);
    if (!byHand) {
      this.db.epoch = `e${++this.fresh}`;
      this.db.restoredOn = this.now.slice(0, 10);
    }
    this.replay();
  }

  private note(entry: Entry): void {
    this.ledger.push(entry);
    this.replay();
  }

  /** At each start: what was ended, revoked or erased after this database was saved. */
  private replay(): void {
    for (const entry of this.ledger.slice(this.db.applied)) this.apply(entry);
    this.db.applied = this.ledger.length;
  }

  private apply(entry: Entry): void {
    const { db } = this;
    if (entry.verb === "revoke") db.revoked.add(`${entry.cookie} ${entry.clinic}`);
    if (entry.verb === "erase") {
      db.erased.add(entry.child);
      const log = this.log(entry.child);
      if (log) Object.assign(log, { rows: [], plan: null, items: new Map() });
    }
    if (entry.verb === "end" || entry.verb === "again") {
      const kin = this.kinOf(entry.child, entry.person);
      if (kin) kin.ended = entry.verb === "end" ? (kin.ended ?? entry.at) : null;
    }
    if (entry.verb === "again")
      db.revoked.delete(`${entry.cookie} ${db.children.get(entry.child)?.clinic}`);
  }

  // -- who may ----------------------------------------------------------------------------------

  kinOf = (child: string, person: string | undefined): Kin | undefined =>
    this.db.kin.find((one) => one.child === child && one.person === person);

  /** Whom a cookie stands for to a child. */
  personOf = (cookie: string, child: string): string | undefined =>
    this.db.devices.get(cookie)?.[this.db.children.get(child)?.clinic ?? ""];

  standing(cookie: string): "open" | "signed-out" | "device-revoked" {
    const persons = this.db.devices.get(cookie);
    if (!persons || this.db.signedOut.has(cookie)) return "signed-out";
    const clinics = Object.keys(persons);
    const all = clinics.every((clinic) => this.db.revoked.has(`${cookie} ${clinic}`));
    return all ? "device-revoked" : "open";
  }

  right(cookie: string, child: string): Right | null {
    const { db } = this;
    const person = this.personOf(cookie, child);
    const kin = this.kinOf(child, person);
    if (!kin) return null;
    const { sees, ended } = kin;
    const own = { person: kin.person, sees };
    const revoked = db.revoked.has(`${cookie} ${db.children.get(child)?.clinic}`);
    if (revoked) return { ...own, state: "revoked", endedAt: null };
    if (db.erased.has(child)) return { ...own, state: "gone", endedAt: null };
    return { ...own, state: ended ? "gone" : "open", endedAt: ended };
  }

  /** What answers this cookie's phone. */
  serving(cookie: string): Serving {
    const { build, minClient, page, anyId, newer, now, db } = this;
    const persons = Object.values(db.devices.get(cookie) ?? {});
    const mine = db.kin.filter((kin) => persons.includes(kin.person)).map((kin) => kin.child);
    let children = 0;
    return {
      ...{ build, minClient, page, anyId, newer, now, mine },
      epoch: db.epoch,
      restoredOn: db.restoredOn,
      log: (child) => this.log(child),
      right: (child) => this.right(cookie, child),
      stored: () => {
        if (children++ === this.crashAt) throw new Crash();
      },
    };
  }
}
