/** A family's code, opened on the staff's side: the way to where it works. */

import { Button } from "../../ui/button";
import { t } from "../../words/t";
import type { Given, Look } from "./given";
import css from "./join.module.css";

export function ForFamily({ look, given }: { look: Look; given: Given }) {
  // the secret travels in the fragment again; a typed code is typed again, for no address may hold it
  const href = "secret" in given ? `/join#${encodeURIComponent(given.secret)}` : "/code";
  return (
    <div class={css.form}>
      <h1 class={css.title} tabIndex={-1}>
        {t("joinwork.family")}
      </h1>
      <p>{t("joinwork.family.what", { clinic: look.clinic.name })}</p>
      <Button kind="main" wide href={href}>
        {t("joinwork.family.go")}
      </Button>
    </div>
  );
}
