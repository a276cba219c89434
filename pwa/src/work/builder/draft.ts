/** The draft of a plan: every change is a new one, and the ones before stay for Undo. Pure. */

import type { Moment, Schedule } from "../../domain/types";
import type { Dose, DraftItem } from "./items";

export interface Draft {
  items: readonly DraftItem[];
  reason: string;
  staffReason: string;
}

/** What the draft began from. */
export interface Base {
  version: number;
  items: readonly DraftItem[];
}

export interface Desk {
  base: Base;
  now: Draft;
  past: readonly Draft[];
  future: readonly Draft[];
  /** The item whose fields are open. */
  open: string | null;
  /** What the last change touched: typing on in one field is one step of Undo. */
  touched: string;
}

type Facts = Partial<Pick<DraftItem, "starts" | "ends" | "override">>;

export type Act =
  | { do: "add"; item: DraftItem }
  | { do: "remove"; id: string }
  /** Back to its place, whatever happened since. */
  | { do: "put"; item: DraftItem; place: number }
  | { do: "move"; id: string; by: 1 | -1 }
  | { do: "dose"; id: string; change: Partial<Dose> }
  | { do: "schedule"; id: string; change: Partial<Schedule> }
  | { do: "facts"; id: string; change: Facts }
  | { do: "newest"; id: string }
  | { do: "say"; reason?: string; staffReason?: string }
  | { do: "open"; id: string | null }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "again" }
  /** A whole draft in its place, such as the one before starting again. */
  | { do: "bring"; draft: Draft }
  /** Joined with what somebody else published: from now on that is what the draft began from. */
  | { do: "joined"; base: Base; items: readonly DraftItem[] };

const MOST_STEPS = 200;

export const deskOf = (base: Base, kept?: Draft): Desk => ({
  base,
  now: kept ?? { items: base.items, reason: "", staffReason: "" },
  past: [],
  future: [],
  open: null,
  touched: "",
});

export function change(desk: Desk, act: Act): Desk {
  switch (act.do) {
    case "open":
      return { ...desk, open: act.id, touched: "" };
    case "undo":
      return turn(desk, desk.past, desk.future, "past");
    case "redo":
      return turn(desk, desk.future, desk.past, "future");
    case "say":
      return step(desk, { ...desk.now, ...said(act, desk.now) }, "say");
    case "joined":
      return {
        ...step({ ...desk, base: act.base }, { ...desk.now, items: act.items }, ""),
        past: [],
      };
    case "again":
      return step(desk, { items: desk.base.items, reason: "", staffReason: "" }, "");
    case "bring":
      return step(desk, act.draft, "");
    case "add":
      return {
        ...step(desk, { ...desk.now, items: [...desk.now.items, act.item] }, ""),
        open: act.item.id,
      };
    default: {
      const items = itemsAfter(desk.now.items, act);
      return items === desk.now.items ? desk : step(desk, { ...desk.now, items }, touchedBy(act));
    }
  }
}

function said(act: { reason?: string; staffReason?: string }, now: Draft): Partial<Draft> {
  return { reason: act.reason ?? now.reason, staffReason: act.staffReason ?? now.staffReason };
}

function step(desk: Desk, now: Draft, touched: string): Desk {
  const goesOn = touched !== "" && touched === desk.touched && desk.past.length > 0;
  const past = goesOn ? desk.past : [...desk.past, desk.now].slice(-MOST_STEPS);
  return { ...desk, now, past, future: [], open: stillThere(desk.open, now), touched };
}

/** One step back along `from`; what is now goes to the other side. */
function turn(
  desk: Desk,
  from: readonly Draft[],
  to: readonly Draft[],
  name: "past" | "future",
): Desk {
  const now = from.at(-1);
  if (!now) return desk;
  const rest = from.slice(0, -1);
  const other = [...to, desk.now];
  const [past, future] = name === "past" ? [rest, other] : [other, rest];
  return { ...desk, now, past, future, open: stillThere(desk.open, now), touched: "" };
}

const stillThere = (id: string | null, { items }: Draft): string | null =>
  items.some((item) => item.id === id) ? id : null;

type ItemAct = Extract<
  Act,
  { do: "remove" | "put" | "move" | "dose" | "schedule" | "facts" | "newest" }
>;

function touchedBy(act: ItemAct): string {
  return "change" in act ? `${act.id} ${act.do} ${Object.keys(act.change).join()}` : "";
}

function itemsAfter(items: readonly DraftItem[], act: ItemAct): readonly DraftItem[] {
  if (act.do === "remove") return items.filter((item) => item.id !== act.id);
  if (act.do === "put") return put(items, act.item, act.place);
  if (act.do === "move") return moved(items, act.id, act.by);
  return items.map((item) => (item.id === act.id ? changed(item, act) : item));
}

function put(items: readonly DraftItem[], item: DraftItem, place: number): readonly DraftItem[] {
  return items.some((each) => each.id === item.id) ? items : items.toSpliced(place, 0, item);
}

function changed(item: DraftItem, act: ItemAct): DraftItem {
  if (act.do === "dose") return { ...item, dose: { ...item.dose, ...act.change } };
  if (act.do === "schedule") return { ...item, schedule: fitted(item.schedule, act.change) };
  if (act.do === "facts") return { ...item, ...act.change };
  return { ...item, revision: null, newer: false };
}

/** Past the next item of the same person: the two lists of the screen are ordered each by itself. */
function moved(items: readonly DraftItem[], id: string, by: 1 | -1): readonly DraftItem[] {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  let to = at + by;
  while (items[to] && items[to]?.owner !== item?.owner) to += by;
  const other = items[to];
  if (!item || !other) return items;
  return items.map((each, place) => (place === at ? other : place === to ? item : each));
}

const NONE: readonly Moment[] = ["any-time"];

/** A schedule in which the parts fit the rule, whatever was there before. */
export function fitted(before: Schedule, change: Partial<Schedule>): Schedule {
  const next = { ...before, ...change };
  const { rule } = next;
  const moments = next.moments.length ? next.moments : NONE;
  return {
    rule,
    days: rule === "weekdays" ? (next.days ?? [1, 2, 3, 4, 5]) : null,
    days_a_week: rule === "per_week" ? (next.days_a_week ?? 3) : null,
    moments: rule === "when_fits" ? [] : moments,
  };
}

/** Exercises and minutes that the plan asks on a usual day; the caseload counts the same. */
export function loadOf(items: readonly DraftItem[]): { n: number; minutes: number } {
  let [n, minutes] = [0, 0];
  for (const { schedule, card } of items) {
    const share = daysAWeek(schedule) / 7;
    n += share;
    minutes += share * schedule.moments.length * card.minutes;
  }
  const whole = (each: number) => (each ? Math.max(1, Math.round(each)) : 0);
  return { n: whole(n), minutes: whole(minutes) };
}

function daysAWeek({ rule, days, days_a_week }: Schedule): number {
  if (rule === "weekdays") return days?.length ?? 0;
  if (rule === "per_week") return days_a_week ?? 0;
  return { daily: 7, alternate: 3.5, when_fits: 0 }[rule];
}
