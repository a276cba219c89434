/** Who this phone stands for: joining, choosing a child, leaving, signing out. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { uuid7 } from "../domain/event";
import type {
  Code,
  DeviceCode,
  Ending,
  HelperCode,
  HomeChild,
  HomeMe,
  LookAnswer,
  MeChanges,
  OwnDevice,
  RedeemBody,
  Result,
} from "../domain/types";
import { changePhone, NEW_PHONE, onOldTab, writing } from "../store/db";
import { thePhone } from "../store/events";
import { keepChosen, keepMe } from "../store/plan";
import { tellTabs } from "../store/tabs";
import { wipeChild, wipeHome } from "../store/wipe";
import { fetchMe } from "../sync/fetched";
import { alone, fail, rounds } from "../sync/loop";
import { type Answer, type Ask, call } from "../sync/wire";
import * as phone from "./phone";
import { reload, snap } from "./phone";
import { ask, watch } from "./sync";
import { watchClock } from "./today";

export type {
  DeviceCode,
  Ending,
  HelperCode,
  LookAnswer,
  MeChanges,
  OwnDevice,
  Problem,
  RedeemBody,
  Result,
} from "../domain/types";

/** `ended`: this phone shows no plan any more (revoked, or the last relation ended). */
export type Standing = "starting" | "stranger" | "joined" | "signed_out" | "ended";

const started = signal(false);

export const me: ReadonlySignal<HomeMe | null> = phone.me;
export const child: ReadonlySignal<HomeChild | null> = phone.child;
export const children: ReadonlySignal<readonly HomeChild[]> = computed(
  () => me.value?.children ?? [],
);

export const ending: ReadonlySignal<Ending | null> = computed(
  () => snap.value?.phone.ending ?? null,
);

export const standing: ReadonlySignal<Standing> = computed(() => {
  if (!snap.value || !started.value) return "starting";
  if (ending.value && !children.value.length) return "ended";
  if (!me.value) return "stranger";
  if (snap.value.phone.signedOut) return "signed_out";
  return children.value.length ? "joined" : "stranger";
});

let unwatch: (() => void)[] = [];

/** No more timers and listeners. */
export function stop(): void {
  for (const end of unwatch) end();
  unwatch = [];
}

/** Read the phone's store, then (not awaited) ask the server. */
export async function start(): Promise<void> {
  stop();
  onOldTab(() => {
    stop();
    location.reload();
  });
  await reload().catch(noStore);
  unwatch = [watch(), watchClock()];
  const known = me.value || ending.value;
  // a browser may have thrown the storage away and kept the cookie
  const asked = known ? ask({ me: true }) : greet();
  if (known) started.value = true;
  void asked
    .catch(() => {})
    .then(() => {
      started.value = true;
    });
}

/** A browser that keeps nothing: say so, and show the way in. */
function noStore(): void {
  phone.full.value = true;
  snap.value = { phone: NEW_PHONE, plan: null, known: [], mine: [] };
}

/** The person has read that access ended; the way in is shown again. */
export async function closeEnding(): Promise<void> {
  await writing((tx) => changePhone(tx, { ending: null }));
  tellTabs();
  await reload();
}

async function greet(): Promise<void> {
  if (!(await alone(fetchMe))) await ask();
  await reload();
}

export async function choose(childId: string): Promise<void> {
  await keepChosen(childId);
  tellTabs();
  await reload();
}

async function result<T>(method: string, path: string, given?: Ask): Promise<Result<T>> {
  const answer = await call<T>(method, path, given);
  if (answer.ok) return { ok: true, value: answer.value };
  if (answer.problem.status === 401) {
    await fail(answer);
    await reload();
  }
  return { ok: false, problem: answer.problem };
}

export const look = (code: Code): Promise<Result<LookAnswer>> =>
  call<LookAnswer>("POST", "/invitations/look", { body: code });

/** Join. When it answers, the plan is on the phone, if the network held that long. */
export function redeem(body: RedeemBody): Promise<Result<HomeMe>> {
  return changing<HomeMe>(
    () => call<HomeMe>("POST", "/invitations/redeem", { body }),
    async (answer) => {
      await keepMe(answer.value, answer.etag);
      await rounds();
    },
  );
}

type Good<T> = Extract<Answer<T>, { ok: true }>;

/** One call under the lock, then what follows from it on this phone. */
async function changing<T>(
  request: () => Promise<Answer<T>>,
  then: (answer: Good<T>) => Promise<unknown>,
): Promise<Result<T>> {
  const answer = await alone(async () => {
    const heard = await request();
    if (heard.ok) await then(heard);
    else if (heard.problem.status === 401) await fail(heard);
    return heard;
  });
  await reload();
  return answer.ok ? { ok: true, value: answer.value } : answer;
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
export async function changeMe(changes: MeChanges, again = true): Promise<Result<HomeMe>> {
  const { meTag } = await thePhone();
  const fetched = meTag ? null : await fetchMe();
  if (fetched) return fetched;
  const changed = await changing<HomeMe>(
    async () => call("PATCH", "/me", { body: changes, match: (await thePhone()).meTag }),
    (answer) => keepMe(answer.value, answer.etag),
  );
  if (changed.ok || changed.problem.status !== 412 || !again) return changed;
  await alone(fetchMe);
  return changeMe(changes, false);
}

/** Send what waits, leave the child's plan, and forget the child here. */
export function leavePlan(childId: string): Promise<Result<null>> {
  return changing<null>(
    async () => {
      await rounds();
      return call("DELETE", `/children/${childId}/caregivers/me`, { body: {} });
    },
    () => writing((tx) => wipeChild(tx, childId, new Date().toISOString())),
  );
}

/** Send what waits, sign out, and take the family's data off this phone. */
export async function signOut(): Promise<Result<null>> {
  const done = await changing<null>(
    async () => {
      await rounds();
      const answer = await call<null>("DELETE", "/session", { body: {} });
      const gone = !answer.ok && answer.problem.type === "signed-out";
      return gone ? { ok: true, status: 204, value: null, etag: "" } : answer;
    },
    () => wipeHome(),
  );
  return done;
}

/** A caregiver may invite somebody who sees the plan only. */
export const inviteHelper = (childId: string, called: string): Promise<Result<HelperCode>> =>
  result("POST", "/invitations", {
    body: { id: uuid7(), kind: "caregiver", child_id: childId, called, sees: "plan" },
  });
