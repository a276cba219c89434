/** The clinic: how families reach it, and for admins who works here and who is invited. */

import { UserPlus } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { useAsked } from "../api/asked";
import { api, asked } from "../api/client";
import { useKeys } from "../frame/keys";
import { me } from "../session";
import look from "../settings.module.css";
import { Trouble } from "../trouble/trouble";
import css from "./clinic.module.css";
import { ClinicFacts, ClinicForm } from "./facts";
import { InviteSheet } from "./invite";
import { openInvitations } from "./load";
import { OpenInvitations } from "./open";
import { Staff } from "./staff";

export default function Clinic() {
  usePage(t("clinic.title"));
  const admin = me.value?.staff?.admin ?? false;
  const clinic = useAsked(() => asked(api.GET("/api/v1/clinic")), []);
  return (
    <div class={`${look.page} ${css.width}`}>
      <h1 tabIndex={-1}>{clinic.value?.name ?? t("clinic.title")}</h1>
      <Trouble problem={clinic.problem} again={() => void clinic.again()} />
      {clinic.value && (
        <section class={look.part}>
          <h2>{t("clinic.facts")}</h2>
          {admin ? <ClinicForm asked={clinic} /> : <ClinicFacts clinic={clinic.value} />}
        </section>
      )}
      {admin && clinic.value && <People />}
    </div>
  );
}

function People() {
  const [inviting, invite] = useState(false);
  const staff = useAsked(() => asked(api.GET("/api/v1/staff")), []);
  const open = useAsked(openInvitations, []);
  useKeys([{ keys: "I", words: t("clinic.invite"), run: () => invite(true) }]);
  return (
    <>
      <section class={look.part}>
        <div class={css.head}>
          <h2>{t("clinic.staff")}</h2>
          <Button kind="main" icon={UserPlus} keys="I" onClick={() => invite(true)}>
            {t("clinic.invite")}
          </Button>
        </div>
        <Trouble problem={staff.problem} again={() => void staff.again()} />
        {staff.value && <Staff staff={staff.value.items} again={staff.again} />}
      </section>
      <section class={look.part}>
        <h2>{t("clinic.open")}</h2>
        <Trouble problem={open.problem} again={() => void open.again()} />
        {open.value && <OpenInvitations invitations={open.value} again={open.again} />}
      </section>
      {inviting && (
        <InviteSheet
          onClose={() => {
            invite(false);
            void open.again();
          }}
        />
      )}
    </>
  );
}
