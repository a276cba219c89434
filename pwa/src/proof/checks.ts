/** For tests: how everything heals, and what must hold then (TRUST.md 2.3). */

import { daysBetween } from "../domain/day";
import { type Cell, fold } from "../domain/fold";
import type { Change } from "../domain/types";
import { newsOf } from "../sync/pretend/log";
import { Broken, must } from "./must";
import type { Page } from "./page";
import type { Phone } from "./phone";
import type { Made, World } from "./world";

const ROUNDS = 2;

/** The network is well, clocks are right, the newer format is known, and everybody asks again. */
export async function healed(world: World): Promise<Map<Phone, Page>> {
  const { network, house, chance } = world;
  network.heals = true;
  for (const one of network.held.splice(0)) if (chance.often(50)) one.go();
  await world.turns(20);
  house.newer = true;
  house.build++;
  network.now += 6e5;
  const pages = new Map<Phone, Page>();
  for (const phone of world.phones) pages.set(phone, await reopened(world, phone));
  for (let n = 0; n < ROUNDS; n++)
    for (const page of pages.values()) await page.app.ask({ now: true, me: true });
  return pages;
}

async function reopened(world: World, phone: Phone): Promise<Page> {
  for (const page of [...phone.pages]) page.kill();
  phone.skew = 0;
  const page = phone.opened();
  const { app } = page;
  (await app.start())();
  do await app.ask({ now: true });
  while (app.standing.value === "starting");
  // one that was told of an end looks by itself whether its cookie is good again
  for (let n = 0; n < 10 && app.standing.value === "ended"; n++) await world.turns(20);
  must(
    app.standing.value === "joined" || !standsFor(world, phone),
    `R12 straight back to today, not ${app.standing.value}`,
  );
  if (app.standing.value !== "joined" && world.chance.often(70)) await back(world, phone, page);
  for (const child of app.children.value) {
    await app.choose(child.id);
    if (app.oldQueue.value) await app.settleQueue(true);
  }
  return page;
}

/** Whether its cookie still opens a child's plan. */
function standsFor({ house }: World, { cookie }: Phone): boolean {
  if (cookie === null || house.standing(cookie) !== "open") return false;
  return house.db.kin.some(({ child }) => house.right(cookie, child)?.state === "open");
}

/** Joining again with the codes that this phone had. */
async function back(world: World, phone: Phone, { app }: Page): Promise<void> {
  for (const code of new Set(world.joined.get(phone)))
    await app.redeem({ code, device_name: phone.name });
}

export async function check(world: World, pages: ReadonlyMap<Phone, Page>): Promise<void> {
  serverHolds(world);
  for (const [phone, page] of pages) await phoneHolds(world, phone, page);
}

/** I3, I5, I9, I15: the log of each child. */
function serverHolds({ house, made, joined }: World): void {
  for (const [child, { log }] of house.db.children) {
    const ids = new Set(log.rows.map((row) => row.id));
    must(ids.size === log.rows.length, "I3 an id is stored twice");
    must(
      log.rows.every((row, n) => row.seq === n + 1),
      "I5 seq has a gap",
    );
    must(!house.db.erased.has(child) || !log.rows.length, "I15 an erased child came back");
    for (const row of log.rows) {
      const one = made.get(row.id);
      const persons = one && joined.get(one.phone)?.map((code) => code.split(" ")[1]);
      must(!!persons?.includes(row.actor ?? ""), `I9 ${row.id} is another's`);
      must(one?.event.child === child, "I9 stored for another child");
    }
  }
}

type Store = Awaited<ReturnType<typeof storeOf>>;

const storeOf = ({ app }: Page) =>
  app.reading(async (tx) => ({
    children: await tx.objectStore("children").getAll(),
    mine: await tx.objectStore("mine").getAll(),
    plans: await tx.objectStore("plans").getAll(),
    known: await tx.objectStore("known").getAllKeys(),
  }));

async function phoneHolds(world: World, phone: Phone, page: Page): Promise<void> {
  const { house } = world;
  const store = await storeOf(page);
  const { cookie } = phone;
  const open = (child: string) =>
    cookie !== null &&
    house.standing(cookie) === "open" &&
    house.right(cookie, child)?.state === "open";
  for (const { id } of page.app.children.value)
    if (open(id)) await childHolds(world, page, id, store);
  for (const one of world.made.values())
    if (one.phone === phone && one.saved && !one.excused) isSomewhere(world, one, store, open);
  for (const child of house.db.erased) {
    if (cookie === null || house.standing(cookie) !== "open") continue;
    // a phone that joined anew, without this child, is told of it no more
    if (!house.right(cookie, child)) continue;
    const left = [...store.children.map((row) => row.id), ...store.known.map(([of]) => of)];
    must(!left.includes(child), "I15 an erased child is still on a phone");
  }
}

/** I2, I4, I14: an open child's queue is empty, and phone and server say the same. */
async function childHolds(world: World, page: Page, child: string, store: Store): Promise<void> {
  const { house, network } = world;
  const row = store.children.find((one) => one.id === child);
  const right = house.right(page.phone.cookie ?? "", child);
  const log = house.log(child);
  if (!row || !right || !log) throw new Broken("I4 the phone does not know its child");
  const out = store.mine.filter((one) => one.child === child && one.place === "out");
  must(!out.some((one) => one.person === row.person), "I2 something is left in the outbox");
  must(row.person === right.person, "I9 the phone stands for another person");
  must(Number(row.cursor?.split(".")[0]) === log.rows.length, "I4 the cursor is not at the end");
  const plan = store.plans.find((one) => one.child === child)?.plan;
  must(JSON.stringify(plan) === JSON.stringify(log.plan), "I4 phone and server have other plans");
  await page.app.choose(child);
  const asking = { cursor: null, sameEpoch: true, before: log.rows.length, page: 1e6 };
  const { changes = [] } = newsOf(log, right, { ...asking, now: house.now });
  const since = new Date(network.now - 34 * 864e5).toISOString().slice(0, 10);
  // of another person's queue the server may have some already, if only its answer was lost
  const others = out.map((one) => one.id);
  const ours = said(page.app.cells.value, since, others);
  const theirs = said(fold(changes as Change[]), since, others);
  must(ours === theirs, `I4 phone and server differ:\n${ours}\n${theirs}`);
}

/** Cells as text. */
function said(cells: ReadonlyMap<string, Cell>, since: string, without: readonly string[]): string {
  const ids = (facts: Cell["marks"]) =>
    facts
      .map((fact) => fact.id)
      .filter((id) => !without.includes(id))
      .sort()
      .join();
  return [...cells.entries()]
    .filter(([, cell]) => cell.day >= since)
    .map(
      ([key, cell]) =>
        `${key} ${cell.mark} ${[...cell.by].sort()} ${ids(cell.marks)} ${ids(cell.said)}`,
    )
    .sort()
    .join("\n");
}

/** I1, I2, I11, I14: what a person was told is kept is at the server, or is shown, or says why not. */
function isSomewhere(
  world: World,
  { event, on }: Made,
  store: Store,
  open: (child: string) => boolean,
): void {
  const { child, id, day } = event;
  if (world.house.log(child)?.rows.some((row) => row.id === id)) return;
  if (world.closed.has(`${child}`) || !open(child)) return;
  const today = world.house.now.slice(0, 10);
  if (daysBetween(day, today) > 89) return;
  const entry = store.mine.find((one) => one.id === id);
  must(!!entry, `I1 ${id} of ${day} is nowhere`);
  if (!entry) return;
  const row = store.children.find((one) => one.id === child);
  must(entry.place !== "out" || entry.person !== row?.person, `I2 ${id} waits for ever`);
  if (entry.place === "out") return;
  must(entry.place === "refused", `I11 ${id} is kept, but not at the server`);
  // by the day it was made on as well: what was refused then may be fair by now
  const wrongDay = [today, on].some((of) => Math.abs(daysBetween(day, of)) > 1 || day > of);
  const fair = { in_future: wrongDay, too_old: wrongDay, unknown_item: true, too_long: true };
  must(!!fair[entry.why as keyof typeof fair], `I14 ${id} is refused: ${entry.why}`);
}
