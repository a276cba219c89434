/** Leaving before the end: keep what was done as partly, all of it, or nothing. Closing goes on. */

import { Check } from "lucide";
import { type Pace, valueFor } from "../../../domain/pace";
import type { Value } from "../../../domain/types";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { t } from "../../../words/t";
import css from "./play.module.css";

export interface Did {
  /** The units that were done, by their place. */
  done: readonly number[];
  /** How long was worked, where a clock ran. */
  seconds?: number;
}

interface Props {
  pace: Pace;
  did: Did;
  onDone: (value: Value) => void;
  onPartly: (value: Value) => void;
  onNothing: () => void;
  onClose: () => void;
}

export const isAll = (pace: Pace, { done }: Did): boolean => done.length >= pace.units.length;

/** Nothing that could be kept. */
export const isNothing = (did: Did): boolean => !did.done.length && !did.seconds;

export function Leave({ pace, did, onDone, onPartly, onNothing, onClose }: Props) {
  const value = valueFor(pace, did.done, did.seconds);
  const all = isAll(pace, did);
  return (
    <Sheet
      title={t(all ? "play.over" : "leave.title")}
      onClose={onClose}
      foot={
        <Button
          kind="main"
          wide
          icon={Check}
          onClick={() => (all ? onDone(value) : onPartly(value))}
        >
          {all ? t("exercise.done") : primary(value)}
        </Button>
      }
    >
      <div class={css.ways}>
        {!all && (
          // the person's own word stands, not what was counted
          <Button wide onClick={() => onDone({})}>
            {t("leave.all")}
          </Button>
        )}
        <Button wide onClick={onNothing}>
          {t("leave.nothing")}
        </Button>
      </div>
    </Sheet>
  );
}

function primary({ side, count, of }: Value): string {
  if (side) return t("nottoday.keep.side");
  return count && of ? t("nottoday.keep", { n: count, of }) : t("nottoday.keep.some");
}
