/** What a person does beside ticking: join, choose a child, mend, leave. Not in the first file. */

import { uuid7 } from "../domain/event";
import { OFFLINE } from "../domain/problem";
import type {
  Code,
  DeviceCode,
  HelperCode,
  HomeMe,
  LookAnswer,
  MeChanges,
  OwnDevice,
  RedeemBody,
  Result,
} from "../domain/types";
import { keepChosen, keepRead } from "../store/choice";
import { changePhone, reading, writing } from "../store/db";
import { keepMe } from "../store/plan";
import { keeps, queued, thePhone } from "../store/queue";
import { unsentIn, wipeHome, wipeLeft } from "../store/wipe";
import { fetchMe } from "../sync/fetched";
import { alone, fail, rounds } from "../sync/loop";
import { type Answer, type Ask, call } from "../sync/wire";
import { kept, noRoom } from "./kept";
import { child, lookAt, reload } from "./phone";
import { plan } from "./today";

/** Whether the cookie of this browser still stands for somebody, though the store is empty. */
export const greet = (): Promise<boolean> => alone(fetchMe).then((failed) => !failed, notHere);

function notHere(error: unknown): false {
  noRoom(error);
  return false;
}

async function result<T>(method: string, path: string, given?: Ask): Promise<Result<T>> {
  const answer = await call<T>(method, path, given);
  if (answer.ok) return { ok: true, value: answer.value };
  if (answer.problem.status === 401) {
    await fail(answer).catch(noRoom);
    await reload().catch(noRoom);
  }
  return { ok: false, problem: answer.problem };
}

export const look = (code: Code): Promise<Result<LookAnswer>> =>
  call<LookAnswer>("POST", "/invitations/look", { body: code });

/** Join. When it answers, the plan is on the phone, if the network held that long. A code is good
 * once: a phone that is full, or keeps nothing, does not use it up. */
export async function redeem(body: RedeemBody): Promise<Result<HomeMe>> {
  if (!(await keeps())) return { ok: false, problem: { ...OFFLINE, type: "keeps-nothing" } };
  return changing<HomeMe>(
    () => call<HomeMe>("POST", "/invitations/redeem", { body }),
    async (answer) => {
      await keepMe(answer.value, answer.etag);
      // joined it is, whether or not there is room for the plan too
      await rounds().catch(noRoom);
    },
  );
}

type Good<T> = Extract<Answer<T>, { ok: true }>;

/** This phone had no room for what was heard; what was done is done. */
const FULL = "phone-full";
const NOT_KEPT = {
  ok: false,
  problem: { ...OFFLINE, type: FULL },
  retryAfter: 0,
} as const;

/** One call under the lock, then what follows from it on this phone. */
async function changing<T>(
  request: () => Promise<Answer<T>>,
  then: (answer: Good<T>) => Promise<unknown>,
): Promise<Result<T>> {
  const answer = await alone(async () => {
    const heard = await request();
    if (heard.ok) return then(heard).then(() => heard, notKept);
    if (heard.problem.status === 401) await fail(heard).catch(noRoom);
    return heard;
  });
  await reload();
  return answer.ok ? { ok: true, value: answer.value } : answer;
}

function notKept(error: unknown): typeof NOT_KEPT {
  noRoom(error);
  return NOT_KEPT;
}

export const deviceCode = (): Promise<Result<DeviceCode>> =>
  result("POST", "/devices/code", { body: {} });

export async function devices(): Promise<Result<readonly OwnDevice[]>> {
  const found = await result<{ items: OwnDevice[] }>("GET", "/devices");
  return found.ok ? { ok: true, value: found.value.items } : found;
}

export const revokeDevice = (id: string): Promise<Result<null>> =>
  result("DELETE", `/devices/${id}`, { body: {} });

/** Mend one's own name, or who one is to a child. Tried again once when something came between. */
export async function changeMe(changes: MeChanges): Promise<Result<HomeMe>> {
  const first = await mend(changes);
  if (first.ok || first.problem.status !== 412) return first;
  await alone(fetchMe).catch(noRoom);
  return mend(changes);
}

async function mend(changes: MeChanges): Promise<Result<HomeMe>> {
  const { meTag } = await thePhone();
  const fetched = meTag ? null : await fetchMe().catch(notKept);
  if (fetched) return fetched;
  return changing<HomeMe>(
    async () => call("PATCH", "/me", { body: changes, match: (await thePhone()).meTag }),
    (answer) => keepMe(answer.value, answer.etag),
  );
}

/** How many ticks would be lost, of one child's plan or of all: those that the server lacks. */
export const unsent = (childId?: string): Promise<number> => reading((tx) => unsentIn(tx, childId));

const NOT_NOW: Partial<Record<string, string>> = {
  busy: "busy",
  failed: "unexpected",
  offline: OFFLINE.type,
  full: FULL,
};

function foundFull(error: unknown) {
  noRoom(error);
  return { is: "full" };
}

/** Send what waits. When the server does not take it just now, nobody leaves: it would be lost. */
async function notSent(childId?: string): Promise<Answer<null> | null> {
  const { is } = await rounds().catch(foundFull);
  const type = NOT_NOW[is];
  if (!type || !(await queued(childId))) return null;
  return { ok: false, problem: { ...OFFLINE, type }, retryAfter: 0 };
}

/** Send what waits, leave the child's plan, and forget the child here. */
export function leavePlan(childId: string): Promise<Result<null>> {
  return changing<null>(
    async () => {
      return (
        (await notSent(childId)) ??
        call("DELETE", `/children/${childId}/caregivers/me`, { body: {} })
      );
    },
    () => wipeLeft(childId),
  );
}

/** Send what waits, sign out, and take the family's data off this phone. */
export async function signOut(): Promise<Result<null>> {
  const done = await changing<null>(
    async () => {
      const stays = await notSent();
      if (stays) return stays;
      const answer = await call<null>("DELETE", "/session", { body: {} });
      const gone = !answer.ok && answer.problem.type === "signed-out";
      return gone ? { ok: true, status: 204, value: null, etag: "" } : answer;
    },
    () => wipeHome(),
  );
  return done;
}

/** What a child can look like. */
export const looks = <T>(): Promise<Result<T>> => result("GET", "/looks");

/** A caregiver may invite somebody who sees the plan only. */
export const inviteHelper = (childId: string, called: string): Promise<Result<HelperCode>> =>
  result("POST", "/invitations", {
    body: { id: uuid7(), kind: "caregiver", child_id: childId, called, sees: "plan" },
  });

/** Look at another child's plan: on a phone that is full for as long as the app is open. */
export async function choose(childId: string): Promise<void> {
  await kept(
    () => keepChosen(childId).then(() => lookAt(null)),
    () => lookAt(childId),
  );
}

/** The person has read that access ended; the way in is shown again. */
export async function closeEnding(): Promise<void> {
  await kept(() => writing((tx) => changePhone(tx, { ending: null })));
}

/** The plan as it is now is the one that this person has read. */
export async function markNewsRead(): Promise<void> {
  const one = child.value;
  const read = plan.value;
  if (one && read) await kept(() => keepRead(one.id, read));
}
