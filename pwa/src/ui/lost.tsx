/** An address that leads nowhere. */

import { t } from "../words/t";
import { Button } from "./button";
import css from "./lost.module.css";
import { usePage } from "./page";

export default function Lost() {
  usePage(t("lost.title"));
  const atWork = location.pathname.startsWith("/work");
  // the staff's frame is a main already
  const Main = atWork ? "div" : "main";
  return (
    <Main class={css.lost}>
      <h1 tabIndex={-1}>{t("lost.title")}</h1>
      <p>{t("lost.what")}</p>
      <Button kind="main" href={atWork ? "/work" : "/"}>
        {t("lost.back")}
      </Button>
    </Main>
  );
}
