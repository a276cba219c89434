/** Over the rows of a discipline: its name, and who changed its part of the plan last. */

import { Archive } from "lucide";
import { DisciplineMark } from "../../../ui/discipline";
import { Icon } from "../../../ui/icon";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { dateOf } from "../../when";
import type { ChildOut } from "../known";
import type { Version } from "../read";
import type { Group } from "../rows";
import css from "./days.module.css";

interface Props {
  group: Group;
  /** Columns of the table. */
  width: number;
  changes: ReadonlyMap<string, Version>;
  child: ChildOut;
}

export function GroupBar({ group, width, changes, child }: Props) {
  const change = group.discipline && changes.get(group.discipline);
  return (
    <tr>
      <th scope="colgroup" class={css.across} colSpan={width}>
        <div class={css.inbar}>
          {group.discipline ? (
            <DisciplineMark of={group.discipline} />
          ) : (
            <Icon of={Archive} size="s" />
          )}
          <b aria-hidden={group.discipline ? true : undefined}>
            {t(group.discipline ? `discipline.${group.discipline}` : "child.dropped")}
          </b>
          {change && <span class={css.soft}>{sayChange(change, child.zone)}</span>}
        </div>
      </th>
    </tr>
  );
}

function sayChange({ author, at, version }: Version, zone: string): string {
  const day = at ? sayDay(dateOf(at, zone), "short") : "";
  return t("child.changed", { name: author?.shown_as ?? "", day, version });
}
