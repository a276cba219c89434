/** One step at a time. All lie in one cell, so that what is below stays where it is. */

import { ChevronLeft, ChevronRight, Eye } from "lucide";
import { useState } from "preact/hooks";
import type { Step } from "../../domain/types";
import { IconButton } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { t } from "../../words/t";
import css from "./steps.module.css";

export function Steps({ steps }: { steps: readonly Step[] }) {
  const [at, setAt] = useState(0);
  const last = steps.length - 1;
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
      <div class={css.cell} aria-live="polite">
        {steps.map((step, index) => (
          <div key={step.do} class={css.step} data-shown={index === at} aria-hidden={index !== at}>
            <p class={css.words}>{step.do}</p>
            {step.look && (
              <p class={css.look}>
                <Icon of={Eye} size="s" /> {step.look}
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
