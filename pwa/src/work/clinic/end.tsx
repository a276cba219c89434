/** End a person's work here. It cannot be undone, so it is asked once, with what happens. */

import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked } from "../api/client";
import { Trouble } from "../trouble/trouble";
import css from "./clinic.module.css";
import type { Member } from "./load";

interface Props {
  member: Member;
  onClose: () => void;
  again: () => Promise<void>;
}

export function EndSheet({ member, onClose, again }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { name } = member;

  async function end() {
    setBusy(true);
    const path = { staff_id: member.person_id };
    const answer = await asked(api.DELETE("/api/v1/staff/{staff_id}", { params: { path } }));
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    happened(t("end.done", { name }));
    onClose();
    await again();
  }

  return (
    <Sheet
      title={t("end.title", { name })}
      onClose={onClose}
      foot={
        <>
          <Button kind="main" busy={busy} onClick={() => void end()}>
            {t("end.do")}
          </Button>
          <Button kind="line" onClick={onClose}>
            {t("end.keep")}
          </Button>
        </>
      }
    >
      <ul class={css.points}>
        <li>{t("end.now")}</li>
        <li>{t("end.stays")}</li>
        <li>{t("end.back")}</li>
      </ul>
      <Trouble problem={problem} />
    </Sheet>
  );
}
