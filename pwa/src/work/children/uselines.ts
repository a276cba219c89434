/** A list of children on the screen: what this laptop kept of it at once, then a fresh one. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { keepList, listOf } from "../../store/desk";
import { lostAt } from "../api/reach";
import { allOf, type Line, type Which } from "./lines";

interface Lines {
  lines: Line[] | null;
  problem: Problem | null;
  /** When the list on the screen was kept, if it is not a fresh one. */
  keptAt: number | null;
  again: () => Promise<void>;
}

const NOTHING = { lines: null, problem: null, keptAt: null };

/** The kept list at once, then a fresh one. A page that arrives never pushes a whole list away. */
export function useLines({ scope, archived, person }: Which): Lines {
  const [state, change] = useState<Omit<Lines, "again">>(NOTHING);
  const turn = useRef(0);
  const whole = useRef(false);
  const key = `children ${person} ${scope} ${archived}`;
  const again = useCallback(async () => {
    const mine = ++turn.current;
    const now = () => mine === turn.current;
    const kept = listOf<Line[]>(key).catch(() => null);
    void kept.then((found) => {
      if (!found || !now() || whole.current) return;
      whole.current = true;
      change({ ...NOTHING, lines: found.value, keptAt: found.at });
    });
    const answer = await allOf({ scope, archived, person }, (lines) => {
      if (now() && !whole.current) change({ ...NOTHING, lines });
      return now();
    });
    if (answer.ok && now()) {
      whole.current = true;
      change({ ...NOTHING, lines: answer.value });
      void keepList(key, answer.value).catch(() => {});
    } else if (!answer.ok) {
      await kept;
      if (now()) change((before) => ({ ...before, problem: answer.problem }));
    }
  }, [key]);
  useEffect(() => {
    whole.current = false;
    change(NOTHING);
    void again();
    return () => {
      turn.current++;
    };
  }, [again]);
  useBack(state.problem?.type === "offline", again);
  return { ...state, again };
}

/** The connection is back: what nobody answered is asked again. */
function useBack(unheard: boolean, again: () => Promise<void>): void {
  const lost = lostAt.value !== null;
  useEffect(() => {
    if (unheard && !lost) void again();
  }, [unheard, lost, again]);
}
