/**
 * For tests: what happens to families, their phones, the clinic and its server, one step after the
 * other, as a seed says. What must hold in the end: checks.ts.
 */

import { daily, item, planOf } from "../domain/sample";
import type { Event, PlanItem } from "../domain/types";
import { type Database, House } from "../sync/pretend/house";
import type { App, Globals } from "./bundle";
import { Network } from "./network";
import type { Page } from "./page";
import { Phone } from "./phone";
import { Chance } from "./random";

/** An event that a phone made. `saved`: the person was told that it is kept. */
export interface Made {
  event: Event;
  phone: Phone;
  /** The true day, whatever the phone's clock said. */
  on: string;
  saved: boolean;
  /** Why it may be missing in the end. */
  excused: string | null;
}

const DAY_MS = 864e5;
const HOUR_MS = 36e5;

export const CLINIC: Record<string, string> = { maya: "north", sam: "south" };
/** Who joins whom on each phone. */
const HOMES: readonly (readonly string[])[] = [
  ["maya mum", "sam mum"],
  ["maya dad"],
  ["maya aide plan"],
];

export class World {
  readonly chance: Chance;
  readonly house = new House();
  readonly network: Network;
  readonly phones: Phone[];
  readonly made = new Map<string, Made>();
  /** What happened, for whoever reads a failure. */
  readonly trace: string[] = [];
  readonly joined = new Map<Phone, string[]>();
  /** Children of whom somebody's access ended at some time: what leaves a phone then may be lost. */
  readonly closed = new Set<string>();
  backups: Database[] = [];
  private persons = 0;
  private version = 1;
  private pool: PlanItem[] = [];

  constructor(seed: number, run: (globals: Globals) => App) {
    this.chance = new Chance(seed);
    this.network = new Network(this.house, this.chance);
    this.house.anyId = true;
    this.house.page = 4;
    this.house.now = new Date(this.network.now).toISOString();
    this.pool = ["beads", "ball", "steps"].map((id) =>
      item(id, { schedule: daily("breakfast", "bedtime") }),
    );
    for (const child of ["maya", "sam"]) {
      const share = this.chance.one(["careful", "open"] as const);
      const plan = planOf(this.pool.slice(0, 2), { child_id: child });
      this.house.addChild(child, CLINIC[child] ?? "", { plan, ended: false, rows: [], share });
    }
    this.phones = HOMES.slice(0, 2 + this.chance.below(2)).map(
      (_, n) => new Phone(`phone ${n}`, this.network, this.chance, run),
    );
  }

  /** Everybody has joined, with a good network. */
  async begun(): Promise<void> {
    this.network.heals = true;
    for (const [n, codes] of HOMES.entries()) {
      const phone = this.phones[n];
      if (!phone) continue;
      this.joined.set(phone, [...codes]);
      const page = phone.opened();
      for (const code of codes) await page.app.redeem({ code, device_name: phone.name });
    }
    this.network.heals = false;
    this.backups.push(this.house.backup());
  }

  say = (what: string): void => void this.trace.push(what);

  /** Until it is done, its page is dead, or something of it hangs in the network. */
  async wait(page: Page, work: Promise<unknown>): Promise<void> {
    const held = new Promise<void>((resolve) => {
      this.network.whenHeld = resolve;
    });
    if (this.network.held.some((one) => one.page.phone === page.phone)) {
      await Promise.race([work.catch(() => {}), page.died, this.turns(4)]);
      return;
    }
    await Promise.race([work.catch(() => {}), page.died, held]);
  }

  async turns(n: number): Promise<void> {
    for (let left = n; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
  }

  /** One page does something, and may be killed at any of its awaits. `local`: it needs no network. */
  async act(page: Page, work: Promise<unknown>, local = false): Promise<void> {
    const kill = this.chance.often(12);
    if (!kill && local) return Promise.race([work.catch(() => {}).then(() => {}), page.died]);
    if (!kill) return this.wait(page, work);
    work.catch(() => {});
    const after = this.chance.below(70);
    await Promise.race([work.catch(() => {}), this.turns(after)]);
    this.say(`  killed after ${after} turns`);
    page.kill();
  }

  /** A page that has read its store. */
  async ready(phone: Phone): Promise<Page | null> {
    const there = phone.page();
    if (there.app.snap.value) return there;
    await this.wait(there, there.app.reload());
    return there.dead || !there.app.snap.value ? null : there;
  }

  // -- staff and time ---------------------------------------------------------------------------

  publish(): void {
    const child = this.chance.one(["maya", "sam"]);
    if (this.house.db.erased.has(child)) return;
    this.version++;
    if (this.chance.often(50)) this.pool.push(item(`item${this.version}`));
    const moments = this.chance.one([["breakfast"], ["bath", "bedtime"]] as const);
    const some = this.pool.filter(() => this.chance.often(70));
    const items = some.map((one) =>
      this.chance.often(30) ? { ...one, schedule: daily(...moments) } : one,
    );
    const at = new Date(this.network.now).toISOString();
    this.house.publish(child, planOf(items, { child_id: child, version: this.version, at }));
    this.say(`publish ${child} v${this.version}`);
  }

  staff(): void {
    const phone = this.chance.one(this.phones);
    const child = this.chance.one(["maya", "maya", "sam"]);
    const { cookie } = phone;
    const person = cookie ? this.house.personOf(cookie, child) : undefined;
    const verb = this.chance.weighed({ expire: 6, end: 3, revoke: 3, erase: 1 });
    this.house.now = new Date(this.network.now++).toISOString();
    if (verb !== "expire") this.closed.add(child);
    if (verb === "expire" && cookie) this.house.expire(cookie);
    else if (verb === "end" && person) this.house.end(child, person);
    else if (verb === "revoke" && cookie && person) this.house.revoke(cookie, CLINIC[child] ?? "");
    else if (verb === "erase") this.house.erase(child);
    if (this.revoked(phone))
      for (const one of this.made.values()) if (one.phone === phone) one.excused ??= "revoked";
    this.say(`${verb} ${phone.name} ${child} ${person}`);
  }

  /** By every clinic that it stands in: it is wiped, with what a clinic that it has lost left on it. */
  revoked({ cookie }: Phone): boolean {
    return cookie !== null && this.house.standing(cookie) === "device-revoked";
  }

  restore(): void {
    const byHand = this.chance.often(40);
    this.house.now = new Date(this.network.now++).toISOString();
    const n = Math.max(0, this.backups.length - 1 - this.chance.below(3));
    const backup = this.backups[n];
    if (backup) this.house.restore(backup, byHand);
    this.say(`restore ${n}${byHand ? " by hand" : ""}`);
  }

  time(): void {
    const hours = this.chance.one([1, 10, 24, 24, 48, 24 * 6, 24 * 36, 24 * 92]);
    this.network.now += hours * HOUR_MS;
    this.say(`${hours} h pass`);
  }

  skew(): void {
    const phone = this.chance.one(this.phones);
    phone.skew = this.chance.one([0, 0, 0.4, -0.4, 1, 2, -2, 3650, -3650]) * DAY_MS;
    this.say(`${phone.name} is ${phone.skew / DAY_MS} days off`);
  }

  /** A code for this phone: of the person it was, or of another. */
  code(phone: Phone): string {
    const [child = "maya", person = "mum", sees = "all"] = this.chance
      .one(this.joined.get(phone) ?? ["maya mum"])
      .split(" ");
    const other = this.chance.often(30) ? `new${++this.persons}` : person;
    const code = `${child} ${other} ${sees}`;
    this.joined.get(phone)?.push(code);
    return code;
  }
}
