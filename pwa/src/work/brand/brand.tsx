/** Whose door this is: over the form of who is not in yet. */

import { Hand } from "lucide";
import { Icon } from "../../ui/icon";
import { t } from "../../words/t";
import css from "./brand.module.css";

export function Brand({ note }: { note?: string }) {
  return (
    <p class={css.brand}>
      <span class={css.badge}>
        <Icon of={Hand} />
      </span>
      <span>
        <b>{t("app.name")}</b>
        {note && <span class={css.note}>{note}</span>}
      </span>
    </p>
  );
}
