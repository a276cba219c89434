/** One step at a time, in words that can be read from the floor; beside them, whether the picture moves. */

import { ChevronLeft, ChevronRight, Eye, Pause, Play } from "lucide";
import type { ComponentChildren } from "preact";
import type { Step } from "../../domain/types";
import { Icon } from "../../ui/icon";
import { IconButton } from "../../ui/iconbutton";
import { t } from "../../words/t";
import type { Showing } from "./showing";
import css from "./steps.module.css";

interface Props {
  steps: readonly Step[];
  showing: Showing;
  /** At the end of the row. */
  beside?: ComponentChildren;
}

export function Steps({ steps, showing, beside }: Props) {
  const { at, go, plays, turn } = showing;
  const last = steps.length - 1;
  const now = steps[at];
  return (
    <section aria-label={t("exercise.steps")}>
      <div class={css.bar}>
        {turn && (
          <span class={css.play}>
            <IconButton
              icon={plays ? Pause : Play}
              solid
              label={t(plays ? "exercise.rest" : "exercise.play")}
              onClick={turn}
            />
          </span>
        )}
        {last > 0 && <Way steps={steps} at={at} go={go} />}
        {beside}
      </div>
      <div class={css.step} aria-live="polite">
        <p class={css.words}>{now?.do}</p>
        {now?.look && (
          <p class={css.look}>
            <Icon of={Eye} size="s" />
            <span>{now.look}</span>
          </p>
        )}
      </div>
    </section>
  );
}

function Way({ steps, at, go }: Pick<Showing, "at" | "go"> & Pick<Props, "steps">) {
  return (
    <div class={css.way}>
      <IconButton
        icon={ChevronLeft}
        flip
        label={t("step.before")}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      />
      <span class={css.dots} role="img" aria-label={t("step.at", { n: at + 1, of: steps.length })}>
        {steps.map((step, index) => (
          <i key={step.do} class={index === at ? css.on : css.dot} />
        ))}
      </span>
      <IconButton
        icon={ChevronRight}
        flip
        label={t("step.next")}
        disabled={at === steps.length - 1}
        onClick={() => go(at + 1)}
      />
    </div>
  );
}
