/** The answer to a question: the last one stays until the next is there, so that nothing jumps. */

import { signal } from "@preact/signals";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Problem, Result } from "../../domain/problem";
import { api, asked, type Schemas } from "../api/client";
import { addressOf, asQuery, type Card, type Facets, type Question } from "./question";

const A_PAGE = 30;
const FRESH_MS = 5 * 60_000;

interface Found {
  /** The address of the question that this answers. */
  key: string;
  at: number;
  items: readonly Card[];
  next: string | null;
  total: number;
  facets: Facets | null;
}

export interface Finding {
  found: Found | null;
  problem: Problem | null;
  busy: boolean;
  again: () => Promise<void>;
  /** The next page, under the last. */
  more: () => Promise<void>;
}

/** The whole library: how many, and every value there is with its name. */
export const whole = signal<{ total: number; facets: Facets } | null>(null);

/** The last answer, so that Back from an exercise shows the same list at once. */
let kept: Found | null = null;

export function forgetFound(): void {
  kept = null;
  whole.value = null;
}

function askExercises(
  question: Question,
  further: { cursor?: string; limit?: number; facets?: "yes" | "no" },
): Promise<Result<Schemas["ExercisesOut"]>> {
  const query = { ...asQuery(question), ...further };
  return asked(api.GET("/api/v1/exercises", { params: { query } }));
}

/** How many would be found; null when nobody answers. */
export async function countOf(question: Question): Promise<number | null> {
  const answer = await askExercises(question, { limit: 1, facets: "no" });
  return answer.ok ? answer.value.total : null;
}

async function learnWhole(): Promise<void> {
  const answer = await askExercises({}, { limit: 1 });
  if (answer.ok) learn(answer.value);
}

function learn({ total, facets }: Schemas["ExercisesOut"]): void {
  if (facets) whole.value = { total, facets };
}

function keptFor(key: string): Found | null {
  return kept?.key === key && Date.now() - kept.at < FRESH_MS ? kept : null;
}

function joined(key: string, answer: Schemas["ExercisesOut"], before: Found | null): Found {
  const { items, next, total, facets } = answer;
  if (!before) return { key, at: Date.now(), items, next, total, facets };
  const known = new Set(before.items.map((card) => card.id));
  const fresh = items.filter((card) => !known.has(card.id));
  return { ...before, items: [...before.items, ...fresh], next, total };
}

export function useFinding(question: Question): Finding {
  const key = addressOf(question);
  const [found, setFound] = useState<Found | null>(() => keptFor(key));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);

  const page = useCallback(
    async (before: Found | null) => {
      const mine = ++turn.current;
      setBusy(true);
      const further = before?.next ? { cursor: before.next, facets: "no" as const } : {};
      const answer = await askExercises(question, { ...further, limit: A_PAGE });
      // an answer that was overtaken is not shown
      if (mine !== turn.current) return;
      setBusy(false);
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      kept = joined(key, answer.value, before);
      setFound(kept);
      if (Object.keys(question).length === 0) learn(answer.value);
    },
    [key],
  );
  useEffect(() => {
    const same = keptFor(key);
    if (same) setFound(same);
    else void page(null);
    return () => {
      turn.current++;
    };
  }, [page]);
  useEffect(() => {
    if (key !== addressOf({})) void learnWhole();
  }, []);

  return { found, problem, busy, again: () => page(null), more: () => page(found) };
}
