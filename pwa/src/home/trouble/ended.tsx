/** This phone shows no plan any more. It is wiped, so no child is named; the clinic's number stays. */

import { Lock, Phone } from "lucide";
import { useLocation } from "preact-iso/router";
import { closeEnding } from "../../state/account";
import { ending } from "../../state/session";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { sayDate } from "../frame/instant";
import css from "./ended.module.css";

export default function Ended() {
  usePage(t("ended.title"));
  const { route } = useLocation();
  const now = ending.value;
  const clinic = now?.clinic;
  const again = async () => {
    await closeEnding();
    route("/code");
  };
  return (
    <>
      <main class={css.main}>
        <span class={css.lock}>
          <Icon of={Lock} size="l" />
        </span>
        <h1 tabIndex={-1}>{t("ended.title")}</h1>
        {now && <p>{t("ended.when", { day: sayDate(now.on) })}</p>}
        {now && now.unsent > 0 && <p>{t("ended.unsent", { n: now.unsent })}</p>}
        <p>{t("ended.wrong")}</p>
      </main>
      <footer class={css.bar}>
        {clinic && <p class={css.clinic}>{clinic.name}</p>}
        {clinic?.phone && (
          <Button icon={Phone} wide href={`tel:${clinic.phone.replace(/[^+\d]/g, "")}`}>
            {t("call.clinic")}
          </Button>
        )}
        <Button kind="main" wide onClick={() => void again()}>
          {t("ended.code")}
        </Button>
      </footer>
    </>
  );
}
