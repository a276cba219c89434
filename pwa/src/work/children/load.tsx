/** What a usual day asks: minutes, and a dot an exercise. From the fourth on a hollow square. */

import { t } from "../../words/t";
import css from "./load.module.css";

/** Three exercises a day are done most of the time, more are not (PRODUCT.md). */
const GOOD = 3;
const MOST = 8;

export function Load({ exercises, minutes }: { exercises: number; minutes: number }) {
  if (!exercises) return null;
  const dots = Math.min(exercises, MOST);
  return (
    <span class={css.load}>
      <span class={css.minutes}>{t("load.minutes", { n: minutes })}</span>
      <span class={css.dots} aria-hidden="true">
        {Array.from({ length: dots }, (_, n) => (
          <i key={n} class={n < GOOD ? css.dot : css.over} />
        ))}
      </span>
      <span class="hidden-words">{t("load.exercises", { n: exercises })}</span>
    </span>
  );
}
