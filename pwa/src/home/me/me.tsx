/** Phones and me: the plans on this phone, who else follows them, my phones, and the ways out. */

import { LogOut, QrCode } from "lucide";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { signOut } from "../../state/account";
import { children } from "../../state/session";
import { strays } from "../../state/settling";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { Toast } from "../../ui/toast";
import { t } from "../../words/t";
import { HomeTop } from "../frame/top";
import { sayWrong } from "../join/invitation";
import { Clock } from "./clock";
import css from "./me.module.css";
import { Offline } from "./offline";
import { Phones } from "./phones";
import { PlanOf } from "./planof";
import { ALL, Sure } from "./sure";

export default function Me() {
  usePage(t("me.title"));
  return (
    <>
      <HomeTop title={t("me.title")} />
      <main class={css.main}>
        <Clock />
        {children.value.map((child) => (
          <PlanOf key={child.id} child={child} />
        ))}
        <section class={css.part}>
          <Button icon={QrCode} wide href="/code">
            {t("me.another.plan")}
          </Button>
        </section>
        <Offline />
        <Strays />
        <Phones />
        <SignOut />
      </main>
      <Toast />
    </>
  );
}

/** The way to ticks of plans that have left this phone: today says nothing of them. */
function Strays() {
  const n = strays.value;
  if (!n) return null;
  return (
    <section class={css.part}>
      <Button wide href="/waiting">
        {t("waiting.stray", { n })}
      </Button>
    </section>
  );
}

function SignOut() {
  const { route } = useLocation();
  const [asking, ask] = useState(false);
  const [wrong, setWrong] = useState("");
  const leave = async () => {
    setWrong("");
    const answer = await signOut();
    if (answer.ok) route("/code", true);
    else setWrong(sayWrong(answer.problem));
  };
  return (
    <section class={css.part}>
      {!asking && (
        <Button icon={LogOut} wide onClick={() => ask(true)}>
          {t("me.signout")}
        </Button>
      )}
      {asking && (
        <Sure
          words={t("me.signout.sure")}
          loses={ALL}
          yes={t("me.signout")}
          onYes={() => void leave()}
          onNo={() => {
            setWrong("");
            ask(false);
          }}
        />
      )}
      {wrong && <Notice live>{wrong}</Notice>}
    </section>
  );
}
