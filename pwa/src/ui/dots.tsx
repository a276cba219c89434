/** Numbers up to ten, for whoever does not read them: dots are times, bars are seconds. */

import css from "./dots.module.css";

const MOST = 10;

interface Props {
  n: number;
  /** How many of them are filled; all, when left out. */
  filled?: number;
  kind?: "times" | "seconds";
}

/** Nothing at all above ten: there the number alone is clearer. */
export function Dots({ n, filled = n, kind = "times" }: Props) {
  if (n < 1 || n > MOST) return null;
  const shape = kind === "times" ? css.dot : css.bar;
  return (
    <span class={css.dots} aria-hidden="true">
      {Array.from({ length: n }, (_, index) => (
        <i key={index} class={index < filled ? shape : `${shape} ${css.open}`} />
      ))}
    </span>
  );
}
