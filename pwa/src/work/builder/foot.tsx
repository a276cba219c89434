/** What the plan asks of a day, what the draft changes, and the one thing to do. */

import { Button } from "../../ui/button";
import { t } from "../../words/t";
import css from "./builder.module.css";
import { changesOf } from "./compare";
import { type Desk, loadOf } from "./draft";
import { sayChanges } from "./publish/changes";

export function Foot({ desk, onPublish }: { desk: Desk | null; onPublish: () => void }) {
  const load = desk && loadOf(desk.now.items);
  return (
    <footer class={css.foot}>
      <p class={css.load}>
        {load && load.n > 0 && (
          <>
            <b>
              {t("builder.day", { exercises: t("builder.day.n", { n: load.n }), n: load.minutes })}
            </b>
            <span>{t("builder.day.usual")}</span>
          </>
        )}
      </p>
      <p class={css.sum}>{desk && sayChanges(changesOf(desk.base.items, desk.now.items))}</p>
      <Button kind="main" keys="Ctrl Enter" disabled={!desk} onClick={onPublish}>
        {t("builder.publish")}
      </Button>
    </footer>
  );
}
