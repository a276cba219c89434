/** Invite somebody to work here, or give who works here a new code. The code is shown this once. */

import { useState } from "preact/hooks";
import { uuid7 } from "../../domain/event";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Check, Choice } from "../../ui/choice";
import { Field, Wrong } from "../../ui/field";
import type { Discipline } from "../../ui/plate";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { api, asked, type Schemas } from "../api/client";
import { disciplineOptions } from "../disciplines";
import { Trouble } from "../trouble/trouble";
import css from "./clinic.module.css";
import type { Member } from "./load";
import { NewCode } from "./newcode";

interface Props {
  /** Who works here already: the code sets a new password. */
  member?: Member;
  onClose: () => void;
}

interface Facts {
  called: string;
  therapist: boolean;
  admin: boolean;
  discipline: Discipline | null;
}

const NOBODY: Facts = { called: "", therapist: true, admin: false, discipline: null };

function lacking(facts: Facts): Record<string, string> {
  if (!facts.therapist && !facts.admin) return { roles: t("staffinvite.roles.missing") };
  if (facts.therapist && !facts.discipline)
    return { discipline: t("staffinvite.discipline.missing") };
  return {};
}

function bodyOf(id: string, facts: Facts, member: Member | undefined): Schemas["InvitationIn"] {
  if (member) return { id, kind: "staff", person_id: member.person_id, called: member.name };
  const { called, therapist, admin, discipline } = facts;
  const role = therapist && discipline ? { discipline } : {};
  return { id, kind: "staff", called: called.trim(), therapist, admin, ...role };
}

export function InviteSheet({ member, onClose }: Props) {
  const [facts, setFacts] = useState(NOBODY);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [made, setMade] = useState<Schemas["NewInvitationOut"] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function send() {
    const lacks = member ? {} : lacking(facts);
    setMissing(lacks);
    if (Object.keys(lacks).length) return;
    setBusy(true);
    const body = bodyOf(uuid7(), facts, member);
    const answer = await asked(api.POST("/api/v1/invitations", { body }));
    setBusy(false);
    if (answer.ok) setMade(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }

  const title = member ? t("staffinvite.again", { name: member.name }) : t("staffinvite.title");
  const foot = made ? (
    <Button kind="main" onClick={onClose}>
      {t("staffinvite.done")}
    </Button>
  ) : (
    <Button kind="main" busy={busy} onClick={() => void send()}>
      {t("staffinvite.do")}
    </Button>
  );
  return (
    <Sheet title={title} onClose={onClose} foot={foot}>
      {made ? (
        <NewCode made={made} reset={member !== undefined} />
      ) : (
        <form
          class={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void send();
          }}
        >
          {member ? (
            <p>{t("staffinvite.again.what", { name: member.name })}</p>
          ) : (
            <Roles facts={facts} missing={missing} onChange={setFacts} />
          )}
          <Trouble problem={problem} />
          <button type="submit" hidden />
        </form>
      )}
    </Sheet>
  );
}

interface RolesProps {
  facts: Facts;
  missing: Record<string, string>;
  onChange: (facts: Facts) => void;
}

function Roles({ facts, missing, onChange }: RolesProps) {
  return (
    <>
      <Field
        label={t("staffinvite.name")}
        optional
        hint={t("staffinvite.name.hint")}
        autocomplete="off"
        maxLength={200}
        value={facts.called}
        onInput={(called) => onChange({ ...facts, called })}
      />
      <fieldset>
        <legend class={css.legend}>{t("staffinvite.roles")}</legend>
        <Check
          words={t("staffinvite.therapist")}
          hint={t("staffinvite.therapist.hint")}
          checked={facts.therapist}
          onChange={(therapist) => onChange({ ...facts, therapist })}
        />
        <Check
          words={t("staffinvite.admin")}
          hint={t("staffinvite.admin.hint")}
          checked={facts.admin}
          onChange={(admin) => onChange({ ...facts, admin })}
        />
        <Wrong words={missing.roles} />
      </fieldset>
      {facts.therapist && (
        <Choice
          legend={t("staffinvite.discipline")}
          look="segments"
          options={disciplineOptions()}
          value={facts.discipline}
          onChange={(discipline) => onChange({ ...facts, discipline })}
          error={missing.discipline}
        />
      )}
    </>
  );
}
