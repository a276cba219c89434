/** That this phone's clock is wrong: what it says, and what it is. */

import { localDay } from "../../domain/day";
import { ahead } from "../../state/clock";
import { Notice } from "../../ui/notice";
import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";
import css from "./me.module.css";

const say = (at: Date) => t("me.clock.at", { day: sayDay(localDay(at)), time: sayTime(at) });

export function Clock() {
  const off = ahead.value;
  if (!off) return null;
  const now = Date.now();
  const said = { here: say(new Date(now)), there: say(new Date(now - off)) };
  return (
    <section class={css.part}>
      <Notice kind="amber" title={t("me.clock")}>
        <p>{t("me.clock.what", said)}</p>
      </Notice>
    </section>
  );
}
