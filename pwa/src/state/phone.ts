/** What lies on the phone, as signals: one snapshot of the store, and the taps not yet saved. */

import { batch, computed, signal } from "@preact/signals";
import { cellKey, type Fact, fold } from "../domain/fold";
import type { HomeChild } from "../domain/types";
import { type Mine, OldTab } from "../store/db";
import { type Snapshot, snapshot } from "../store/events";
import { addToOutbox, isHere } from "../store/outbox";
import { tellTabs } from "../store/tabs";
import { hold } from "./hold";

export const snap = signal<Snapshot | null>(null);

/** Taps that are shown already and not on disk yet. */
const pressed = signal<readonly Mine[]>([]);

/** The last tap could not be saved. */
export const full = signal(false);

export const me = computed(() => snap.value?.phone.me ?? null);

export const child = computed<HomeChild | null>(() => {
  const chosen = snap.value?.phone.chosen;
  return me.value?.children.find((one) => one.id === chosen) ?? null;
});

/** Everything that waits or was refused, of all children of this phone. */
export const mine = computed<readonly Mine[]>(() =>
  [...(snap.value?.mine ?? []), ...pressed.value].filter((entry) => isHere(me.value, entry)),
);

export const outbox = computed(() => mine.value.filter((entry) => entry.place === "out"));

let looked: string | null = null;

/** Look at another child though the choice found no room: as long as the app is open. */
export const lookAt = (child: string | null): void => {
  looked = child;
};

/** Read the store anew. One transaction, so that a tap is either in it or still in `pressed`. */
export async function reload(): Promise<void> {
  const fresh = await snapshot(looked);
  snap.value = fresh;
}

const own = computed(() => outbox.value.filter((entry) => entry.child === child.value?.id));

/** What the server has not seen of this child, as facts. */
function* facts(): Generator<Fact> {
  const limited = child.value?.sees === "plan";
  for (const { event, person } of own.value)
    yield { ...event, actor: person, ...(limited && { sees: "plan" }) };
  yield* snap.value?.known ?? [];
}

/** How many events of this child this phone knows of, and waiting ones of all. */
export const heard = (): number => mine.value.length + (snap.value?.known.length ?? 0);

export const cells = computed(() => fold(facts()));

const cellsOf = (entries: readonly Mine[]) => new Set(entries.map(({ event }) => cellKey(event)));

export const waitingCells = computed(() => cellsOf(own.value));

export const pressedCells = computed(() => cellsOf(pressed.value));

/** Show, save, then tell. Throws nothing: a tap that cannot be saved is taken back and said. */
export async function put(entries: readonly Mine[]): Promise<boolean> {
  const saved = hold();
  pressed.value = [...pressed.value, ...entries];
  const fault = await addToOutbox(entries).catch((error: unknown) => error ?? true);
  saved();
  batch(() => {
    pressed.value = pressed.value.filter((one) => !entries.includes(one));
    if (fault) return;
    const there = snap.value;
    if (there) snap.value = { ...there, mine: [...there.mine, ...entries] };
  });
  if (fault) await reload().catch(() => {});
  // an old tab reloads by itself
  full.value = !!fault && !(fault instanceof OldTab);
  if (!fault) tellTabs();
  return !fault;
}
