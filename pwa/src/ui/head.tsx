/** A person's head: the initial in a circle, until heads are drawn. The name stands beside it. */

import { lettersOf } from "../words/letters";
import css from "./head.module.css";

/** `size` in px: 28 in a line of text, 32 or 34 in a list, 48 and more on a page. */
export function Head({ name, size }: { name: string; size: number }) {
  return (
    <span class={css.head} style={{ "--head": `${size}px` }} aria-hidden="true">
      {lettersOf(name)[0]}
    </span>
  );
}
