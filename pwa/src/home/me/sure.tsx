/** What cannot be undone is asked once, in place, in plain words. */

import { useEffect, useState } from "preact/hooks";
import { unsent } from "../../state/account";
import { waitingCount } from "../../state/sync";
import { Button } from "../../ui/button";
import { t } from "../../words/t";
import { useInPlace } from "./inplace";
import css from "./me.module.css";

interface Props {
  words: string;
  /** Of which child this phone would lose ticks that were not sent, or of all; left out: none. */
  loses?: string;
  /** As the button said it that led here. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

export const ALL = "all";

export function Sure({ words, loses, yes, onYes, onNo }: Props) {
  const lost = useUnsent(loses);
  const question = useInPlace<HTMLParagraphElement>(yes);
  return (
    <div class={css.sure}>
      <p ref={question} tabIndex={-1}>
        {words} <span role="status">{lost > 0 && t("me.signout.unsent", { n: lost })}</span>
      </p>
      <div class={css.pair}>
        <Button kind="main" onClick={onNo}>
          {t("me.stay")}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </div>
    </div>
  );
}

/** What leaving would lose; counted anew when something was sent. */
function useUnsent(of?: string): number {
  const [lost, count] = useState(0);
  const waiting = waitingCount.value;
  useEffect(() => {
    if (!of) return;
    let here = true;
    unsent(of === ALL ? undefined : of).then(
      (n) => here && count(n),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [of, waiting]);
  return lost;
}
