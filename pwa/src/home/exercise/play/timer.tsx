/** Holds, rests and changes of side by the clock. Nothing begins and nothing is marked by itself. */

import { Check, Pause, Play, Undo2 } from "lucide";
import { type Pace, valueFor } from "../../../domain/pace";
import { again, type Now, onward, pause, resume, shownOf } from "../../../domain/run";
import type { SlotView } from "../../../state/today";
import { voiceOn } from "../../../state/voice";
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
import { sayCue, useTell, wake } from "./tell";
import { type Running, useRun } from "./userun";
import { placeOf, rowOf, Where } from "./where";

interface Props {
  slot: SlotView;
  pace: Pace;
  guard: Guard;
  onClose: (did: Did) => void;
  onDone: (did: Did) => void;
}

export function Timer({ slot, pace, guard, onClose, onDone }: Props) {
  const { discipline } = slot.item;
  const runs = useRun(pace, useTell(discipline), guard);
  const { run, now, running, change } = runs;
  useAwake(running);
  /** What was done when it is asked for; the clock waits for the answer. */
  const stop = (then: (did: Did) => void) => () => {
    if (running) change(pause);
    then({ done: now.done, seconds: Math.round(now.worked / 1000) });
  };
  const unit = now.phase?.unit ?? pace.units.length;
  const next = pace.units[unit] ?? null;
  const works = now.phase?.kind === "work";
  const { parts, lit } = shownOf(pace, now);
  return (
    <Around
      slot={slot}
      guard={guard}
      begun={!!run}
      onClose={stop(onClose)}
      bar={
        <>
          <Nav
            icon={Undo2}
            flip
            words={t("play.again")}
            disabled={!run}
            onClick={() => change(again)}
          />
          <Main {...runs} onDone={stop(onDone)} />
          {now.phase && <Nav icon={Check} words={t("exercise.done")} onClick={stop(onDone)} />}
        </>
      }
    >
      <Dial parts={parts} lit={lit} discipline={discipline}>
        <Pictured slot={slot} pace={pace} at={unit} running={running && works} />
      </Dial>
      <div class={css.told}>
        <p class={css.count} role="timer">
          {figureOf(pace, runs)}
        </p>
        <p class={run ? css.cue : css.dose} role="status">
          {run ? sayNow(pace, runs, slot) : slot.item.words.dose}
        </p>
        <Where
          pace={pace}
          discipline={discipline}
          unit={next}
          filled={next ? placeOf(pace, next) - 1 : rowOf(pace)}
          running={works}
        />
        <p class={css.skip}>
          {running && !works && (
            <Button kind="bare" onClick={() => change(onward)}>
              {t("play.skip")}
            </Button>
          )}
        </p>
      </div>
    </Around>
  );
}

/** The one thing to do. */
function Main({ run, now, running, start, change, onDone }: Running & { onDone: () => void }) {
  if (!now.phase)
    return (
      <Button kind="main" icon={Check} onClick={onDone}>
        {t("exercise.done")}
      </Button>
    );
  const go = () => {
    if (voiceOn.value) wake();
    if (run) change((_, one, at) => resume(one, at));
    else start();
  };
  return (
    <Button
      kind="main"
      icon={running ? Pause : Play}
      solid
      onClick={running ? () => change(pause) : go}
    >
      {t(running ? "play.pause" : run ? "play.on" : "play.start")}
    </Button>
  );
}

/** Before it begins: how long one takes. When it is over: how many there were. */
function figureOf(pace: Pace, { run, now }: Running): string {
  if (!run) return sayClock(pace.phases.find(({ kind }) => kind === "work")?.seconds ?? 0);
  return now.phase ? sayClock(shownOf(pace, now).seconds) : sayNumber(now.done.length);
}

function sayNow(pace: Pace, { now, running }: Running, { item }: SlotView): string {
  if (!now.phase) return sayOver(pace, now);
  if (!running) return t("play.paused");
  const { kind } = now.phase;
  const work = pace.kind === "hold" ? "hold" : "go";
  return sayCue({ say: kind === "work" ? work : kind }, item.discipline);
}

function sayOver(pace: Pace, { done }: Now): string {
  const { count, of } = valueFor(pace, done);
  const all = done.length >= pace.units.length;
  return all || !count || !of ? t("play.over") : t("said.count", { n: count, of });
}
