/** What the library can be narrowed by. Values keep their place; those that fit nothing turn pale. */

import type { ComponentChildren } from "preact";
import { DisciplineMark } from "../../ui/discipline";
import { Fold } from "../../ui/fold";
import { t } from "../../words/t";
import css from "./facets.module.css";
import { whole } from "./finding";
import { type Ask, changed, type Facet, type Facets, type Question, type Value } from "./question";
import { SkillTree } from "./skills";
import { nameOf } from "./widen";

interface Props {
  question: Question;
  /** The counts of the last answer. */
  counted: Facets | null;
  onAsk: Ask;
}

/** Folded lists, in this order; two scales share the last but two. */
const FOLDED: readonly { title: Parameters<typeof t>[0]; facets: readonly Facet[] }[] = [
  { title: "library.position", facets: ["position"] },
  { title: "library.age", facets: ["age"] },
  { title: "library.equipment", facets: ["equipment"] },
  { title: "library.minutes", facets: ["minutes"] },
  { title: "library.moment", facets: ["moment"] },
  { title: "library.levels", facets: ["gmfcs", "macs"] },
  { title: "library.kind", facets: ["kind"] },
  { title: "library.occupation", facets: ["occupation"] },
];

/** A value as it stands in the list: its count now, and whether it is the chosen one. */
export interface Row extends Value {
  chosen: boolean;
  choose: () => void;
}

export function FacetList({ question, counted, onAsk }: Props) {
  const all = whole.value?.facets;
  if (!all) return null;
  const rows = (facet: Facet): Row[] => {
    const now = new Map(counted?.[facet].map((each) => [each.value, each.count]));
    return all[facet].map((each) => {
      const chosen = question[facet] === each.value;
      return {
        ...each,
        count: counted ? (now.get(each.value) ?? 0) : each.count,
        chosen,
        choose: () => onAsk(changed(question, facet, chosen ? null : each.value)),
      };
    });
  };
  const values = (...facets: Facet[]) =>
    facets.flatMap((facet) => {
      const value = question[facet];
      return value ? [nameOf(facet, value)] : [];
    });
  return (
    <div class={css.facets}>
      <Disciplines rows={rows("discipline")} />
      <Fold open title={<Named title={t("library.skill")} values={values("skill")} />}>
        <SkillTree rows={rows("skill")} />
      </Fold>
      {FOLDED.filter(({ facets }) => facets.some((facet) => all[facet].length > 0)).map(
        ({ title, facets }) => (
          <Fold key={title} title={<Named title={t(title)} values={values(...facets)} />}>
            {facets.map((facet) => (
              <ul key={facet}>
                {rows(facet).map((row) => (
                  <li key={row.value}>
                    <FacetRow row={row} />
                  </li>
                ))}
              </ul>
            ))}
          </Fold>
        ),
      )}
    </div>
  );
}

function Named({ title, values }: { title: string; values: string[] }) {
  return (
    <span class={css.named}>
      <span>{title}</span>
      <span class={css.value}>{values.length > 0 ? values.join(", ") : t("library.any")}</span>
    </span>
  );
}

function Disciplines({ rows }: { rows: Row[] }) {
  return (
    <fieldset class={css.disciplines}>
      <legend class="hidden-words">{t("library.discipline")}</legend>
      {rows.map((row) => (
        <button
          key={row.value}
          type="button"
          class={css.discipline}
          data-facet
          aria-pressed={row.chosen}
          onClick={row.choose}
        >
          <DisciplineMark
            of={row.value as "OT" | "PT"}
            words={t(`discipline.${row.value as "OT" | "PT"}`)}
          />
          <span class={css.count}>{row.count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** One value to choose; chosen again, it is taken away. */
export function FacetRow({ row, children }: { row: Row; children?: ComponentChildren }) {
  return (
    <span class={css.line}>
      {children}
      <button
        type="button"
        class={css.row}
        aria-pressed={row.chosen}
        data-none={row.count === 0 && !row.chosen ? "" : undefined}
        onClick={row.choose}
      >
        <span class={css.ring} />
        <span class={css.title}>{row.title || row.value}</span>
        <span class={css.count}>{row.count}</span>
      </button>
    </span>
  );
}
