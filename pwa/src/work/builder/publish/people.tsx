/** Who will see it: the phones at home, and colleagues. */

import { Smartphone } from "lucide";
import { DisciplineMark } from "../../../ui/discipline";
import { Icon } from "../../../ui/icon";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { sayRelation } from "../../relation";
import type { Child } from "../bench";
import css from "./publish.module.css";

export type Caregiver = Schemas["CaregiverOut"];

export const phonesOf = (caregivers: readonly Caregiver[]): number =>
  caregivers.reduce((sum, each) => sum + openPhones(each), 0);

const openPhones = ({ ended_at, devices }: Caregiver): number =>
  ended_at ? 0 : devices.filter((device) => !device.revoked).length;

interface Props {
  child: Child;
  me: string;
  /** Not the first version: the phones say what is new. */
  again: boolean;
  /** null: not known, for there is no answer. */
  caregivers: readonly Caregiver[] | null;
}

export function People({ child, me, again, caregivers }: Props) {
  const home = caregivers?.filter((each) => !each.ended_at) ?? [];
  const team = child.team.filter((member) => member.person_id !== me);
  return (
    <aside class={css.people}>
      <h3 class={css.heading}>{t("publish.who")}</h3>
      <ul>
        {home.map((each) => (
          <li key={each.person_id} class={css.person}>
            <Icon of={Smartphone} />
            <span>
              {t("publish.person", { name: each.name, relation: sayRelation(each) })}
              <small>{t("publish.phones", { n: openPhones(each) })}</small>
            </span>
          </li>
        ))}
        {team.map((member) => (
          <li key={member.person_id} class={css.person}>
            {member.discipline && <DisciplineMark of={member.discipline} />}
            <span>
              {member.shown_as}
              <small>{t("publish.colleague")}</small>
            </span>
          </li>
        ))}
      </ul>
      {caregivers?.length === 0 && (
        <p class={css.small}>{t("publish.nobody", { name: child.called })}</p>
      )}
      {again && phonesOf(home) > 0 && <p class={css.small}>{t("publish.once")}</p>}
    </aside>
  );
}
