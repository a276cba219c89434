/** What cannot be undone is asked once, in place, in plain words. */

import { Button } from "../../ui/button";
import { t } from "../../words/t";
import css from "./me.module.css";

interface Props {
  words: string;
  more?: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

export function Sure({ words, more, yes, onYes, onNo }: Props) {
  return (
    <div class={css.sure}>
      <p>
        {words} {more}
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
