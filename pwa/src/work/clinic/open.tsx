/** Codes that still work, and taking one back. */

import { Button } from "../../ui/button";
import { happened } from "../../ui/toast";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { takeBack } from "../invitation/back";
import look from "../settings.module.css";
import { sayTrouble } from "../trouble/trouble";
import { dateOf } from "../when";
import type { Invitation } from "./load";

interface Props {
  invitations: readonly Invitation[];
  again: () => Promise<void>;
}

async function back({ id }: Invitation, again: () => Promise<void>): Promise<void> {
  const answer = await takeBack(id);
  happened(answer.ok ? t("open.taken") : sayTrouble(answer.problem));
  await again();
}

/** For whom: a name when one was given, and what the code makes of them. */
function sayWho({ kind, called }: Invitation): string {
  if (kind === "staff") return called || t("open.staff");
  return called || t("open.family");
}

export function OpenInvitations({ invitations, again }: Props) {
  if (!invitations.length) return <p class={look.soft}>{t("open.none")}</p>;
  return (
    <ul>
      {invitations.map((one) => (
        <li key={one.id} class={look.row}>
          <span class={look.words}>
            <b>
              <bdi>{sayWho(one)}</bdi>
            </b>
            <span class={look.under}>
              {t(one.kind === "staff" ? "open.what.staff" : "open.what.family", {
                who: one.made_by?.shown_as || t("open.nobody"),
                day: sayDay(dateOf(one.expires), "short"),
              })}
            </span>
          </span>
          <Button
            kind="line"
            label={t("open.backOf", { name: sayWho(one) })}
            onClick={() => void back(one, again)}
          >
            {t("open.back")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
