/** Codes that nobody has used yet; each can be taken back. */

import { Button } from "../../../ui/button";
import { happened } from "../../../ui/toast";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { takeBack } from "../../invitation/back";
import { sayRelation } from "../../relation";
import { sayTrouble } from "../../trouble/trouble";
import { sayInstant } from "../../when";
import type { ChildOut } from "../known";
import type { People } from "../read";
import css from "../side.module.css";

export function OpenInvitations({ child, people }: { child: ChildOut; people: People }) {
  const open = people.invitations.value?.items.filter((each) => each.kind === "caregiver") ?? [];
  if (open.length === 0) return null;
  const back = async (id: string) => {
    const answer = await takeBack(id);
    happened(answer.ok ? t("child.code.back") : sayTrouble(answer.problem));
    await people.again();
  };
  return (
    <ul aria-label={t("child.codes")}>
      {open.map((each) => (
        <li key={each.id} class={css.row}>
          <span class={css.words}>
            <span class={css.name}>{t("child.code", { who: sayFor(each) })}</span>
            <span class={css.note}>
              {t("child.code.until", {
                sees: t(`sees.${each.sees ?? "all"}`),
                when: sayInstant(each.expires),
              })}
            </span>
          </span>
          <Button
            kind="bare"
            label={t("child.code.take.label", { who: sayFor(each), child: child.called })}
            onClick={() => void back(each.id)}
          >
            {t("child.code.take")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** `Ulla, grandparent`, or what of it is known. */
export function sayFor({
  called,
  relation,
}: Pick<Schemas["InvitationOut"], "called" | "relation">): string {
  const who = relation ? sayRelation({ relation }) : "";
  if (called && who) return t("child.person", { name: called, who });
  return called || who || t("child.code.anyone");
}
