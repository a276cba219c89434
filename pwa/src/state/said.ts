/** What this person says beside a mark: how it went (`rate`) and some words (`note`). */

import type { Fact } from "../domain/fold";
import type { Value } from "../domain/types";
import { cells, child } from "./phone";
import { entryOf, type SlotView, save } from "./today";

export type Answers = Pick<Value, "effort" | "pain" | "joy">;
export type Question = keyof Answers;

export interface Said extends Answers {
  words: string;
}

/** One's own, and what nobody has taken back, in the order of their ids. */
function own(slot: SlotView, kind: "rate" | "note"): readonly Fact[] {
  const me = child.value?.person.id;
  const said = cells.value.get(slot.key)?.said ?? [];
  return said.filter((fact) => fact.kind === kind && fact.actor === me);
}

/** What this person has said of it last. */
export function saidOf(slot: SlotView): Said {
  const rates = own(slot, "rate").map(({ value }) => value);
  const { effort, pain, joy } = Object.assign({}, ...rates) as Value;
  const words = own(slot, "note").at(-1)?.value.words ?? "";
  return { ...(effort && { effort }), ...(pain && { pain }), ...(joy && { joy }), words };
}

/** Answer a question, or take the answer back. What was answered before is undone in the same breath. */
export async function answer<Q extends Question>(
  slot: SlotView,
  question: Q,
  said: Answers[Q] | null,
): Promise<void> {
  const before = own(slot, "rate").filter(({ value }) => value[question] !== undefined);
  // an event that answers other questions too is undone whole: those answers are said again
  const others: Value = Object.assign({}, ...before.map(({ value }) => value));
  delete others[question];
  await replace(slot, "rate", before, { ...others, ...(said && { [question]: said }) });
}

/** Say it in words; without any, what was written before is taken back. */
export async function write(slot: SlotView, words: string): Promise<void> {
  const said = words.trim();
  if (said === saidOf(slot).words) return;
  await replace(slot, "note", own(slot, "note"), said ? { words: said } : {});
}

async function replace(
  slot: SlotView,
  kind: "rate" | "note",
  before: readonly Fact[],
  value: Value,
): Promise<void> {
  const of = before.map(({ id }) => id);
  await save([
    of.length ? entryOf(slot, "undo", {}, of) : null,
    Object.keys(value).length ? entryOf(slot, kind, value) : null,
  ]);
}
