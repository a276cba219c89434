/** The tree of skills: groups that open, and what they hold. A group can be chosen too. */

import { ChevronRight } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { t } from "../../words/t";
import { FacetRow, type Row } from "./facets";
import css from "./facets.module.css";

export function SkillTree({ rows }: { rows: Row[] }) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const groups = rows.filter((row) => row.parent === null);
  const turn = (slug: string) => {
    const next = new Set(turned);
    if (!next.delete(slug)) next.add(slug);
    setTurned(next);
  };
  return (
    <ul>
      {groups.map((group) => {
        const inside = rows.filter((row) => row.parent === group.value);
        // the group of what is chosen stands open until it is closed by hand
        const open = turned.has(group.value) !== inside.some((row) => row.chosen);
        return (
          <li key={group.value}>
            <FacetRow row={group}>
              <button
                type="button"
                class={css.turn}
                aria-expanded={open}
                aria-label={t("library.open", { name: group.title })}
                onClick={() => turn(group.value)}
              >
                <Icon of={ChevronRight} size="s" flip />
              </button>
            </FacetRow>
            {open && (
              <ul class={css.inside}>
                {inside.map((row) => (
                  <li key={row.value}>
                    <FacetRow row={row} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
