/** The picture of the exercise on the side that is to do now; the other side is fetched before its turn. */

import { useContext, useEffect } from "preact/hooks";
import type { Pace } from "../../../domain/pace";
import type { SlotView } from "../../../state/today";
import { sideOf } from "../../../ui/dayslot";
import { Look, pictureUrl } from "../../../ui/picture";
import { Plate } from "../../../ui/plate";

interface Props {
  slot: SlotView;
  pace: Pace;
  /** The unit that runs, or comes next. */
  at: number;
  running: boolean;
}

export function Pictured({ slot, pace, at, running }: Props) {
  const { picture, moving, discipline, icon } = slot.item;
  const look = useContext(Look);
  // who holds still is shown still
  const moves = pace.kind === "hold" ? null : (moving ?? null);
  const shown = moves ?? picture;
  useEffect(() => {
    const sides = new Set(pace.units.map(({ side }) => side));
    for (const side of sides) if (side && shown) new Image().src = pictureUrl(shown, side, look);
  }, [pace, shown, look]);
  const unit = pace.units[Math.min(at, pace.units.length - 1)];
  return (
    <Plate
      size="page"
      discipline={discipline}
      icon={icon}
      picture={shown}
      side={unit?.side ?? sideOf(slot)}
      {...(moves && { plays: running })}
    />
  );
}
