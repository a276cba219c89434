/** The words a parent reads: the steps beside the picture, then why, how and what to see. */

import { Eye } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/icon";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import type { Exercise } from "./dose";
import css from "./words.module.css";

export function Words({ exercise }: { exercise: Exercise }) {
  const { steps, why, set_up, guard, good, mistakes, games } = exercise;
  return (
    <>
      <p class={css.line}>{exercise.line}</p>
      <div class={css.how}>
        <div class={css.picture}>
          <Plate discipline={exercise.discipline} icon={exercise.icon} size="page" />
        </div>
        <section>
          <h2 class="hidden-words">{t("entry.steps")}</h2>
          <ol class={css.steps}>
            {steps.map((step, index) => (
              <li key={step.do} class={css.step}>
                <span class={css.number} aria-hidden="true">
                  {index + 1}
                </span>
                <span>
                  {step.do}
                  {step.look && (
                    <span class={css.look}>
                      <Icon of={Eye} size="s" />
                      <span>
                        <span class="hidden-words">{t("entry.look")} </span>
                        {step.look}
                      </span>
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <div class={css.three}>
        <Part title={t("entry.why")}>{why}</Part>
        <Part title={t("entry.set_up")}>{set_up}</Part>
        {guard && <Part title={t("entry.guard")}>{guard}</Part>}
        <Part title={t("entry.good")}>{good}</Part>
      </div>
      <section class={css.ruled}>
        <table class={css.mistakes}>
          <thead>
            <tr>
              <th scope="col">{t("entry.mistakes")}</th>
              <th scope="col">{t("entry.say")}</th>
            </tr>
          </thead>
          <tbody>
            {mistakes.map(({ see, say }) => (
              <tr key={see}>
                <td>{see}</td>
                <td>{t("entry.quote", { words: say })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {games.length > 0 && (
        <section class={css.ruled}>
          <h2>{t("entry.games")}</h2>
          <ul class={css.games}>
            {games.map((game) => (
              <li key={game}>{game}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class={css.part}>{title}</h2>
      <p>{children}</p>
    </section>
  );
}
