/** Which one of how many, in dots and words; on which side; in which round. */

import type { Pace, Unit } from "../../../domain/pace";
import type { Discipline } from "../../../domain/types";
import { DisciplineMark } from "../../../ui/discipline";
import { t } from "../../../words/t";
import css from "./play.module.css";

interface Props {
  pace: Pace;
  discipline: Discipline;
  /** What runs, or comes next; null: all were done. */
  unit: Unit | null;
  /** So many of the round are done. */
  filled: number;
  /** The one after them runs. */
  running?: boolean;
}

/** Above it the number alone is clearer. */
const MOST_DOTS = 10;

/** What is counted in a row: repeats of a round, or rounds of one. */
export const rowOf = ({ reps, sets }: Pace): number => (reps > 1 ? reps : sets);
export const placeOf = ({ reps }: Pace, { rep, set }: Unit): number => (reps > 1 ? rep : set);

export function Where({ pace, discipline, unit, filled, running }: Props) {
  const all = rowOf(pace);
  const n = Math.min(all, running ? filled + 1 : filled);
  const words = [
    all > 1 && n > 0 && t("count.of", { n, of: all }),
    pace.reps > 1 && pace.sets > 1 && t("play.round", { n: unit?.set ?? pace.sets, of: pace.sets }),
  ].filter(Boolean);
  return (
    <span class={css.where}>
      {all > 1 && all <= MOST_DOTS && (
        <span class={css.dots} aria-hidden="true">
          {Array.from({ length: all }, (_, at) => (
            <i key={at} class={dot(at, filled, running)} />
          ))}
        </span>
      )}
      <span class={css.line}>
        {unit?.side && <Side of={discipline} side={unit.side} />}
        {words.length > 0 && <span class={css.soft}>{words.join(" · ")}</span>}
      </span>
    </span>
  );
}

function dot(at: number, filled: number, running?: boolean): string {
  if (at < filled) return `${css.dot} ${css.full}`;
  return `${css.dot} ${running && at === filled ? css.now : ""}`;
}

/** The icon turns with the body, not with the page. */
function Side({ of, side }: { of: Discipline; side: "left" | "right" }) {
  const words = t(of === "OT" ? `play.hand.${side}` : `play.side.${side}`);
  return (
    <b class={side === "left" ? css.left : ""}>
      <DisciplineMark of={of} words={words} />
    </b>
  );
}
