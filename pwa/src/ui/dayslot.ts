/** One exercise at one moment of a day, as the list of a day draws it, and the words for it. */

import { sayList, sayTime } from "../words/say";
import { t } from "../words/t";
import { sayMark } from "./mark";
import type { Discipline } from "./plate";

type ReasonName = "tired" | "unwell" | "no_time" | "not_want" | "too_hard" | "hurt" | "other";

/** `SlotView` of the family's state fits; the staff's preview makes its own. */
export interface DaySlot {
  key: string;
  item: {
    id: string;
    title: string;
    discipline: Discipline;
    icon: string;
    picture: string | null;
    dose: { side: string };
    words: { dose: string };
    schedule?: { rule: string };
    blocks: readonly { kind: string; n: number | null; rounds: number; side: string }[];
  };
  /** `offered`: nothing is missed without it. */
  state?: "due" | "offered" | "not_due";
  mark: "done" | "partly" | "skip" | null;
  value: { count?: number; of?: number; side?: string; reason?: ReasonName };
  /** Something is still to do: nothing stands there, or only one side of it. */
  open: boolean;
  /** Who did it; "" where this phone may not know. */
  by: readonly string[];
  byMe: boolean;
  at: string | null;
  waiting: boolean;
  /** The last of it is not on the phone's disk yet. */
  pressed?: boolean;
  /** What an undo would take back; none: this person may not. */
  undoes: readonly string[];
}

const oneSide = ({ side }: DaySlot["value"]) => (side === "left" || side === "right" ? side : null);

/** The side that its picture shows: the one that is still to do. */
export function sideOf({ item, value, open }: DaySlot): string {
  const done = open && oneSide(value);
  return done ? (done === "left" ? "right" : "left") : item.dose.side;
}

/** `Done 4:05 pm`: one's own. `4 of 8 done by Grandpa`, `Done by somebody else`, `Skipped 4:05 pm: Tired`. */
export function saySlot(slot: DaySlot): string {
  const { mark, value, at } = slot;
  if (!mark) return "";
  const alone = slot.byMe && slot.by.length < 2;
  const names = alone ? [] : [...new Set(slot.by.map((name) => name || t("said.other")))];
  const who = names.length ? t("said.by", { what: what(mark, value), who: sayList(names) }) : "";
  const said = who || what(mark, value);
  const when = at ? t(who ? "said.by.at" : "said.at", { what: said, time: sayTime(at) }) : said;
  return value.reason ? t("said.why", { what: when, why: t(`reason.${value.reason}`) }) : when;
}

function what(mark: "done" | "partly" | "skip", value: DaySlot["value"]): string {
  const side = mark === "partly" && oneSide(value);
  const { count, of } = value;
  return mark === "partly" && !side && count && of
    ? t("said.count", { n: count, of })
    : t(`said.${side || mark}`);
}

/** `Thread the beads: done, waits on this phone`. */
export const sayMarked = ({ item, mark }: DaySlot, waiting?: boolean): string =>
  t("mark.of", { name: item.title, mark: sayMark(mark ?? "none", waiting) });

/** Above it the number alone is clearer. */
const MOST_DOTS = 10;

/** Dots for the times, in two groups at most: rounds, or the sides of the body. */
export function dotsOf({ item, mark, value }: DaySlot): { n: number; filled: number }[] {
  const n = item.blocks.find((block) => block.kind === "count")?.n ?? 0;
  const rounds = item.blocks[0]?.rounds ?? 1;
  const sided = item.discipline !== "OT" && item.blocks.some((block) => block.side === "both");
  const groups = sided ? 2 : rounds;
  if (!n || n > MOST_DOTS || groups > 2 || (sided && rounds > 1)) return [];
  const did = oneSide(value) ? n : (value.count ?? 0);
  const filled = (group: number) =>
    mark === "partly" ? Math.min(n, Math.max(0, did - group * n)) : n;
  return Array.from({ length: groups }, (_, group) => ({ n, filled: filled(group) }));
}

/** `6 beads. Any day will do`, when no day of its own asks for it. */
export function sayDose({ item, state }: DaySlot): string {
  const free = ["per_week", "when_fits"].includes(item.schedule?.rule ?? "");
  const { dose } = item.words;
  return state === "offered" && free ? t("slot.offered", { dose }) : dose;
}
