/** A child's head in a list: the initial on a plate, until heads are drawn. */

import css from "./head.module.css";

const PARTS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter a person would read, whole: "é", "ह", a family emoji. */
export function initialOf(name: string): string {
  for (const { segment } of PARTS.segment(name.trim())) return segment.toLocaleUpperCase();
  return "";
}

export function Head({ name, size = "m" }: { name: string; size?: "m" | "l" }) {
  return (
    <span class={`${css.head} ${css[size]}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}
