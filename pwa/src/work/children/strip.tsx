/** Fourteen days of one child in marks, today last. */

import { Mark, type MarkName, sayMark } from "../../ui/mark";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import css from "./strip.module.css";

const WEEK = 7;
const NAMES: readonly MarkName[] = ["done", "partly", "skip", "none", "off"];

/** `5 days done, 2 partly done`: what the marks add up to. */
export function sayMarks(marks: readonly MarkName[]): string {
  return NAMES.flatMap((name) => {
    const n = marks.filter((mark) => mark === name).length;
    return n ? [t("strip.count", { n, mark: sayMark(name) })] : [];
  }).join(", ");
}

export function Strip({ marks }: { marks: readonly MarkName[] }) {
  return (
    <span class={css.strip} role="img" aria-label={sayMarks(marks)}>
      {marks.map((mark, index) => (
        <span key={index} class={index === WEEK ? css.week : undefined}>
          <Mark mark={mark} size="xs" />
        </span>
      ))}
    </span>
  );
}

/** Its first day and its last, over the column. */
export function StripHead({ first, last }: { first: string; last: string }) {
  return (
    <span class={css.head}>
      <span>{first && sayDay(first, "short")}</span>
      <span>{last && t("strip.today")}</span>
    </span>
  );
}

/** What each mark says, once for the list. */
export function Legend() {
  return (
    <ul class={css.legend}>
      {NAMES.map((name) => (
        <li key={name}>
          <Mark mark={name} size="xs" />
          {t(`strip.${name}`)}
        </li>
      ))}
    </ul>
  );
}
