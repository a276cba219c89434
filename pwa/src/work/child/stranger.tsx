/** A child whose team one is not on: what the clinic may know, and the one way in. */

import { UserPlus } from "lucide";
import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { useKeys } from "../frame/keys";
import { me } from "../session";
import { Trouble } from "../trouble/trouble";
import css from "./child.module.css";
import { Family } from "./family/family";
import { fullName, Who } from "./head";
import { Invite } from "./invite/invite";
import type { AskedChild, ChildOut } from "./known";
import { joinTeam } from "./more";

export function Stranger({ child, asked: known }: { child: ChildOut; asked: AskedChild }) {
  usePage(fullName(child));
  const [problem, fail] = useState<Problem | null>(null);
  const [inviting, invite] = useState(false);
  const staff = me.value?.staff;
  const join = async () => {
    const answer = await joinTeam(child);
    if (answer.ok) known.set(answer.value, answer.etag);
    else fail(answer.problem);
  };
  useKeys([]);
  return (
    <div class={css.alone}>
      <div class={css.stranger}>
        <Who child={child} />
      </div>
      <section class={css.part}>
        <h2>{t("child.team")}</h2>
        {child.team.length === 0 && <p>{t("child.team.none")}</p>}
        <ul>
          {child.team.map((member) => (
            <li key={member.person_id} class={css.member}>
              {member.discipline && <DisciplineMark of={member.discipline} />}
              <span>{member.shown_as}</span>
            </li>
          ))}
        </ul>
      </section>
      <p>{t(staff?.therapist ? "child.stranger" : "child.stranger.admin")}</p>
      <Trouble problem={problem} />
      {staff?.therapist && (
        <Button kind="main" icon={UserPlus} onClick={() => void join()}>
          {t("child.join")}
        </Button>
      )}
      {staff?.admin && <Family child={child} invite={() => invite(true)} />}
      {inviting && <Invite child={child} onClose={() => invite(false)} />}
    </div>
  );
}
