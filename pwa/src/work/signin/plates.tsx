/** Two plates beside the form: hands and steps, what the name says. Only to look at. */

import { DisciplineMark } from "../../ui/discipline";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import css from "./signin.module.css";

const SHOWN = [
  { discipline: "OT", icon: "hand-grab" },
  { discipline: "PT", icon: "footprints" },
] as const;

export function Plates() {
  return (
    <div class={css.show} aria-hidden="true">
      <div class={css.two}>
        {SHOWN.map(({ discipline, icon }) => (
          <figure key={discipline}>
            <span class={css.big}>
              <Plate discipline={discipline} icon={icon} size="page" />
            </span>
            <figcaption class={css.caption}>
              <DisciplineMark of={discipline} />
              {t(`discipline.${discipline}`)}
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
