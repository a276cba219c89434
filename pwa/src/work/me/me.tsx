/** Oneself: the name, how families see it, one's own devices, and out. */

import { LogOut } from "lucide";
import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { me, signOut } from "../session";
import look from "../settings.module.css";
import { Trouble } from "../trouble/trouble";
import { Devices } from "./devices";
import css from "./me.module.css";
import { Names } from "./names";

export default function Me() {
  usePage(t("mine.title"));
  const who = me.value;
  if (!who?.staff) return null;
  return (
    <div class={`${look.page} ${css.width}`}>
      <div>
        <h1 class={css.title} tabIndex={-1}>
          {who.staff.name}
        </h1>
        <p class={look.soft}>{[who.staff.email, who.clinic?.name].filter(Boolean).join(" · ")}</p>
      </div>
      <section class={look.part}>
        <h2>{t("mine.names")}</h2>
        <Names key={who.staff.person_id} staff={who.staff} />
      </section>
      <section class={look.part}>
        <h2>{t("mine.devices")}</h2>
        <Devices />
      </section>
      <section class={look.part}>
        <h2>{t("mine.out")}</h2>
        <Out />
      </section>
    </div>
  );
}

function Out() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function out() {
    setBusy(true);
    const answer = await signOut();
    setBusy(false);
    setProblem(answer.ok || answer.problem.status === 401 ? null : answer.problem);
  }

  return (
    <>
      <p class={look.soft}>{t("mine.out.what")}</p>
      <Trouble problem={problem} />
      <p>
        <Button kind="line" icon={LogOut} busy={busy} onClick={() => void out()}>
          {t("mine.out.do")}
        </Button>
      </p>
    </>
  );
}
