/** The sheet to take home: printed alone, on one A4 page, and not seen on the screen. */

import { t } from "../../../words/t";
import { halves, placeOf, square } from "../../invitation/code";
import { me } from "../../session";
import { sayInstant } from "../../when";
import type { ChildOut } from "../known";
import type { Made } from "./invite";
import css from "./paper.module.css";

export function Paper({ made, child }: { made: Made; child: ChildOut }) {
  const clinic = me.value?.clinic;
  const steps = [
    t("paper.point"),
    t("paper.type", { place: placeOf(made.link), code: halves(made.code).join(" ") }),
    t("paper.join"),
  ];
  return (
    <section class={css.paper} data-paper aria-hidden="true">
      <p class={css.clinic}>{clinic?.name}</p>
      <p class={css.title}>{t("paper.title", { name: child.called })}</p>
      <div class={css.both}>
        <img class={css.square} src={square(made.qr)} alt="" />
        <ol class={css.steps}>
          {steps.map((step, n) => (
            <li key={step} class={css.step}>
              <b>{n + 1}</b> <span>{step}</span>
            </li>
          ))}
        </ol>
      </div>
      <p class={css.label}>{t("paper.code")}</p>
      <p class={css.code}>
        {halves(made.code).map((half) => (
          <span key={half}>{half}</span>
        ))}
      </p>
      <p class={css.link}>{made.link}</p>
      <p class={css.until}>{t("paper.until", { when: sayInstant(made.expires) })}</p>
      <p>{t("paper.after")}</p>
      {clinic?.phone && (
        <p class={css.foot}>{t("paper.help", { clinic: clinic.name, phone: clinic.phone })}</p>
      )}
    </section>
  );
}
