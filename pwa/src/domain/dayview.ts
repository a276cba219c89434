/** What a day asks and what stands: the plan on this phone, seen together with the fold. */

import { localDay, MOMENTS, weekOf } from "./day";
import { type Cell, cellKey } from "./fold";
import { type DayState, itemDay, slotsOf } from "./schedule";
import type { Earlier } from "./since";
import type { MarkKind, Moment, PlanItem, Schedule, Value } from "./types";

export interface SlotView {
  key: string;
  /** Whose it is: by the time of a tap another child may be shown. */
  child: string;
  item: PlanItem;
  day: string;
  slot: number;
  moment: Moment;
  state: DayState;
  mark: MarkKind | null;
  value: Value;
  /** Something is still to do: nothing stands there, or only one side of it. */
  open: boolean;
  /** First names, "" where this phone may not know. */
  by: readonly string[];
  byMe: boolean;
  at: string | null;
  /** Something of this slot is not sent yet. */
  waiting: boolean;
  /** Something of it is not saved yet. */
  pressed?: boolean;
  /** The ids that an undo would name: only those that this person may undo. */
  undoes: readonly string[];
  extra: boolean;
}

export interface MomentView {
  moment: Moment;
  slots: readonly SlotView[];
  finished: boolean;
}

export interface DayView {
  day: string;
  moments: readonly MomentView[];
  left: number;
  marked: number;
  allDone: boolean;
}

/** What this phone knows of a child when it looks at a day. */
export interface Seen {
  child: string;
  items: readonly PlanItem[];
  /** When each item came into the plan; null: before this phone knew the plan. */
  since: Readonly<Record<string, string | null>>;
  /** What was asked of items before, the oldest first: a day goes on as its morning asked. */
  earlier: Readonly<Record<string, readonly Earlier[]>>;
  zone: string;
  /** The day on this phone: it may be behind the clinic's. */
  today?: string;
  cells: ReadonlyMap<string, Cell>;
  me: string;
  sees: "all" | "plan";
  names: Readonly<Record<string, string>>;
  /** Keys of the cells that have an event in the outbox. */
  waiting: ReadonlySet<string>;
  /** Keys of those that have a tap which is not on disk yet. */
  pressed?: ReadonlySet<string>;
}

export function dayView(seen: Seen, day: string): DayView {
  const slots = seen.items.flatMap((item) => slotsOn(seen, item, day));
  const left = leftOn(slots);
  const marked = slots.filter((slot) => slot.mark).length;
  const moments = MOMENTS.map((moment) => {
    const here = slots.filter((slot) => slot.moment === moment);
    const open = here.some((slot) => left.includes(slot));
    return { moment, slots: here, finished: !open && here.some((slot) => slot.mark) };
  });
  return {
    day,
    moments: moments.filter((one) => one.slots.length),
    left: left.length,
    marked,
    allDone: !left.length && marked > 0,
  };
}

/**
 * What is due counts; on a day on which nothing is due, what is offered does. One side of whatever
 * is done asks for the other.
 */
function leftOn(slots: readonly SlotView[]): SlotView[] {
  const counted = slots.some((slot) => slot.state === "due") ? "due" : "offered";
  return slots.filter((slot) => slot.open && (slot.mark || slot.state === counted));
}

function slotsOn(seen: Seen, item: PlanItem, day: string): SlotView[] {
  const asked = askedOn(seen, item, day);
  const moments = slotsOf(asked.schedule);
  const found = asked.slots.map((moment, slot) =>
    viewOf(seen, item, day, slot, moment, asked.state),
  );
  // the server takes slots 0 to 23; one that the plan does not ask is shown once it has a mark
  for (let slot = asked.slots.length; slot < 24; slot++) {
    if (!seen.cells.get(cellKey({ item: item.id, day, slot }))?.mark) continue;
    found.push({
      ...viewOf(seen, item, day, slot, moments[slot] ?? null, "not_due"),
      extra: true,
    });
  }
  return found;
}

/** What the item's morning asked: nothing before it was in the plan; what came that same day is
 * offered. */
function askedOn(seen: Seen, item: PlanItem, day: string) {
  const asked =
    seen.earlier[item.id]?.find(({ until }) => localDay(until, seen.zone) >= day) ?? item;
  const { schedule } = asked;
  const came = seen.since[item.id];
  const told = came ? localDay(came, seen.zone) : "";
  // what lies on this phone has come by today
  const since = seen.today && told > seen.today ? seen.today : told;
  if (since > day) return { state: "not_due" as const, slots: [], schedule };
  const { state, slots } = itemDay(asked, day, doneDays(seen, item.id, schedule, day));
  return {
    state: since === day && state === "due" ? ("offered" as const) : state,
    slots,
    schedule,
  };
}

/** The days of this week on which the item was done, in whatever slot. */
function doneDays({ cells }: Seen, item: string, { rule }: Schedule, day: string): Set<string> {
  if (rule !== "per_week") return new Set();
  const done = (each: string) =>
    [...Array(24).keys()].some(
      (slot) => cells.get(cellKey({ item, day: each, slot }))?.mark === "done",
    );
  return new Set(weekOf(day).filter(done));
}

function viewOf(
  seen: Seen,
  item: PlanItem,
  day: string,
  slot: number,
  moment: Moment | null,
  state: DayState,
): SlotView {
  const key = cellKey({ item: item.id, day, slot });
  const cell = seen.cells.get(key);
  const mine = (actor: string | null) => actor === seen.me;
  const reach = cell?.marks.filter((mark) => seen.sees === "all" || mine(mark.actor)) ?? [];
  return {
    key,
    child: seen.child,
    item,
    day,
    slot,
    // a newer server may know moments that this app does not
    moment: MOMENTS.find((one) => one === moment) ?? "any-time",
    state,
    mark: cell?.mark ?? null,
    value: cell?.value ?? {},
    open: isOpen(cell),
    by: cell?.mark ? cell.by.map((actor) => seen.names[actor ?? ""] ?? "") : [],
    byMe: !!cell?.mark && cell.by.some(mine),
    at: cell?.at ?? null,
    waiting: seen.waiting.has(key),
    pressed: !!seen.pressed?.has(key),
    undoes: reach.map((mark) => mark.id),
    extra: false,
  };
}

/** With a reason, the other side is not to be done today either. */
function isOpen(cell: Cell | undefined): boolean {
  if (!cell?.mark) return true;
  const { side, reason } = cell.value;
  return cell.mark === "partly" && (side === "left" || side === "right") && !reason;
}
