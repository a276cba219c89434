/** Who works here: their new codes, and the end of their work. */

import { useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Fold } from "../../ui/fold";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { me } from "../session";
import look from "../settings.module.css";
import { dateOf } from "../when";
import css from "./clinic.module.css";
import { EndSheet } from "./end";
import { InviteSheet } from "./invite";
import type { Member } from "./load";

interface Props {
  staff: readonly Member[];
  again: () => Promise<void>;
}

type Doing = { what: "code" | "end"; member: Member } | null;

export function Staff({ staff, again }: Props) {
  const [doing, begin] = useState<Doing>(null);
  const present = staff.filter((one) => !one.ended_at);
  const former = staff.flatMap((one) => (one.ended_at ? [{ ...one, until: one.ended_at }] : []));
  const done = () => begin(null);
  return (
    <>
      <table class={css.table}>
        <thead>
          <tr>
            <th>{t("staff.name")}</th>
            <th>{t("staff.email")}</th>
            <th>{t("staff.does")}</th>
            <th>
              <span class="hidden-words">{t("staff.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {present.map((member) => (
            <Row key={member.person_id} member={member} onBegin={begin} />
          ))}
        </tbody>
      </table>
      {former.length > 0 && (
        <Fold title={t("staff.former", { n: former.length })}>
          <ul>
            {former.map((one) => (
              <li key={one.person_id} class={look.row}>
                <bdi>{one.name}</bdi>
                <span class={look.soft}>
                  {t("staff.until", { day: sayDay(dateOf(one.until), "month") })}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {doing?.what === "code" && <InviteSheet member={doing.member} onClose={done} />}
      {doing?.what === "end" && <EndSheet member={doing.member} onClose={done} again={again} />}
    </>
  );
}

function Row({ member, onBegin }: { member: Member; onBegin: (doing: Doing) => void }) {
  const mine = member.person_id === me.value?.staff?.person_id;
  const { name, shown_as, email, discipline, admin } = member;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {shown_as !== name && (
          <span class={look.under}>{t("staff.shown", { name: shown_as })}</span>
        )}
      </th>
      <td class={css.email}>{email}</td>
      <td>
        <span class={css.does}>
          {discipline && <DisciplineMark of={discipline} words={t(`discipline.${discipline}`)} />}
          {admin && <span>{t("staff.admin")}</span>}
        </span>
      </td>
      <td class={css.acts}>
        {mine ? (
          <span class={look.soft}>{t("staff.you")}</span>
        ) : (
          <>
            <Button
              kind="line"
              label={t("staff.codeFor", { name })}
              onClick={() => onBegin({ what: "code", member })}
            >
              {t("staff.code")}
            </Button>
            <Button
              kind="line"
              label={t("staff.endOf", { name })}
              onClick={() => onBegin({ what: "end", member })}
            >
              {t("staff.end")}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
