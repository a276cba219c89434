/** What stands over the plan: no answer, or a newer plan than the one the draft began from. */

import { GitMerge } from "lucide";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";
import type { Bench } from "./bench";
import css from "./builder.module.css";
import type { Routine } from "./items";

export function Missing({ bench }: { bench: Bench }) {
  const { problem } = bench;
  const offline = problem?.status === 0;
  return (
    <div class={css.newer}>
      <Notice
        kind="amber"
        title={offline ? t("frame.offline") : problem?.title}
        action={
          <Button kind="line" onClick={bench.again}>
            {t("frame.again")}
          </Button>
        }
      >
        <p>{offline ? t("builder.offline") : problem?.detail}</p>
      </Notice>
    </div>
  );
}

interface NewerProps {
  bench: Bench;
  newer: Routine;
  onJoin: () => void;
}

/** Somebody published after the kept draft began. */
export function Newer({ bench, newer, onJoin }: NewerProps) {
  return (
    <div class={css.newer}>
      <Notice
        kind="amber"
        icon={GitMerge}
        title={t("builder.newer", {
          who: newer.author?.shown_as ?? t("builder.former"),
        })}
        action={
          <Button kind="line" onClick={onJoin}>
            {t("builder.newer.join")}
          </Button>
        }
      >
        <p>
          {t("builder.newer.what", {
            n: newer.version,
            base: bench.desk?.base.version ?? 0,
          })}
        </p>
      </Notice>
    </div>
  );
}
