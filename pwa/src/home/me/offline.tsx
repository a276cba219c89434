/** What works on this phone without a network, and what that takes. */

import { ready } from "../../state/ready";
import { t } from "../../words/t";
import css from "./me.module.css";

export function Offline() {
  const now = ready.value;
  if (!now) return null;
  return (
    <section class={css.part}>
      <h2 class={css.name}>{t("me.offline")}</h2>
      <p>{t(`ready.${now.is}`, { ...now })}</p>
      <p class={css.soft}>
        {t(`me.offline.${now.is}`)} {now.is !== "ready" && t("me.offline.size", { kb: now.kb })}
      </p>
    </section>
  );
}
