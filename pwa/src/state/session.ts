/** Who this phone stands for, as all screens see it. What a person does about it: account.ts. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Ending, HomeChild, HomeMe } from "../domain/types";
import { NEW_PHONE, onOldTab } from "../store/db";
import * as phone from "./phone";
import { reload, snap } from "./phone";
import { asking } from "./sync";
import { watchClock } from "./today";

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

/** Read the phone's store. Call the answer when what it holds is on the screen: it asks the server.
 * A phone that holds nothing asks at once. */
export async function start(): Promise<() => void> {
  stop();
  onOldTab(() => {
    stop();
    location.reload();
  });
  await reload().catch(noStore);
  const here = [watchClock()];
  unwatch = here;
  const ask = () =>
    void asking()
      .then(({ watch, begin }) => {
        if (unwatch === here) here.push(watch());
        return begin();
      })
      .catch(() => {})
      .then(() => {
        started.value = true;
      });
  started.value ||= !!(me.value || ending.value);
  if (started.value) return ask;
  ask();
  return () => {};
}

/** A browser that keeps nothing: say so, and show the way in. */
function noStore(): void {
  phone.full.value = true;
  snap.value = { phone: NEW_PHONE, plan: null, known: [], mine: [] };
}
