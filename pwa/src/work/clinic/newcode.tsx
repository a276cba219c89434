/** A fresh code and its link, shown once: read it out, or copy it. */

import { Copy } from "lucide";
import { Button } from "../../ui/button";
import { happened } from "../../ui/toast";
import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { dayHere } from "../day";
import css from "./clinic.module.css";

/** Staff open their link on the staff's side. */
export function staffLink(link: string): string {
  const url = new URL(link);
  url.pathname = "/work/join";
  return url.href;
}

/** Four letters and four. */
export const inFours = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

async function copy(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    happened(t("staffinvite.copied"));
  } catch {
    happened(t("staffinvite.notCopied"));
  }
}

export function NewCode({ made, reset }: { made: Schemas["NewInvitationOut"]; reset: boolean }) {
  const link = staffLink(made.link);
  const until = new Date(made.expires);
  return (
    <div class={css.form} role="status">
      <p>{t(reset ? "staffinvite.give.reset" : "staffinvite.give")}</p>
      <div>
        <p class={css.legend}>{t("staffinvite.code")}</p>
        <p class={css.code}>
          <span aria-hidden="true" dir="ltr">
            {inFours(made.code)}
          </span>
          <span class="hidden-words">{t("code.spoken", { code: [...made.code].join(" ") })}</span>
        </p>
        <p class={css.soft}>{t("staffinvite.where", { address: `${location.host}/work/join` })}</p>
      </div>
      <div>
        <p class={css.legend}>{t("staffinvite.link")}</p>
        <div class={css.linkRow}>
          <span class={css.address} dir="ltr">
            {link}
          </span>
          <Button kind="line" icon={Copy} onClick={() => void copy(link)}>
            {t("staffinvite.copy")}
          </Button>
        </div>
      </div>
      <p class={css.soft}>
        {t("staffinvite.until", {
          day: sayDay(dayHere(made.expires), "long"),
          time: sayTime(until),
        })}
      </p>
    </div>
  );
}
