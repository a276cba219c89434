/** That this phone's clock is wrong: what it says, and what it is. */

import { ahead } from "../../state/clock";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";
import { sayInstant } from "../frame/instant";
import css from "./me.module.css";

export function Clock() {
  const off = ahead.value;
  if (!off) return null;
  const now = Date.now();
  const said = { here: sayInstant(new Date(now)), there: sayInstant(new Date(now - off)) };
  return (
    <section class={css.part}>
      <Notice kind="amber" title={t("me.clock")}>
        <p>{t("me.clock.what", said)}</p>
      </Notice>
    </section>
  );
}
