/** What is printed: whose plan it is, each exercise, whom to ask, and room to write. */

import { localDay, plusDays } from "../../domain/day";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { me } from "../session";
import { dateOf } from "../when";
import { Exercise } from "./exercise";
import css from "./sheet.module.css";

interface Props {
  plan: Schemas["PlanOut"];
  /** As it is to be printed; may be empty. */
  name: string;
  zone: string;
}

const DAYS = 14;

export function Sheet({ plan, name, zone }: Props) {
  const today = localDay(new Date(), zone);
  const days = Array.from({ length: DAYS }, (_, n) => plusDays(today, n));
  const made = sayDay(dateOf(plan.at, zone), "month");
  return (
    <article class={css.sheet} data-paper lang={plan.language}>
      <header class={css.head}>
        <h2 class={css.name}>{name ? t("handout.for", { name }) : t("handout.noName")}</h2>
        <p>{t("handout.version", { n: plan.version, day: made })}</p>
        <Clinic />
      </header>
      {plan.items.map((item, n) => (
        <Exercise key={item.id} item={item} number={n + 1} days={days} />
      ))}
      <footer class={css.foot}>
        {t("handout.tell")}
        <span class={css.rule} />
      </footer>
    </article>
  );
}

/** Whom to ask. */
function Clinic() {
  const clinic = me.value?.clinic;
  if (!clinic) return null;
  const { name, phone, hours } = clinic;
  return (
    <p>
      <b>{name}</b>
      {phone && <> · {t("handout.phone", { phone })}</>}
      {phone && hours && <> · {hours}</>}
    </p>
  );
}
