/** One child's plan on this phone: the clinic, the team, who follows it, and who I am to the child. */

import { Palette, Phone, UserPlus } from "lucide";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { HomeChild } from "../../domain/types";
import { leavePlan } from "../../state/account";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";
import { sayWrong } from "../join/invitation";
import { Aide } from "./aide";
import css from "./me.module.css";
import { Mend } from "./mend";
import { Sure } from "./sure";

export function PlanOf({ child }: { child: HomeChild }) {
  const { clinic, team, caregivers } = child;
  return (
    <section class={css.part}>
      <h2 class={css.name}>{child.called}</h2>
      <p class={css.soft}>
        {clinic.name}
        {clinic.hours && ` · ${clinic.hours}`}
      </p>
      {clinic.phone && (
        <Button icon={Phone} wide href={`tel:${clinic.phone.replace(/[^+\d]/g, "")}`}>
          {t("call.clinic")}
        </Button>
      )}
      <h3>{t("me.team")}</h3>
      <ul class={css.people}>
        {team.map((member) => (
          <li key={member.person_id}>
            {member.discipline && <DisciplineMark of={member.discipline} />}
            <span>{member.shown_as}</span>
          </li>
        ))}
      </ul>
      <h3>{t("me.family")}</h3>
      <ul class={css.people}>
        {caregivers.map((one) => (
          <li key={one.person_id}>
            <span>{one.me ? t("me.you", { name: one.name }) : one.name}</span>
            <span class={css.soft}>{t(`relation.${one.relation}`)}</span>
          </li>
        ))}
      </ul>
      <Acts child={child} />
    </section>
  );
}

type Open = "mend" | "helper" | "leave" | null;

function Acts({ child }: { child: HomeChild }) {
  const [open, setOpen] = useState<Open>(null);
  const [wrong, setWrong] = useState("");
  const { route } = useLocation();
  const close = () => {
    setWrong("");
    setOpen(null);
  };
  const leave = async () => {
    setWrong("");
    const answer = await leavePlan(child.id);
    if (answer.ok) route("/", true);
    else setWrong(sayWrong(answer.problem));
  };
  if (open === "mend") return <Mend child={child} onDone={close} />;
  if (open === "helper") return <Aide child={child} onDone={close} />;
  if (open === "leave") {
    return (
      <>
        <Sure
          words={t("me.leave.sure", { child: child.called })}
          loses={child.id}
          yes={t("me.leave")}
          onYes={() => void leave()}
          onNo={close}
        />
        {wrong && <Notice live>{wrong}</Notice>}
      </>
    );
  }
  return (
    <div class={css.acts}>
      {child.sees === "all" && (
        <Button icon={Palette} wide href={`/me/look/${child.id}`}>
          {t("me.look", { child: child.called })}
        </Button>
      )}
      <Button onClick={() => setOpen("mend")}>{t("me.mend")}</Button>
      {child.sees === "all" && (
        <Button icon={UserPlus} onClick={() => setOpen("helper")}>
          {t("me.helper")}
        </Button>
      )}
      <Button kind="bare" onClick={() => setOpen("leave")}>
        {t("me.leave")}
      </Button>
    </div>
  );
}
