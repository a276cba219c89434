/** Repeats that a person counts: all of the page is the button. */

import { Check, Minus } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { Pace } from "../../../domain/pace";
import type { Cue } from "../../../domain/run";
import { countedOf, oneLess, type Tally, tap } from "../../../domain/tally";
import type { SlotView } from "../../../state/today";
import { Button } from "../../../ui/button";
import { sayNumber } from "../../../words/figures";
import { t } from "../../../words/t";
import { Around } from "./around";
import { useAwake } from "./awake";
import { sayClock } from "./clock";
import { Dial } from "./dial";
import type { Guard } from "./guard";
import type { Did } from "./leave";
import { Nav } from "./nav";
import { Pictured } from "./picture";
import css from "./play.module.css";
import { sayCue, silence, useTell } from "./tell";
import { placeOf, rowOf, Where } from "./where";

interface Props {
  slot: SlotView;
  pace: Pace;
  guard: Guard;
  onClose: (did: Did) => void;
  onDone: (did: Did) => void;
}

const SECOND = 1000;

export function Counter({ slot, pace, guard, onClose, onDone }: Props) {
  const { discipline } = slot.item;
  const tell = useTell(discipline);
  const [tally, set] = useState((guard.found as Tally | null) ?? []);
  useEffect(() => guard.keep(tally), [tally]);
  const { n, next, rest, change } = countedOf(pace, tally, Date.now());
  useRest(rest > 0);
  useAwake(!!next);
  useEffect(() => silence, []);
  const one = () => {
    const more = tap(pace, tally, Date.now());
    if (more === tally) return;
    set(more);
    tell(cueAfter(pace, more));
  };
  const did = { done: tally.map((_, unit) => unit) };
  const last = pace.units[n - 1];
  // of the round that was counted last; it may have begun elsewhere
  const filled = last ? placeOf(pace, last) : before(pace);
  const newRound = !!next && !!last && placeOf(pace, next) <= placeOf(pace, last);
  return (
    <Around
      slot={slot}
      guard={guard}
      begun={n > 0}
      onClose={() => onClose(did)}
      bar={
        <>
          <Nav icon={Minus} words={t("nottoday.less")} disabled={!n} onClick={() => set(oneLess)} />
          <Button kind={next ? "quiet" : "main"} icon={Check} onClick={() => onDone(did)}>
            {t("exercise.done")}
          </Button>
        </>
      }
    >
      <button type="button" class={css.area} onClick={one} aria-disabled={!next}>
        <Dial {...ringOf(pace, filled)} discipline={discipline}>
          <Pictured slot={slot} pace={pace} at={n} running={!rest && !!next} />
        </Dial>
        <span class={css.told}>
          <span class={css.count}>{rest ? sayClock(rest) : sayNumber(filled)}</span>
          <span class={css.cue}>{sayNext({ n, next, rest, change }, discipline)}</span>
          <span class="hidden-words">{next && t("play.one")}</span>
          <Where
            pace={pace}
            discipline={discipline}
            unit={next}
            filled={newRound && rest ? 0 : filled}
          />
        </span>
      </button>
      <p class="hidden-words" role="status">
        {n > 0 && t("count.of", { n: pace.before + n, of: pace.of })}
      </p>
    </Around>
  );
}

/** Of the first round, done before it opened. */
const before = (pace: Pace): number => {
  const [first] = pace.units;
  return first ? placeOf(pace, first) - 1 : 0;
};

const MOST_PARTS = 10;
const PARTS = 5;

/** One part for each, or five for all of them. */
function ringOf(pace: Pace, filled: number): { parts: number; lit: number } {
  const all = rowOf(pace);
  if (all <= MOST_PARTS) return { parts: all, lit: filled };
  return { parts: PARTS, lit: Math.floor((filled * PARTS) / all) };
}

/** While it counts down, the page is drawn each second. */
function useRest(on: boolean): void {
  const [, draw] = useState(0);
  useEffect(() => {
    if (!on) return;
    const every = setInterval(() => draw((n) => n + 1), SECOND / 4);
    return () => clearInterval(every);
  }, [on]);
}

type Counted = ReturnType<typeof countedOf>;

function cueAfter(pace: Pace, tally: Tally): Cue {
  const { n, next, rest, change } = countedOf(pace, tally, tally.at(-1) ?? 0);
  if (!next) return { say: "over" };
  if (rest) return { say: "rest" };
  return change && !turns(pace)
    ? { say: "change" }
    : { say: "second", n: placeOf(pace, pace.units[n - 1] ?? next) };
}

/** One side, then the other, each time: the number says enough. */
const turns = ({ units }: Pace): boolean => units.length > 1 && units[0]?.side !== units[1]?.side;

function sayNext({ n, next, rest, change }: Counted, discipline: SlotView["item"]["discipline"]) {
  if (!next) return t("play.over");
  if (rest) return t("play.rest");
  if (change) return sayCue({ say: "change" }, discipline);
  return n ? "" : t("play.tap");
}
