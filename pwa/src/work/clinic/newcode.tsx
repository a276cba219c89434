/** A fresh code and its link, shown once: read it out, or copy it. */

import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { CopyLink } from "../invitation/copy";
import { CodeWords } from "../invitation/spoken";
import look from "../settings.module.css";
import { sayInstant } from "../when";
import css from "./clinic.module.css";

/** Staff open their link on the staff's side. */
export function staffLink(link: string): string {
  const url = new URL(link);
  url.pathname = "/work/join";
  return url.href;
}

export function NewCode({ made, reset }: { made: Schemas["NewInvitationOut"]; reset: boolean }) {
  const link = staffLink(made.link);
  return (
    <div class={css.form} role="status">
      <p>{t(reset ? "staffinvite.give.reset" : "staffinvite.give")}</p>
      <div>
        <p class={css.legend}>{t("staffinvite.code")}</p>
        <CodeWords code={made.code} look={css.code} />
        <p class={look.soft}>{t("staffinvite.where", { address: `${location.host}/work/join` })}</p>
      </div>
      <div>
        <p class={css.legend}>{t("staffinvite.link")}</p>
        <div class={css.linkRow}>
          <span class={css.address} dir="ltr">
            {link}
          </span>
          <CopyLink link={link} words={t("staffinvite.copy")} />
        </div>
      </div>
      <p class={look.soft}>{t("staffinvite.until", { when: sayInstant(made.expires) })}</p>
    </div>
  );
}
