/** What the exercise's picture shows: its movement, or the step that is read. */

import { useContext, useEffect, useState } from "preact/hooks";
import type { SlotView } from "../../state/today";
import { sideOf } from "../../ui/dayslot";
import { Look, pictureUrl } from "../../ui/picture";
import { usePlays } from "../../ui/plays";

export interface Showing {
  picture: string | null;
  side: string;
  plays: boolean;
  /** The step that is read. */
  at: number;
  go: (at: number) => void;
  /** Play or rest; null where there is nothing to play. */
  turn: (() => void) | null;
}

export function useShowing(slot: SlotView): Showing {
  const { picture, moving, steps } = slot.item;
  const side = sideOf(slot);
  const [read, setRead] = useState(0);
  // a plan that came meanwhile may have fewer
  const at = Math.max(0, Math.min(read, steps.length - 1));
  const { plays, turn, rest } = usePlays(!!moving);
  useStepsReady(slot, side);
  return {
    picture: (plays ? moving : steps[at]?.picture) ?? picture,
    side,
    plays,
    at,
    go: (next) => {
      setRead(next);
      rest();
    },
    turn: moving ? turn : null,
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
