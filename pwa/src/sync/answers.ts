/** An answer of `POST /sync`, taken in one local transaction: verdicts, changes, cursors, epoch. */

import { daysBetween } from "../domain/day";
import type { Change } from "../domain/types";
import {
  type ChildRow,
  changePhone,
  type Either,
  type Mine,
  phoneIn,
  reading,
  rowsOf,
  type Writing,
  writing,
} from "../store/db";
import { move, offerAgain } from "../store/places";
import { distrustPlan, NEW_CHILD } from "../store/plan";
import { sendable } from "../store/queue";
import { dropMine, forgetKnown, isKnown, wipeChild } from "../store/wipe";
import type { ChildNews, SyncAnswer } from "./wire";

const KEPT_DAYS = 90;
const KNOWN_DAYS = 35;

export interface Taken {
  /** Events that went, of those that were sent. */
  settled: number;
  /** Whether another round would bring or send something. */
  more: boolean;
  /** Whether the children are others than `/me` said. */
  strangers: boolean;
}

export async function take(sent: readonly Mine[], answer: SyncAnswer): Promise<Taken> {
  const quiet = !sent.length && (await reading((tx) => nothingNew(tx, answer)));
  return quiet ? { settled: 0, more: false, strangers: false } : takeAll(sent, answer);
}

/** Asked often, a server mostly says what is known: then nothing is written. */
async function nothingNew(tx: Either, answer: SyncAnswer): Promise<boolean> {
  const phone = await phoneIn(tx);
  const same =
    !phone.pause &&
    phone.epoch === answer.epoch &&
    phone.build === answer.build &&
    phone.minClient === answer.min_client &&
    phone.pruned === answer.now.slice(0, 10);
  if (!same) return false;
  let here = 0;
  for (const [child, news] of Object.entries(answer.children)) {
    const row = await tx.objectStore("children").get(child);
    // one that has left this phone is named in every answer
    if (news.state !== "open" && !row) continue;
    const open = news.state === "open" && row?.state === "open" && !news.reset && !news.more;
    const told = news.changes?.length || news.cursor !== row?.cursor || news.plan !== row?.tag;
    if (!open || told) return false;
    here++;
  }
  return here === phone.me?.children.length;
}

const takeAll = (sent: readonly Mine[], answer: SyncAnswer): Promise<Taken> =>
  writing(async (tx) => {
    const news = Object.entries(answer.children);
    await changePhone(tx, { build: answer.build, minClient: answer.min_client, pause: null });
    const same = (await phoneIn(tx)).epoch === answer.epoch;
    for (const [child, one] of news) await takeChild(tx, child, one, same);
    let settled = 0;
    for (const entry of sent) settled += await settle(tx, entry, answer);
    for (const [child, one] of news)
      if (one.state === "open" && !one.more) await letRest(tx, child, answer.now);
    await changePhone(tx, { epoch: answer.epoch });
    await prune(tx, answer.now.slice(0, 10));
    const left = await leave(tx, news, answer.now);
    const { me } = await phoneIn(tx);
    const open = news.filter(([, one]) => one.state === "open").map(([child]) => child);
    const known = me?.children.map((child) => child.id) ?? [];
    return {
      settled,
      more: left > 0 || news.some(([, one]) => one.more),
      strangers: open.length !== known.length || open.some((child) => !known.includes(child)),
    };
  });

async function takeChild(tx: Writing, child: string, news: ChildNews, same: boolean) {
  const children = tx.objectStore("children");
  const row = { ...NEW_CHILD, id: child, ...(await children.get(child)), state: news.state };
  if (news.state !== "open") {
    // a child that this phone knows nothing of leaves no trace
    if (await children.get(child)) await children.put(row);
    if (["unknown", "gone"].includes(news.state)) await forgetKnown(tx, child);
    if (news.state === "gone") await dropMine(tx, child, "kept");
    return;
  }
  if (news.reset) {
    await tx.objectStore("known").delete(rowsOf(child));
    await distrustPlan(tx, child);
  }
  if (news.reset || row.cursor === null) await offerAgain(tx, child, same && !news.reset);
  // as they came, unknown kinds too: a newer app reads them again
  for (const change of news.changes ?? [])
    await tx.objectStore("known").put(change, [child, change.id]);
  await children.put({ ...row, cursor: news.cursor ?? row.cursor, tag: news.plan ?? null });
}

/** What those who held this phone before had sent is asked about only if the server lacks it. */
async function letRest(tx: Writing, child: string, now: string): Promise<void> {
  const person = (await tx.objectStore("children").get(child))?.person;
  const out = await tx.objectStore("mine").index("place").getAll("out");
  let lost = false;
  const had: Mine[] = [];
  for (const one of out) {
    if (one.child !== child || one.person === person) continue;
    if (await isKnown(tx, one)) await move(tx, one, "kept");
    else if (one.had) {
      had.push(one);
      lost ||= isTold(one, now);
    }
  }
  // what is not told to others is believed, unless a mark that would be told is not there
  if (!lost) for (const one of had) await move(tx, one, "kept");
}

/** Whether the server tells it to everybody who follows the plan. */
const isTold = ({ event }: Mine, now: string): boolean =>
  !["rate", "note"].includes(event.kind) && daysBetween(event.day, now.slice(0, 10)) < KNOWN_DAYS;

/** Answers 1 when the event has its answer, and 0 when it waits on. */
async function settle(tx: Writing, { id }: Mine, answer: SyncAnswer): Promise<number> {
  const entry = await tx.objectStore("mine").get(id);
  const verdict = answer.answers.find((one) => one.id === id);
  if (entry?.place !== "out" || !verdict) return 0;
  if (verdict.is === "later") {
    await tx.objectStore("mine").put({ ...entry, later: answer.build });
  } else if (verdict.is === "refused") {
    await move(tx, entry, "refused", verdict.why ?? "bad_value");
  } else if (verdict.is !== "stored" && verdict.is !== "duplicate") {
    return 0; // a newer server's word
  } else if (await comesLater(tx, entry, answer)) {
    // kept now, a duplicate would leave the screen until the page that brings its row, and what was
    // stored would be lost with a copy that is put back before this phone has read that far
    return 1;
  } else {
    await move(tx, entry, "kept");
    // a duplicate's row comes with the changes: it may be another person's by now
    const row = await tx.objectStore("children").get(entry.child);
    if (verdict.is === "stored" && row?.state === "open") await keepStored(tx, entry, row);
  }
  return 1;
}

/** Whether its row lies on a page that is still to be fetched. */
const comesLater = async (tx: Writing, entry: Mine, { children }: SyncAnswer) =>
  !!children[entry.child]?.more && !(await isKnown(tx, entry));

async function keepStored(tx: Writing, { child, person, event }: Mine, row: ChildRow) {
  const key: [string, string] = [child, event.id];
  if (await tx.objectStore("known").getKey(key)) return;
  const { v: _, child: __, offset: ___, ...said } = event;
  const limited = event.kind === "undo" && row.sees === "plan";
  const change: Change = { seq: 0, ...said, actor: person, ...(limited && { sees: "plan" }) };
  await tx.objectStore("known").put(change, key);
}

/** By the event's day and the server's clock, never by the phone's. */
async function prune(tx: Writing, today: string): Promise<void> {
  const place = tx.objectStore("mine").index("place");
  // it was stored after all
  for (const entry of await place.getAll("refused"))
    if (await isKnown(tx, entry)) await move(tx, entry, "kept");
  // old rows go once a day: looking at all of them takes long on a cheap phone
  if ((await phoneIn(tx)).pruned === today) return;
  await changePhone(tx, { pruned: today });
  for (const entry of await place.getAll("kept"))
    if (daysBetween(entry.event.day, today) > KEPT_DAYS)
      await tx.objectStore("mine").delete(entry.id);
  for (let at = await tx.objectStore("known").openCursor(); at; at = await at.continue())
    if (daysBetween(at.value.day, today) > KNOWN_DAYS) await at.delete();
}

/** Children that left go from this phone, once their events had their chance. Answers what may
 * still be sent. */
async function leave(
  tx: Writing,
  news: readonly (readonly [string, ChildNews])[],
  on: string,
): Promise<number> {
  const waiting = await toSend(tx);
  for (const [child, { state }] of news) {
    const due = state === "gone" && !waiting.some((entry) => entry.child === child);
    if (!due && state !== "revoked") continue;
    if (await tx.objectStore("children").get(child)) await wipeChild(tx, child, on);
  }
  return (await toSend(tx)).length;
}

const toSend = async (tx: Writing): Promise<Mine[]> =>
  sendable(tx, await phoneIn(tx), await tx.objectStore("children").getAll());
