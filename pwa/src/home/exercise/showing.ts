/** What the exercise's picture shows: its movement, or the step that is read. */

import { useContext, useEffect, useState } from "preact/hooks";
import type { SlotView } from "../../state/today";
import { sideOf } from "../../ui/dayslot";
import { Look, pictureUrl } from "../../ui/picture";

/** It plays twice, then rests; who asks for it again has it for as long as they like. */
const TWICE_MS = 4800;

export interface Showing {
  picture: string | null;
  side: string;
  /** undefined: what is shown does not move. */
  plays: boolean | undefined;
  /** The step that is read. */
  at: number;
  go: (at: number) => void;
  /** Play or rest; null where there is nothing to play. */
  turn: (() => void) | null;
}

export function useShowing(slot: SlotView): Showing {
  const { picture, moving, steps } = slot.item;
  const side = sideOf(slot);
  const [at, setAt] = useState(0);
  const [plays, play] = useState<boolean | undefined>(moving ? true : undefined);
  const [asked, ask] = useState(false);
  useEffect(() => {
    if (asked) return;
    const rest = setTimeout(() => play((now) => now && false), TWICE_MS);
    return () => clearTimeout(rest);
  }, [asked]);
  useStepsReady(slot, side);
  return {
    picture: (plays === undefined ? steps[at]?.picture : moving) ?? picture,
    side,
    plays,
    at,
    go: (next) => {
      setAt(next);
      play(undefined);
    },
    turn: moving
      ? () => {
          ask(true);
          play(!plays);
        }
      : null,
  };
}

/** The pictures of the steps are fetched at once: none blinks, and all are there without signal. */
function useStepsReady({ item }: SlotView, side: string): void {
  const look = useContext(Look);
  useEffect(() => {
    for (const { picture } of item.steps)
      if (picture) new Image().src = pictureUrl(picture, side, look);
  }, [item, side, look]);
}
