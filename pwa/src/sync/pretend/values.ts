/** For tests: what each kind of event may say, as ticks/values.py has it. */

type Limit = readonly [number, number] | readonly string[] | "words";

const REASONS = ["tired", "unwell", "no_time", "not_want", "too_hard", "hurt", "other"];
const COUNT = [0, 9999] as const;
const OF = [1, 9999] as const;

const FIELDS_OF: Record<string, Record<string, Limit>> = {
  done: { count: COUNT, of: OF, seconds: [0, 86_400] },
  partly: { count: COUNT, of: OF, side: ["left", "right"], reason: REASONS, words: "words" },
  skip: { reason: REASONS, words: "words" },
  undo: {},
  rate: {
    effort: ["easy", "right", "hard"],
    pain: ["no", "some", "lot"],
    joy: ["yes", "soso", "no"],
  },
  note: { words: "words" },
};
const NEEDED: Record<string, string> = { skip: "reason", note: "words" };
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const KINDS = Object.keys(FIELDS_OF);

/** The names that a value of this kind may have; null for a kind that is not known. */
export function valueFields(kind: string): readonly string[] | null {
  const fields = Object.hasOwn(FIELDS_OF, kind) ? FIELDS_OF[kind] : null;
  return fields ? Object.keys(fields) : null;
}

export const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** `any`: a test's own names will do. */
export const isId = (value: unknown, any = false): value is string =>
  typeof value === "string" && (any ? value.length > 0 : ID.test(value));

export const lengthOf = (words: string): number => [...words].length;

/** Text that both databases can keep: neither NUL nor half a character. */
export const isText = (value: unknown): value is string =>
  typeof value === "string" &&
  !value.includes("\0") &&
  ![...value].some((one) => /^[\ud800-\udfff]$/.test(one));

/** Whether a value is none that this kind may have. */
export function valueFault(kind: string, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  const needed = NEEDED[kind];
  if (needed && !(needed in value)) return true;
  if (kind === "note" && "words" in value && !String(value.words).trim()) return true;
  const fields = FIELDS_OF[kind] ?? {};
  return Object.entries(value).some(([name, one]) => !fitsIn(fields[name], one));
}

function fitsIn(limit: Limit | undefined, value: unknown): boolean {
  if (limit === undefined) return false;
  if (limit === "words") return isText(value);
  const [least, most] = limit;
  if (typeof least === "number" && typeof most === "number") return isWhole(value, least, most);
  return (limit as readonly unknown[]).includes(value);
}

/** What somebody else may read of a mark while sharing is careful. */
export const forOthers = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => SHOWN.includes(name)));

const SHOWN = ["count", "of", "side"];
