/** A run on the screen: drawn again when another second is shown, and told once when something begins. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Pace } from "../../../domain/pace";
import {
  begin,
  type Cue,
  cueOf,
  type Now,
  nowOf,
  pause,
  type Run,
  untilNext,
} from "../../../domain/run";
import type { Guard } from "./guard";
import { silence } from "./tell";

const NOT_BEGUN: Run = { from: 0, since: null, done: [], worked: 0 };
/** A timer may come a little early; the second must have turned. */
const SURELY_MS = 5;

export interface Running {
  /** null: not begun. */
  run: Run | null;
  now: Now;
  running: boolean;
  start: () => void;
  change: (how: (pace: Pace, run: Run, now: number) => Run) => void;
}

export function useRun(pace: Pace, tell: (cue: Cue) => void, guard: Guard): Running {
  const [run, set] = useState(guard.found as Run | null);
  const [, draw] = useState(0);
  const now = nowOf(pace, run ?? NOT_BEGUN, Date.now());
  const running = run !== null && run.since !== null && now.phase !== null;
  useEffect(() => {
    if (!run) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      const ms = untilNext(pace, run, Date.now());
      if (ms !== null) timer = setTimeout(turn, ms + SURELY_MS);
    };
    const turn = () => {
      draw((n) => n + 1);
      wait();
    };
    // it may have slept since it was drawn
    turn();
    // a page that slept is drawn as it is now, at once
    document.addEventListener("visibilitychange", turn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", turn);
    };
  }, [pace, run]);
  useKept(pace, run, guard);
  useTold(pace, run, now, tell);
  return {
    run,
    now,
    running,
    start: () => set(begin(Date.now())),
    change: (how) => set((one) => one && how(pace, one, Date.now())),
  };
}

/** It stands still in what is kept: a page that is loaded anew goes on when somebody says so. */
function useKept(pace: Pace, run: Run | null, { keep }: Guard): void {
  useEffect(() => {
    if (!run) return;
    const kept = () => keep(pause(pace, run, Date.now()));
    kept();
    document.addEventListener("visibilitychange", kept);
    return () => document.removeEventListener("visibilitychange", kept);
  }, [pace, run]);
}

function useTold(pace: Pace, run: Run | null, now: Now, tell: (cue: Cue) => void): void {
  const before = useRef<Now | null>(null);
  useEffect(() => {
    const still = !run || (run.since === null && now.phase);
    const cue = still ? null : cueOf(pace, before.current, now);
    if (!still) before.current = now;
    if (cue) tell(cue);
  });
  useEffect(() => silence, []);
}
