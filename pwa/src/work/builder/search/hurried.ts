/** An Enter that comes before its answer, or before the plan: it waits, and keeps its turn. */

import { useEffect, useRef } from "preact/hooks";
import type { Card } from "../items";

/** Answers what to call with the words that were entered. */
export function useHurried(
  ready: boolean,
  first: (typed: string) => Promise<Card | null>,
  take: (card: Card) => void,
): (typed: string) => void {
  const line = useRef<Promise<void>>(Promise.resolve());
  const held = useRef<string[]>([]);
  // by the time of the answer the plan is another one
  const now = useRef(take);
  now.current = take;
  const enter = (typed: string) => {
    const answer = first(typed);
    line.current = line.current.then(async () => {
      const card = await answer;
      if (card) now.current(card);
      // the next one sees the plan with this one in it
      await new Promise((drawn) => setTimeout(drawn));
    });
  };
  useEffect(() => {
    if (!ready) return;
    for (const typed of held.current.splice(0)) enter(typed);
  }, [ready]);
  return (typed) => (ready ? enter(typed) : void held.current.push(typed));
}
