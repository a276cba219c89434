/** What stands for one exercise on one day: shape first, colour second. */

import { t } from "../words/t";
import css from "./mark.module.css";

export type MarkName = "done" | "partly" | "skip" | "none" | "off";

interface Props {
  mark: MarkName;
  /** Still on this phone: a small arrow up. */
  waiting?: boolean;
  /** Not on this phone's disk yet: paler. */
  pressed?: boolean | undefined;
  /** xs 14 (lists), s 20 (grids), m 28, l 48 (to tick). */
  size?: "xs" | "s" | "m" | "l";
}

/** The words for a mark: `done`, `skipped, waits on this phone`. */
export function sayMark(mark: MarkName, waiting = false): string {
  const words = t(`mark.${mark}`);
  return waiting ? t("mark.waiting", { mark: words }) : words;
}

/** The drawing alone; say the mark in words beside it, or in the name of what holds it. */
export function Mark({ mark, waiting, pressed, size = "m" }: Props) {
  return (
    <svg
      class={`${css.mark} ${css[size]} ${pressed ? css.pressed : ""}`}
      viewBox="0 0 44 44"
      aria-hidden="true"
    >
      {SHAPES[mark]}
      {waiting && !pressed && (
        <>
          <circle class={css.upGround} cx="36" cy="36" r="9" />
          <path class={css.up} d="M36 40.5v-9m-3.6 3.6 3.6-3.6 3.6 3.6" />
        </>
      )}
    </svg>
  );
}

const SHAPES = {
  done: (
    <>
      <circle class={css.done} cx="22" cy="22" r="20" />
      <path class={css.tick} d="m13.5 22.8 6 6L31 16.6" />
    </>
  ),
  partly: (
    <>
      <circle class={css.halfRing} cx="22" cy="22" r="18.6" />
      <path class={css.half} d="M22 3.4a18.6 18.6 0 0 0 0 37.2z" />
    </>
  ),
  skip: (
    <>
      <circle class={css.rest} cx="22" cy="22" r="20" />
      <path class={css.dash} d="M14 22h16" />
    </>
  ),
  none: <circle class={css.ring} cx="22" cy="22" r="18.75" />,
  off: <circle class={css.dot} cx="22" cy="22" r="4" />,
};
