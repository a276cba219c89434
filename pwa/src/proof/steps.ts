/** For tests: what people and browsers do with a phone. */

import { daysBetween, yesterdayOf } from "../domain/day";
import type { SlotView } from "../domain/dayview";
import { makeEvent } from "../domain/event";
import type { Event } from "../domain/types";
import { must } from "./must";
import type { Page } from "./page";
import type { Phone } from "./phone";
import type { Made, World } from "./world";

type Deed = (world: World, phone: Phone) => Promise<void>;

/** A tap: shown at once, and kept once the phone has said so. */
const tap: Deed = async (world, phone) => {
  const page = await world.ready(phone);
  const slot = page && slotOf(world, page);
  if (!page || !slot) return;
  const { app } = page;
  const kind = world.chance.weighed({ tick: 8, undo: 5, partly: 2, skip: 2, rate: 1, note: 1 });
  if (world.chance.often(6)) page.trouble = world.chance.one(["full", "lost", "dropped"]);
  const full = page.trouble === "full";
  const before = new Set(app.mine.value.map((one) => one.id));
  const seen = new Set([
    ...app.mine.value.map((one) => one.id),
    ...(app.snap.value?.known ?? []).map((row) => row.id),
  ]);
  const work = done(page, slot, kind);
  const fresh = app.mine.value.filter((one) => !before.has(one.id)).map((one) => one.event);
  for (const event of fresh) {
    world.made.set(event.id, madeNow(world, phone, event));
    must(
      event.of.every((id) => seen.has(id)),
      "I8 an undo names only what was seen",
    );
  }
  shows(page, slot, kind, fresh);
  world.say(
    `${phone.name} ${kind} ${slot.key} ${fresh.map((one) => one.id.slice(-4))}${full ? " full" : ""}`,
  );
  await world.act(page, work, true);
  if (!page.dead) settles(world, page, fresh);
  page.trouble = "none";
};

/** What is made while a sign-out or a wipe is on its way goes with it. */
const madeNow = (world: World, phone: Phone, event: Event): Made => ({
  event,
  phone,
  on: world.house.now.slice(0, 10),
  saved: false,
  excused: phone.leaving ? "signed out" : world.revoked(phone) ? "revoked" : null,
});

function slotOf(world: World, page: Page): SlotView | null {
  const { app } = page;
  const now = app.today.value;
  const day = world.chance.often(20) ? yesterdayOf(now) : now;
  const slots = app.dayView(day).moments.flatMap((one) => one.slots);
  return slots.length ? world.chance.one(slots) : null;
}

type Kind = "tick" | "undo" | "partly" | "skip" | "rate" | "note";

function done({ app, phone }: Page, slot: SlotView, kind: Kind): Promise<unknown> {
  if (kind === "tick") return app.tick(slot);
  if (kind === "undo") return app.undo(slot);
  if (kind === "partly") return app.partly(slot, { side: "left" });
  if (kind === "skip") return app.skip(slot, { reason: "tired" });
  const one = <T>(of: readonly T[]): T => phone.chance.one(of);
  if (kind === "rate") return app.answer(slot, one(["joy", "pain"]), one(["no", null]));
  return app.write(slot, phone.chance.often(30) ? "" : `words ${phone.chance.below(5)}`);
}

/** What was tapped is on the screen before anything is saved. */
function shows(
  { app }: Page,
  { item, day, slot }: SlotView,
  kind: Kind,
  fresh: readonly Event[],
): void {
  const after = app.slotView(item.id, day, slot);
  const marks = { tick: "done", partly: "partly", skip: "skip" } as Record<string, string>;
  if (!fresh.length) return;
  if (kind === "undo") must(!after?.undoes.length, "I7 an undo shows at once");
  const mark = marks[kind];
  if (mark && !after?.by.length) must(false, "I7 a tap shows at once");
}

/** Either it is kept, or the screen says that this disk is full, or that the child has left. */
function settles(world: World, { app }: Page, fresh: readonly Event[]): void {
  const there = new Set(app.mine.value.map((one) => one.id));
  for (const { id, child } of fresh) {
    const made = world.made.get(id);
    if (made) made.saved = there.has(id);
    const left = !app.children.value.some((one) => one.id === child);
    must(there.has(id) || app.full.value || left, "R12 what is not kept is said");
  }
}

/** A newer app makes what this server does not know yet. */
const newer: Deed = async (world, phone) => {
  const page = await world.ready(phone);
  const slot = page && slotOf(world, page);
  const child = page?.app.child.value;
  if (!page || !slot || !child) return;
  const said = { child: child.id, item: slot.item.id, version: 1, day: slot.day, slot: slot.slot };
  const plain = makeEvent({ ...said, kind: "done", of: [], value: {} }, new Date(phone.clock()));
  const id = `${world.chance.next()}`.padEnd(12, "0");
  const event = { ...plain, id, v: 2, kind: "aided" } as unknown as Event;
  const { person } = child;
  const entry = { id, child: child.id, person: person.id, place: "out" as const, event };
  world.say(`${phone.name} aided ${id}`);
  const saved = page.app.addToOutbox([entry]);
  const made = madeNow(world, phone, event);
  world.made.set(id, made);
  saved.then(
    () => {
      made.saved = true;
    },
    () => {},
  );
  await world.act(page, saved, true);
};

const sync: Deed = async (world, phone) => {
  const page = phone.page();
  const before = ticked(world, page);
  const stood = page.app.child.value?.person.id;
  world.say(`${phone.name} asks`);
  await world.act(page, page.app.ask({ now: true, me: world.chance.often(20) }));
  if (!page.dead && !unread(page, stood)) stays(world, page, before);
};

/** Somebody else stands here now, and the server was not heard since: nothing is told to them yet. */
const unread = ({ app }: Page, stood: string | undefined): boolean =>
  stood !== app.child.value?.person.id && !!app.snap.value?.phone.pause;

/** Marks that stand on this page and were made on this phone. */
const ticked = (world: World, { app, phone }: Page): readonly string[] =>
  [...app.cells.value.values()]
    .flatMap((cell) => cell.marks.map((fact) => fact.id))
    .filter((id) => world.made.get(id)?.phone === phone);

/** An answer unticks nothing of one's own, unless somebody undid it, or it is refused and shown. */
function stays(world: World, page: Page, before: readonly string[]): void {
  const { app } = page;
  const now = new Set(ticked(world, page));
  const facts = [...(app.snap.value?.known ?? []), ...app.mine.value.map((one) => one.event)];
  const undone = new Set(facts.flatMap((fact) => fact.of));
  const refused = app.mine.value.filter((one) => one.place === "refused").map((one) => one.id);
  for (const id of before) {
    const { event, excused } = world.made.get(id) ?? {};
    if (now.has(id) || undone.has(id) || refused.includes(id) || !event) continue;
    // of what the browser threw away only the server had it, and a copy put back may lack it
    if (excused === "thrown away") continue;
    const away = event.child !== app.child.value?.id;
    const old = daysBetween(event.day, new Date(world.network.now).toISOString().slice(0, 10)) > 34;
    must(away || old, `I7 an answer unticked ${id}`);
  }
}

const worker: Deed = async (world, phone) => {
  const page = phone.opened();
  world.say(`${phone.name}'s worker sends`);
  await world.act(page, page.app.sendAll());
  page.kill();
};

const open: Deed = async (world, phone) => {
  if (phone.pages.size > 2) return;
  const page = phone.opened();
  world.say(`${phone.name} opens a tab`);
  await world.act(
    page,
    page.app.start().then((ask) => ask()),
  );
};

const kill: Deed = async (world, phone) => {
  world.say(`${phone.name} is killed`);
  for (const page of [...phone.pages]) if (world.chance.often(70)) page.kill();
};

/** The network brings what it held back, the last perhaps first. */
const deliver: Deed = async (world) => {
  const { held } = world.network;
  const [one] = held.splice(world.chance.below(held.length || 1), 1);
  if (!one) return;
  world.say(`what ${one.page.phone.name} waited for comes`);
  one.go();
  await world.turns(20);
};

const choose: Deed = async (world, phone) => {
  const page = await world.ready(phone);
  const children = page?.app.children.value ?? [];
  if (page && children.length > 1)
    await world.act(page, page.app.choose(world.chance.one(children).id));
};

const join: Deed = async (world, phone) => {
  const page = phone.page();
  const code = world.code(phone);
  world.say(`${phone.name} joins as ${code}`);
  await world.act(page, page.app.redeem({ code, device_name: phone.name }));
};

/** The answer to "These ticks were made on this phone. Send them?" */
const settle: Deed = async (world, phone) => {
  const page = await world.ready(phone);
  if (!page?.app.oldQueue.value) return;
  const send = world.chance.often(60);
  const person = page.app.child.value?.person.id;
  const child = page.app.child.value?.id;
  world.say(`${phone.name} ${send ? "sends" : "lets go of"} the old queue`);
  if (!send)
    for (const one of world.made.values())
      if (one.phone === phone && one.event.child === child) one.excused ??= `let go for ${person}`;
  await world.act(page, page.app.settleQueue(send));
};

const leaveOut: Deed = async (world, phone) => {
  const page = await world.ready(phone);
  const [one] = page?.app.needsYou.value ?? [];
  if (!page || !one) return;
  const made = world.made.get(one.event.id);
  if (made) made.excused ??= "left out";
  world.say(`${phone.name} leaves out ${one.event.id.slice(-4)}`);
  await world.act(page, page.app.leaveOut(one.event.id));
};

/** The browser throws the storage away after seven days; the cookie is still there. */
const wipe: Deed = async (world, phone) => {
  world.say(`${phone.name}'s storage is thrown away`);
  phone.wiped();
  for (const one of world.made.values()) if (one.phone === phone) one.excused ??= "thrown away";
};

const signOut: Deed = async (world, phone) => {
  const page = phone.page();
  world.say(`${phone.name} signs out`);
  for (const one of world.made.values()) if (one.phone === phone) one.excused ??= "signed out";
  phone.leaving = true;
  const work = page.app.signOut().finally(() => {
    phone.leaving = false;
  });
  await world.act(page, work);
};

export const DEEDS = {
  tap: [26, tap],
  newer: [1, newer],
  sync: [12, sync],
  worker: [4, worker],
  open: [3, open],
  kill: [4, kill],
  deliver: [6, deliver],
  choose: [2, choose],
  join: [4, join],
  settle: [3, settle],
  leaveOut: [1, leaveOut],
  wipe: [1, wipe],
  signOut: [0.5, signOut],
} as const satisfies Record<string, readonly [number, Deed]>;
