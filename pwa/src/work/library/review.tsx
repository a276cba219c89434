/** Whether somebody has checked the words of an exercise, and whether it may go home. */

import { Clock, Lock, ShieldCheck } from "lucide";
import { Icon } from "../../ui/icon";
import { t } from "../../words/t";
import type { Card } from "./question";
import css from "./review.module.css";

type State = "reviewed" | "unreviewed" | "clinic";

const SHAPES = { reviewed: ShieldCheck, unreviewed: Clock, clinic: Lock };

export function reviewOf(card: Pick<Card, "review" | "clinic_only">): State {
  return card.clinic_only ? "clinic" : card.review;
}

/** The icon; `words` puts its words beside it, else they are only read aloud. */
export function ReviewMark({ state, words }: { state: State; words?: boolean }) {
  const said = t(`library.review.${state}`);
  return (
    <span class={`${css.mark} ${css[state]}`} title={words ? undefined : said}>
      <Icon of={SHAPES[state]} size="s" />
      <span class={words ? undefined : "hidden-words"}>{said}</span>
    </span>
  );
}
