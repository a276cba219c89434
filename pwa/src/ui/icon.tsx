/** One lucide icon, drawn in the colour of the text. It says nothing by itself: words stand beside it. */

import type { IconNode } from "lucide";
import { h } from "preact";
import css from "./icon.module.css";

export type IconShape = IconNode;

interface Props {
  of: IconShape;
  /** s 1.2, m 1.33, l 1.75 of the text beside it. */
  size?: "s" | "m" | "l";
  /** Points along the line of reading, so it turns round in right-to-left languages. */
  flip?: boolean;
  solid?: boolean;
}

export function Icon({ of, size = "m", flip, solid }: Props) {
  const names = [css.icon, css[size], flip && css.flip, solid && css.solid].filter(Boolean);
  return (
    <svg class={names.join(" ")} viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
