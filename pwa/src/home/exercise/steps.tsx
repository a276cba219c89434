/** One step at a time, in words that can be read from the floor. */

import { ChevronLeft, ChevronRight, Eye } from "lucide";
import { useState } from "preact/hooks";
import type { Step } from "../../domain/types";
import { Icon } from "../../ui/icon";
import { IconButton } from "../../ui/iconbutton";
import { t } from "../../words/t";
import css from "./steps.module.css";

export function Steps({ steps }: { steps: readonly Step[] }) {
  const [at, setAt] = useState(0);
  const last = steps.length - 1;
  const now = steps[at];
  return (
    <section aria-label={t("exercise.steps")}>
      {last > 0 && (
        <div class={css.bar}>
          <IconButton
            icon={ChevronLeft}
            flip
            label={t("step.before")}
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          />
          <span
            class={css.dots}
            role="img"
            aria-label={t("step.at", { n: at + 1, of: steps.length })}
          >
            {steps.map((step, index) => (
              <i key={step.do} class={index === at ? css.on : css.dot} />
            ))}
          </span>
          <IconButton
            icon={ChevronRight}
            flip
            label={t("step.next")}
            disabled={at === last}
            onClick={() => setAt(at + 1)}
          />
        </div>
      )}
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
