/** Whether the page is too narrow for fourteen days beside a name, counted in the person's own text size. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

const NARROW_REM = 43.75;

export function useNarrow(page: RefObject<HTMLElement | null>): boolean {
  const [narrow, change] = useState(false);
  useEffect(() => {
    const element = page.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (entry) change(entry.contentRect.width < NARROW_REM * rem);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
  return narrow;
}
