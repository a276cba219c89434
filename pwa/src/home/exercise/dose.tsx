/** How many, how long, which side: quiet blocks. Dots are times, bars are seconds, the pair is the side. */

import { Check, CircleCheck, Clock, Repeat, RotateCw, Timer } from "lucide";
import type { Block } from "../../domain/types";
import type { SlotView } from "../../state/today";
import { Dots } from "../../ui/dots";
import { Icon, type IconShape } from "../../ui/icon";
import { sayNumber } from "../../words/figures";
import { t } from "../../words/t";
import css from "./dose.module.css";
import { Pair } from "./pair";

/** A kind that a newer server knows stands by its words alone. */
const SHAPES: Record<string, IconShape> = {
  count: Repeat,
  rounds: RotateCw,
  hold: Timer,
  duration: Clock,
  once: Check,
};

export function Doses({ slot }: { slot: SlotView }) {
  return (
    <section aria-label={t("exercise.dose")}>
      <p class="hidden-words">{slot.item.words.dose}</p>
      <div class={css.doses} aria-hidden="true">
        {slot.item.blocks.map((block) =>
          block.kind === "side" ? (
            <Side key="side" block={block} slot={slot} />
          ) : (
            <HowMuch key={block.kind} block={block} kind={block.kind} />
          ),
        )}
      </div>
    </section>
  );
}

function HowMuch({ block, kind }: { block: Block; kind: Block["kind"] }) {
  const { n, words, seconds } = block;
  const times = kind === "count" || kind === "rounds";
  const shape = SHAPES[kind];
  const bars = kind === "hold" && seconds === n;
  return (
    <div class={css.block}>
      <p class={css.number}>
        {shape && <Icon of={shape} />}
        {n !== null && sayNumber(n)}
      </p>
      <p class={css.words}>{words}</p>
      {n !== null && (times || bars) && <Dots n={n} kind={times ? "times" : "seconds"} />}
    </div>
  );
}

/** The pair of hands or feet with what is to do filled; a side that is done gets its tick. */
function Side({ block, slot }: { block: Block; slot: SlotView }) {
  const { item, mark, value } = slot;
  const one = value.side === "left" || value.side === "right" ? value.side : null;
  const done = mark === "partly" ? one : null;
  const other = done === "left" ? "right" : "left";
  return (
    <div class={css.block}>
      <p class={css.number}>
        <Pair of={item.discipline} side={done ? other : block.side} />
      </p>
      <p class={css.words}>{done ? t(`exercise.${other}`) : block.words}</p>
      {done && (
        <p class={css.done}>
          <Icon of={CircleCheck} size="s" /> {t(`exercise.${done}`)}
        </p>
      )}
    </div>
  );
}
