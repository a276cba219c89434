/** The exercise in pictures: how it moves, and each step with its words. */

import { Eye, Pause, Play } from "lucide";
import { Icon } from "../../ui/icon";
import { IconButton } from "../../ui/iconbutton";
import { Plate } from "../../ui/plate";
import { usePlays } from "../../ui/plays";
import { t } from "../../words/t";
import type { Exercise } from "./dose";
import css from "./how.module.css";

export function How({ exercise }: { exercise: Exercise }) {
  const { steps, discipline, icon } = exercise;
  const drawn = steps.some((step) => step.picture);
  return (
    <div class={css.how}>
      <Moving exercise={exercise} />
      <section>
        <h2 class="hidden-words">{t("entry.steps")}</h2>
        <ol class={drawn ? css.drawn : css.steps}>
          {steps.map((step, index) => (
            <li key={step.do} class={css.step}>
              {drawn && (
                <Plate discipline={discipline} icon={icon} picture={step.picture} size="tile" />
              )}
              <span class={css.number} aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {step.do}
                {step.look && <Look words={step.look} />}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const Look = ({ words }: { words: string }) => (
  <span class={css.look}>
    <Icon of={Eye} size="s" />
    <span>
      <span class="hidden-words">{t("entry.look")} </span>
      {words}
    </span>
  </span>
);

function Moving({ exercise }: { exercise: Exercise }) {
  const { discipline, icon, picture, moving, title } = exercise;
  const { plays, turn } = usePlays(!!moving);
  return (
    <div class={css.picture}>
      <Plate
        discipline={discipline}
        icon={icon}
        picture={plays ? moving : picture}
        size="page"
        label={picture ? title : ""}
      >
        {moving && (
          <span class={css.play}>
            <IconButton
              kind="plate"
              icon={plays ? Pause : Play}
              solid
              label={t(plays ? "entry.rest" : "entry.play")}
              onClick={turn}
            />
          </span>
        )}
      </Plate>
    </div>
  );
}
