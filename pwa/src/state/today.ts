/** Today on this phone: the plan, the marks, and what a tap does. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { localDay, momentAt, untilNextDay } from "../domain/day";
import type { DayView, Seen, SlotView } from "../domain/dayview";
import * as day from "../domain/dayview";
import { makeEvent } from "../domain/event";
import { strength } from "../domain/fold";
import { newsOf, type PlanNews } from "../domain/news";
import type { EventKind, MarkKind, Moment, Plan, Value } from "../domain/types";
import type { Mine } from "../store/db";
import { cells, child, heard, pressedCells, put, snap, waitingCells } from "./phone";
import { asking } from "./sync";

export type { DayView, MomentView, SlotView } from "../domain/dayview";
export type { PlanNews } from "../domain/news";

type PlanState = "open" | "none" | "ended" | "unknown";

/** Of the chosen child; null until there is one, and when it has ended. */
export const plan: ReadonlySignal<Plan | null> = computed(() => {
  const row = snap.value?.plan;
  return row?.state === "open" ? row.plan : null;
});

export const planState: ReadonlySignal<PlanState> = computed(
  () => snap.value?.plan?.state ?? "unknown",
);

const now = signal(new Date());

/** The local day on this phone. */
export const today: ReadonlySignal<string> = computed(() => localDay(now.value));

export const momentNow: ReadonlySignal<Moment> = computed(() => momentAt(now.value));

const seen = computed<Seen>(() => {
  const one = child.value;
  return {
    child: one?.id ?? "",
    items: plan.value?.items ?? [],
    since: snap.value?.plan?.since ?? {},
    earlier: snap.value?.plan?.earlier ?? {},
    zone: one?.zone ?? "UTC",
    today: today.value,
    cells: cells.value,
    me: one?.person.id ?? "",
    sees: one?.sees ?? "plan",
    names: Object.fromEntries(one?.caregivers.map((each) => [each.person_id, each.name]) ?? []),
    waiting: waitingCells.value,
    pressed: pressedCells.value,
  };
});

export const dayView = (of: string): DayView => day.dayView(seen.value, of);

export function slotView(itemId: string, of: string, slot: number): SlotView | null {
  const slots = dayView(of).moments.flatMap((moment) => moment.slots);
  return slots.find((one) => one.item.id === itemId && one.slot === slot) ?? null;
}

/** Each answers whether it stands on this phone now: one without room keeps nothing. */
export const tick = (slot: SlotView, value: Value = {}) => mark(slot, "done", value);
export const partly = (slot: SlotView, value: Value) => mark(slot, "partly", value);
export const skip = (slot: SlotView, value: Value) => mark(slot, "skip", value);

/** Takes back what this person sees there, and may take back. */
export async function undo(slot: SlotView): Promise<void> {
  const { undoes } = fresh(slot);
  if (undoes.length) await save([entryOf(slot, "undo", {}, undoes)]);
}

/** What a slot says now: it may have changed since it was drawn. */
const fresh = (slot: SlotView): SlotView => slotView(slot.item.id, slot.day, slot.slot) ?? slot;

async function mark(slot: SlotView, kind: MarkKind, value: Value): Promise<boolean> {
  const { mark: there, value: said, undoes } = fresh(slot);
  if (there === kind && JSON.stringify(said) === JSON.stringify(value)) return true;
  // a stronger mark would cover the new one, an equal one may: it is taken back in the same breath
  const covered = strength(there) >= strength(kind) && undoes.length;
  const entries = covered ? [entryOf(slot, "undo", {}, undoes)] : [];
  return save([...entries, entryOf(slot, kind, value)]);
}

export function entryOf(
  { child: whose, item, day, slot }: SlotView,
  kind: EventKind,
  value: Value,
  of: readonly string[] = [],
): Mine | null {
  const one = child.value;
  if (one?.id !== whose || !plan.value) return null;
  const { version } = plan.value;
  const said = { child: one.id, item: item.id, version, day, slot, kind, of, value };
  const event = makeEvent(said, new Date(), heard());
  return { id: event.id, child: one.id, person: one.person.id, place: "out", event };
}

export async function save(found: readonly (Mine | null)[]): Promise<boolean> {
  const entries = found.filter((entry) => entry !== null);
  const kept = !!entries.length && (await put(entries));
  if (kept) void asking().then(({ saved }) => saved());
  return kept;
}

/** Against the plan this person read last on this phone; null when it is read. */
export const news: ReadonlySignal<PlanNews | null> = computed(() => {
  const read = snap.value?.plan?.read;
  return plan.value && read ? newsOf(plan.value, read, child.value?.team ?? []) : null;
});

/** Turn the day at 04:00, the moment each minute, and both when the page is looked at again. */
export function watchClock(): () => void {
  const turn = () => {
    now.value = new Date();
    clearTimeout(timer);
    timer = setTimeout(turn, Math.min(60_000, untilNextDay(now.value) + 5));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  turn();
  document.addEventListener("visibilitychange", turn);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", turn);
  };
}
