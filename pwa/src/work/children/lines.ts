/** The lines of a list of children, from all its pages. */

import type { Result } from "../../domain/problem";
import type { MarkName } from "../../ui/mark";
import { api, asked, type Schemas } from "../api/client";

/** More than this is searched for, not scrolled through. */
const MOST = 2000;
const PAGE = 100;
const DAYS = 14;

/** What the desk keeps of a child: names, the drawn head and marks, nothing more. */
export interface Line {
  id: string;
  name: string;
  called: string;
  look?: string;
  months: number;
  mine: boolean;
  archived: boolean;
  team: Schemas["TeamMemberOut"][];
  /** Only of the children whose team one is on. */
  record: Record14 | null;
}

export interface Record14 {
  version: number;
  first: string;
  last: string;
  marks: MarkName[];
  done: number;
  planned: number;
  heard: string | null;
  exercises: number;
  minutes: number;
}

export interface Which {
  scope: "mine" | "clinic";
  archived: boolean;
  /** Keeps one person's lists apart from another's. */
  person: string;
}

const MARKS: Record<Schemas["CaseDayOut"]["mark"], MarkName> = {
  done: "done",
  partly: "partly",
  skip: "skip",
  nothing: "none",
  not_due: "off",
};

function lineOf(child: Schemas["ChildCardOut"], record: Record14 | null): Line {
  return {
    id: child.id,
    name: `${child.given_name} ${child.family_name}`.trim(),
    called: child.called,
    look: child.look,
    months: child.age_months,
    mine: child.mine,
    archived: child.archived,
    team: child.team,
    record,
  };
}

function recordOf(one: Schemas["CaseOut"]): Record14 {
  const marks = one.days.map(({ mark }) => MARKS[mark]);
  // the server cannot say yet what today lacks: with a plan it is "nothing yet", which is always true
  if (marks.at(-1) === "off" && one.exercises_a_day > 0) marks[marks.length - 1] = "none";
  return {
    version: one.version,
    first: one.days[0]?.day ?? "",
    last: one.days.at(-1)?.day ?? "",
    marks,
    done: one.done,
    planned: one.planned,
    heard: one.last_from_home,
    exercises: one.exercises_a_day,
    minutes: one.minutes_a_day,
  };
}

interface Page {
  lines: Line[];
  next: string | null;
}

async function pageOf(which: Which, cursor: string | null): Promise<Result<Page>> {
  const paged = { limit: PAGE, ...(cursor && { cursor }) };
  if (which.scope === "mine" && !which.archived) {
    const query = { ...paged, days: DAYS };
    const answer = await asked(api.GET("/api/v1/caseload", { params: { query } }));
    if (!answer.ok) return answer;
    const { items, next } = answer.value;
    const lines = items.map((one) => lineOf(one.child, recordOf(one)));
    return { ...answer, value: { lines, next } };
  }
  const archived = which.archived ? ("yes" as const) : ("no" as const);
  const query = { ...paged, scope: which.scope, archived };
  const answer = await asked(api.GET("/api/v1/children", { params: { query } }));
  if (!answer.ok) return answer;
  const { items, next } = answer.value;
  return { ...answer, value: { lines: items.map((one) => lineOf(one, null)), next } };
}

/** Every page, one after the other; `seen` hears of each, and says whether to go on. */
export async function allOf(
  which: Which,
  seen: (lines: Line[]) => boolean,
): Promise<Result<Line[]>> {
  const lines: Line[] = [];
  let cursor: string | null = null;
  do {
    const answer: Result<Page> = await pageOf(which, cursor);
    if (!answer.ok) return answer;
    lines.push(...answer.value.lines);
    cursor = answer.value.next;
  } while (seen([...lines]) && cursor && lines.length < MOST);
  return { ok: true, value: lines, etag: null };
}
