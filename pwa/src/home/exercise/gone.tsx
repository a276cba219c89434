/** Where an exercise was that this phone's plan does not have now. */

import { plan } from "../../state/today";
import { Button } from "../../ui/button";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { HomeTop } from "../frame/top";
import css from "./exercise.module.css";

/** The plan changed meanwhile, or the address is an old one. */
export function Gone() {
  usePage(t("exercise.gone"));
  const known = plan.value !== null;
  return (
    <>
      <HomeTop title={t("exercise.gone")} />
      <main class={css.main}>
        <p>{t(known ? "exercise.gone.what" : "exercise.gone.plan")}</p>
        <p class={css.back}>
          <Button kind="main" wide href="/">
            {t("exercise.back")}
          </Button>
        </p>
      </main>
    </>
  );
}
