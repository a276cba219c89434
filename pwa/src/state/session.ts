/** Who this phone stands for: joining, choosing a child, leaving, signing out. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { OFFLINE } from "../domain/problem";
import type { Ending, HomeChild, HomeMe } from "../domain/types";
import { keepChosen } from "../store/choice";
import { changePhone, NEW_PHONE, onOldTab, writing } from "../store/db";
import { tellTabs } from "../store/tabs";
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
  if (await (await account()).greet()) await ask();
  await reload();
}

export async function choose(childId: string): Promise<void> {
  await keepChosen(childId);
  tellTabs();
  await reload();
}

const account = () => import("./account");

type Account = Awaited<ReturnType<typeof account>>;

/** The same call, once its part of the app is there. */
function later<Name extends Exclude<keyof Account, "greet">>(name: Name): Account[Name] {
  const call = async (...given: unknown[]) => {
    const part = await account().catch(() => null);
    if (!part) return { ok: false, problem: OFFLINE };
    return (part[name] as (...given: unknown[]) => unknown)(...given);
  };
  return call as Account[Name];
}

export const look = later("look");
/** Join. When it answers, the plan is on the phone, if the network held that long. */
export const redeem = later("redeem");
export const deviceCode = later("deviceCode");
export const devices = later("devices");
export const revokeDevice = later("revokeDevice");
/** Mend one's own name, or who one is to a child. */
export const changeMe = later("changeMe");
/** Send what waits, leave the child's plan, and forget the child here. */
export const leavePlan = later("leavePlan");
/** Send what waits, sign out, and take the family's data off this phone. */
export const signOut = later("signOut");
/** A caregiver may invite somebody who sees the plan only. */
export const inviteHelper = later("inviteHelper");
