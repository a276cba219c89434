/** Beside the words: dose, stop signs, what to mind, for whom, who checked it, where it is from. */

import { OctagonAlert, Shield } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/icon";
import { sayList } from "../../words/say";
import { t } from "../../words/t";
import { ReviewMark } from "../library/review";
import { sayAges } from "../library/spoken";
import type { Exercise } from "./dose";
import { doseLines, sayMoments } from "./dose";
import css from "./facts.module.css";

const LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/";

export function Facts({ exercise }: { exercise: Exercise }) {
  return (
    <aside class={css.facts} aria-label={t("entry.facts")}>
      <section>
        <h2>{t("entry.dose")}</h2>
        <table class={css.dose}>
          <tbody>
            {doseLines(exercise).map(({ name, value, range }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class={css.value}>{value}</td>
                <td class={css.range}>{range}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2 class={css.stop}>
          <Icon of={OctagonAlert} />
          {t("entry.stop")}
        </h2>
        <ul class={css.list}>
          {exercise.stop.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </section>
      <Care exercise={exercise} />
      <Fits exercise={exercise} />
      <Reviewed exercise={exercise} />
    </aside>
  );
}

function Care({ exercise }: { exercise: Exercise }) {
  if (exercise.precautions.length === 0) return null;
  return (
    <section>
      <h2 class={css.care}>
        <Icon of={Shield} />
        {t("entry.care")}
      </h2>
      <ul class={css.list}>
        {exercise.precautions.map(({ flag, title, rule, say }) => (
          <li key={flag}>
            {title}: <b>{t(`entry.care.${rule}`)}</b>
            <span class={css.note}>{say}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fits({ exercise }: { exercise: Exercise }) {
  const named = (terms: readonly { title: string }[]) => terms.map((each) => each.title).join(", ");
  const levels = Object.entries(exercise.levels).map(([scale, values]) =>
    t("entry.levels.of", { scale: scale.toUpperCase(), values: sayList(values) }),
  );
  return (
    <section>
      <h2>{t("entry.fits")}</h2>
      <dl class={css.fits}>
        <Fact name={t("library.age")}>{sayAges(exercise.ages)}</Fact>
        <Fact name={t("entry.skills")}>{named(exercise.skills)}</Fact>
        <Fact name={t("entry.serves")}>{named(exercise.occupations)}</Fact>
        <Fact name={t("library.position")}>{exercise.position.title}</Fact>
        {levels.length > 0 && <Fact name={t("entry.levels")}>{levels.join("; ")}</Fact>}
        <Fact name={t("entry.needs")}>
          {exercise.equipment.length === 0 && t("entry.needs.nothing")}
          {exercise.equipment.map(({ slug, title, at_home, safety }) => (
            <span key={slug} class={css.thing}>
              {title}
              {at_home && <span class={css.note}>{t("entry.at_home", { what: at_home })}</span>}
              {safety && <span class={css.note}>{safety}</span>}
            </span>
          ))}
        </Fact>
        <Fact name={t("entry.place")}>
          {[
            t(`entry.space.${exercise.space as "table"}`),
            t(`entry.noise.${exercise.noise as "quiet"}`),
            t("entry.helpers", { n: exercise.helpers }),
          ].join(", ")}
        </Fact>
        <Fact name={t("builder.moment")}>{sayMoments(exercise.moments)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Reviewed({ exercise }: { exercise: Exercise }) {
  return (
    <section>
      <h2>
        <ReviewMark state={exercise.review} words />
      </h2>
      <p>{t(`entry.review.${exercise.review}`)}</p>
      <p class={css.note}>
        {t("entry.source", { source: exercise.source })}{" "}
        <a href={LICENCE} rel="license noreferrer" target="_blank">
          {t("entry.licence")}
        </a>{" "}
        {t("entry.icf", { codes: exercise.icf.join(", ") })}
      </p>
    </section>
  );
}
