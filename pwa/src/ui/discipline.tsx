/** Hand, footprints or speech: whose exercise it is, in shape, colour and words. */

import { Footprints, Hand, MessageCircle } from "lucide";
import { t } from "../words/t";
import css from "./discipline.module.css";
import { Icon, type IconShape } from "./icon";
import type { Discipline } from "./plate";

/** One that a newer server knows stands by its words alone. */
const SHAPES: Record<string, IconShape> = { OT: Hand, PT: Footprints, SLP: MessageCircle };
const TINTS = { OT: css.hands, PT: css.steps, SLP: css.talk };

interface Props {
  /** both: an exercise of the library for hands and steps. */
  of: Discipline | "both";
  /** Words beside the icon; without, a screen reader says the discipline. */
  words?: string | undefined;
}

export function DisciplineMark({ of, words }: Props) {
  if (of === "both") {
    return (
      <>
        <DisciplineMark of="OT" />
        <DisciplineMark of="PT" words={words} />
      </>
    );
  }
  const shape = SHAPES[of];
  return (
    <span class={`${css.discipline} ${TINTS[of]}`}>
      {shape && <Icon of={shape} size="s" />}
      <span class={words ? "" : "hidden-words"}>{words || t(`discipline.${of}`)}</span>
    </span>
  );
}
