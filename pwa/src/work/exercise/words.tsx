/** The words a parent reads: the steps with their pictures, then why, how and what to see. */

import type { ComponentChildren } from "preact";
import { t } from "../../words/t";
import type { Exercise } from "./dose";
import { How } from "./how";
import css from "./words.module.css";

export function Words({ exercise }: { exercise: Exercise }) {
  const { why, set_up, guard, good, mistakes, games } = exercise;
  return (
    <>
      <p class={css.line}>{exercise.line}</p>
      <How exercise={exercise} />
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
