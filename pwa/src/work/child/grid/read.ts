/** The days of the table: the last ones by the family's own today, and as far back as one likes. */

import { useEffect, useRef, useState } from "preact/hooks";
import { daysBetween, plusDays } from "../../../domain/day";
import type { Problem } from "../../../domain/problem";
import { useAsked } from "../../api/asked";
import { api, asked, type Schemas } from "../../api/client";

export interface Days {
  value: Schemas["AdherenceOut"] | null;
  problem: Problem | null;
  busy: boolean;
  days: readonly string[];
  /** The family's day now, by the server's clock. */
  today: string;
  later: (() => void) | undefined;
  again: () => Promise<void>;
  earlier: (() => void) | undefined;
}

/** What the first answer has when no days are asked for. */
const USUAL = 14;

/** `span` days at a time; the answer before stays in place until the next one is here. */
export function useDays(child: string, span: number): Days {
  const [end, move] = useState<string | null>(null);
  const [today, know] = useState("");
  const to = end ?? (span === USUAL ? "" : today);
  const answer = useAsked(() => readDays(child, to, span), [child, to, span]);
  const last = useRef<Schemas["AdherenceOut"] | null>(null);
  if (answer.value) last.current = answer.value;
  const newest = answer.value && !to ? answer.value.to : "";
  useEffect(() => {
    if (newest) know(newest);
  }, [newest]);
  useEffect(
    () => () => {
      last.current = null;
    },
    [child],
  );
  const value = last.current;
  const now = today || newest;
  return {
    value,
    problem: answer.problem,
    busy: answer.busy,
    days: value ? cut(value, span) : [],
    today: now,
    again: answer.again,
    earlier: now ? () => move(plusDays(end ?? now, -span)) : undefined,
    later: end && end < now ? () => move(laterThan(end, now, span)) : undefined,
  };
}

function laterThan(end: string, today: string, span: number): string | null {
  const next = plusDays(end, span);
  return next < today ? next : null;
}

function readDays(child_id: string, to: string, span: number) {
  const query = to ? { from: plusDays(to, 1 - span), to } : {};
  const params = { path: { child_id }, query };
  return asked(api.GET("/api/v1/children/{child_id}/adherence", { params }));
}

/** The last days of an answer; the first one is asked without a range and has fourteen. */
function cut({ from, to }: { from: string; to: string }, span: number): string[] {
  const all = Math.min(span, daysBetween(from, to) + 1);
  return Array.from({ length: all }, (_, n) => plusDays(to, n - all + 1));
}
