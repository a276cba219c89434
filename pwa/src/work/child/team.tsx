/** Beside the table: what the team knows of the child, and who the team is. */

import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { me } from "../session";
import type { ChildOut } from "./known";
import { leaveTeam } from "./more";
import css from "./side.module.css";

export function About({ child }: { child: ChildOut }) {
  if (!child.care?.about) return null;
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t("child.about")}</h2>
      <p class={css.text}>{child.care.about}</p>
    </section>
  );
}

interface Props {
  child: ChildOut;
  items: readonly Schemas["ItemOut"][];
  again: () => Promise<void>;
}

export function Team({ child, items, again }: Props) {
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t("child.team")}</h2>
      <ul>
        {child.team.map((member) => (
          <Member
            key={member.person_id}
            member={member}
            items={items.filter((item) => item.owner_id === member.person_id)}
            leave={() => void leaveTeam(child, again)}
          />
        ))}
      </ul>
    </section>
  );
}

interface MemberProps {
  member: Schemas["TeamMemberOut"];
  items: readonly Schemas["ItemOut"][];
  leave: () => void;
}

function Member({ member, items, leave }: MemberProps) {
  const mine = member.person_id === me.value?.staff?.person_id;
  const minutes = items.reduce((sum, item) => sum + item.exercise.minutes, 0);
  const share = items.length
    ? t("child.team.share", {
        exercises: t("child.exercises", { n: items.length }),
        minutes: t("child.minutes", { n: minutes }),
      })
    : t("child.team.nothing");
  return (
    <li class={css.row}>
      <span class={css.icon}>{member.discipline && <DisciplineMark of={member.discipline} />}</span>
      <span class={css.words}>
        <span class={css.name}>
          {mine ? t("child.team.you", { name: member.shown_as }) : member.shown_as}
        </span>
        <span class={css.note}>{[member.discipline, share].filter(Boolean).join(", ")}</span>
      </span>
      {mine && (
        <Button kind="bare" label={t("child.leave")} onClick={leave}>
          {t("child.team.leave")}
        </Button>
      )}
    </li>
  );
}
