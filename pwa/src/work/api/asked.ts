/** A part that shows what a call answers: asks when it opens, and again when it is told to. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Problem, Result } from "../../domain/problem";
import { lostAt } from "./reach";

export interface Asked<T> {
  value: T | null;
  etag: string | null;
  problem: Problem | null;
  /** A call is on its way. */
  busy: boolean;
  again: () => Promise<void>;
  /** Put a newer answer in its place, such as what a PUT answered. */
  set: (value: T, etag: string | null) => void;
}

/** `deps`: what the call depends on; a new one forgets the answer to the old. */
export function useAsked<T>(call: () => Promise<Result<T>>, deps: readonly unknown[]): Asked<T> {
  const [state, change] = useState<Omit<Asked<T>, "again" | "set">>(NOTHING);
  const turn = useRef(0);
  const again = useCallback(async () => {
    const mine = ++turn.current;
    change((before) => ({ ...before, busy: true }));
    const answer = await call();
    // an answer that was overtaken is not shown
    if (mine !== turn.current) return;
    if (answer.ok) change({ value: answer.value, etag: answer.etag, problem: null, busy: false });
    else change((before) => ({ ...before, problem: answer.problem, busy: false }));
  }, deps);
  useEffect(() => {
    change(NOTHING);
    void again();
    return () => {
      turn.current++;
    };
  }, [again]);
  const unheard = state.problem?.type === "offline";
  const lost = lostAt.value !== null;
  useEffect(() => {
    // the connection is back: what nobody answered is asked again
    if (unheard && !lost) void again();
  }, [unheard, lost]);
  const set = useCallback((value: T, etag: string | null) => {
    turn.current++;
    change({ value, etag, problem: null, busy: false });
  }, []);
  return { ...state, again, set };
}

const NOTHING = { value: null, etag: null, problem: null, busy: true };
