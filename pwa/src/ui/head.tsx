/** A person's head: drawn once a look was chosen, else the initial. The name stands beside it. */

import { useState } from "preact/hooks";
import { lettersOf } from "../words/letters";
import css from "./head.module.css";
import { pictureUrl } from "./picture";

interface Props {
  name: string;
  /** In px: 28 in a line of text, 32 or 34 in a list, 48 and more on a page. */
  size: number;
  look?: string | undefined;
}

export function Head({ name, size, look }: Props) {
  const [gone, fail] = useState(false);
  return (
    <span class={css.head} style={{ "--head": `${size}px` }} aria-hidden="true">
      {__PORTRAIT__ && look && !gone ? (
        <img src={pictureUrl(__PORTRAIT__, "", look)} alt="" onError={() => fail(true)} />
      ) : (
        lettersOf(name)[0]
      )}
    </span>
  );
}
