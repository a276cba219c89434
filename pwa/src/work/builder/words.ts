/**
 * Any dose and schedule in a plain English sentence, while it is being written.
 *
 * plans/words.py says the same once it is published; both run tests/vectors/words.json.
 */

import type { Discipline, Moment, Schedule } from "../../domain/types";
import type { Dose, DraftSide } from "./items";

interface Unit {
  one: string;
  other: string;
}

const TIMES: Unit = { one: "time", other: "times" };
const ROUNDS: Unit = { one: "round", other: "rounds" };
type Sides = Partial<Record<DraftSide, string>>;
const HANDS: Sides = {
  left: "left hand",
  right: "right hand",
  both: "both hands",
  alternate: "one hand, then the other",
};
const BODY: Sides = {
  left: "left side",
  right: "right side",
  both: "each side",
  alternate: "one side, then the other",
};
/** Help in words, from 0 (the helper does all) to 7 (alone). */
export const HELP = [
  "you do it, your child joins in",
  "you do most of it together",
  "with a lot of help",
  "with some help",
  "with a little help",
  "stay close, no touching",
  "alone, with more time or an aid",
  "alone",
] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const AT: Record<Moment, string> = {
  "wake-up": "after waking up",
  breakfast: "after breakfast",
  "way-to-school": "on the way to school",
  "after-school": "after school",
  play: "at play time",
  bath: "at bath time",
  bedtime: "at bedtime",
  "any-time": "at any time",
};

const counted = (n: number, unit = TIMES): string => `${n} ${n === 1 ? unit.one : unit.other}`;

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function lasting(n: number): string {
  const [minutes, rest] = [Math.floor(n / 60), n % 60];
  const parts = minutes ? [counted(minutes, { one: "minute", other: "minutes" })] : [];
  if (rest || !minutes) parts.push(counted(rest, { one: "second", other: "seconds" }));
  return parts.join(" ");
}

/** `6 beads, 2 rounds, both hands`. An empty dose says `Once`. */
export function doseWords(dose: Dose, unit: Unit = TIMES, discipline: Discipline = "OT"): string {
  const rounds = dose.sets || 1;
  const sentence = [
    howMuch(dose, unit),
    rounds > 1 && counted(rounds, ROUNDS),
    (discipline === "OT" ? HANDS : BODY)[dose.side],
    dose.hold_s && (dose.reps || dose.duration_s) && `hold for ${lasting(dose.hold_s)}`,
    dose.duration_s && dose.reps && `for ${lasting(dose.duration_s)}`,
    resting(dose),
    dose.resistance && `against ${dose.resistance}`,
    dose.support && `holding on: ${dose.support}`,
    dose.assistance !== null && HELP[dose.assistance],
  ]
    .filter(Boolean)
    .join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** One part of a dose by itself: `6 beads`, `hold for 5 seconds`; null is nothing. */
export function doseWord(dose: Dose, part: keyof Dose, unit: Unit, discipline: Discipline) {
  const value = dose[part];
  if (value === null || value === "") return null;
  if (part === "side") return (discipline === "OT" ? HANDS : BODY)[dose.side] ?? null;
  if (part === "assistance") return HELP[Number(value)] ?? null;
  if (part === "resistance") return `against ${value}`;
  if (part === "support") return `holding on: ${value}`;
  if (part === "reps") return counted(Number(value), unit);
  if (part === "sets") return counted(Number(value), ROUNDS);
  if (part === "hold_s") return `hold for ${lasting(Number(value))}`;
  return part === "rest_s" ? `rest ${lasting(Number(value))}` : `${lasting(Number(value))}`;
}

function howMuch(dose: Dose, unit: Unit): string {
  if (dose.reps) return counted(dose.reps, unit);
  if (dose.duration_s) return lasting(dose.duration_s);
  return dose.hold_s ? `hold for ${lasting(dose.hold_s)}` : "once";
}

function resting({ rest_s, sets, reps }: Dose): string {
  if (!rest_s) return "";
  if ((sets || 1) > 1) return `rest ${lasting(rest_s)} between rounds`;
  return `rest ${lasting(rest_s)} ${(reps || 1) > 1 ? "in between" : "afterwards"}`;
}

/** `Every day, after breakfast and at bedtime`; `3 times a week, on any days`. */
export function scheduleWords(schedule: Schedule): string {
  const { rule, moments } = schedule;
  const free = rule === "per_week" && moments.length === 1 && moments[0] === "any-time";
  const when = rule === "when_fits" || free ? "" : momentWords(moments);
  return when ? `${howOften(schedule)}, ${when}` : howOften(schedule);
}

function howOften({ rule, days, days_a_week, moments }: Schedule): string {
  const n = days_a_week ?? 0;
  if (rule === "when_fits") return "When it fits";
  if (rule === "alternate") return "Every other day";
  if (rule === "per_week") {
    const often = counted(n, moments.length === 1 ? TIMES : { one: "day", other: "days" });
    return `${often} a week, on any ${n === 1 ? "day" : "days"}`;
  }
  if (rule === "daily" || days?.length === 7) return "Every day";
  const named = [...(days ?? [])].sort();
  if (named.join() === "1,2,3,4,5") return "Monday to Friday";
  return `Every ${listed(named.map((day) => WEEKDAYS[day - 1] ?? ""))}`;
}

/** Named moments once each; free ones counted. */
function momentWords(moments: readonly Moment[]): string {
  const named = inOrder(moments)
    .filter((moment) => moment !== "any-time")
    .map((moment) => AT[moment]);
  const free = moments.length - named.length;
  const any = AT["any-time"];
  if (!free) return listed(named);
  if (!named.length) return free === 1 ? any : `${free} times, ${any}`;
  return `${listed(named)}, and ${free === 1 ? "once more" : `${free} times more`} ${any}`;
}

const inOrder = (moments: readonly Moment[]): Moment[] => {
  const order = Object.keys(AT);
  return [...moments].sort((a, b) => order.indexOf(a) - order.indexOf(b));
};
