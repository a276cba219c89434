/**
 * The phone's Back asks before counted work goes, as the X does.
 *
 * Once something has begun, the timer has a step of its own in the browser's history: `{play: true}`.
 * Back takes that step and stays on the page. A sheet lies over it, as over any page.
 */

import { useEffect, useRef } from "preact/hooks";

export interface Guard {
  /** What Back does, as things stand now. */
  asks: { current: () => void };
  /** From now on, and again when somebody goes on after all. */
  put: () => void;
  /** Out of it: `then`, when the step has left the history. */
  past: (then: () => void) => void;
}

const stands = (): boolean => !!history.state?.play;

export function useGuard(): Guard {
  const asks = useRef(() => {});
  const up = useRef(false);
  useEffect(() => {
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
  const put = () => {
    up.current = true;
    if (!stands()) history.pushState({ play: true }, "");
  };
  const past = (then: () => void) => {
    if (!stands()) return then();
    up.current = false;
    window.addEventListener("popstate", then, { once: true });
    history.back();
  };
  return { asks, put, past };
}
