/**
 * The phone's Back asks before counted work goes, as the X does.
 *
 * Once something has begun, the timer has a step of its own in the browser's history: `{play: true}`.
 * Back takes that step and stays on the page. A sheet lies over it, as over any page. What was
 * counted lies in the step, and so outlives a page that the phone kills in its pocket and loads where
 * it was; and on the phone, for the app that is started anew.
 */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Counting } from "../../../state/counted";

export interface Guard {
  /** What Back does, as things stand now. */
  asks: { current: () => void };
  /** From now on, and again when somebody goes on after all. */
  put: () => void;
  /** Out of it: `then`, when the step has left the history, and nothing counted is left in it. */
  past: (then: () => void) => void;
  /** What was counted last before this page was loaded anew. */
  found: unknown;
  /** So much is counted now. */
  keep: (counted: unknown) => void;
}

const stands = (): boolean => !!history.state?.play;

/** Safari takes a hundred in half a minute: who counts faster has it with a later one. */
function write(step: object): void {
  try {
    history.replaceState(step, "");
  } catch {
    // the count goes on
  }
}

/** `fits`: what was counted of something else is not found. */
export function useGuard(fits: string, phone: Counting): Guard {
  const [found] = useState(() =>
    history.state?.fits === fits ? history.state.counted : phone.found,
  );
  const counted = useRef<unknown>(found);
  const asks = useRef(() => {});
  const up = useRef(false);
  useLayoutEffect(() => {
    const { pathname } = location;
    // a page that was loaded anew finds the step of the one before it
    up.current = stands();
    const moved = () => {
      const was = up.current;
      up.current = stands();
      if (was && !up.current && location.pathname === pathname) asks.current();
    };
    window.addEventListener("popstate", moved);
    return () => {
      window.removeEventListener("popstate", moved);
      if (stands()) history.back();
    };
  }, []);
  const step = () => ({ play: true, fits, counted: counted.current });
  const keep = (now: unknown) => {
    counted.current = now;
    if (!stands()) return;
    write(step());
    phone.keep(now);
  };
  const put = () => {
    up.current = true;
    if (stands()) write(step());
    else history.pushState(step(), "");
  };
  const past = (then: () => void) => {
    keep(null);
    // Back has taken the step already
    phone.keep(null);
    if (!stands()) return then();
    up.current = false;
    window.addEventListener("popstate", then, { once: true });
    history.back();
  };
  return { asks, put, past, found, keep };
}
