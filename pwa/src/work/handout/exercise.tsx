/** One exercise on paper: what, how much, how it looks, what to mind, and where to tick it. */

import { Hand, OctagonX } from "lucide";
import { useContext, useState } from "preact/hooks";
import type { Discipline } from "../../domain/types";
import { DisciplineMark } from "../../ui/discipline";
import { Icon } from "../../ui/icon";
import { Look, pictureUrl } from "../../ui/picture";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { chosen, type Item } from "./chosen";
import css from "./sheet.module.css";
import { Ticks } from "./ticks";

interface Props {
  item: Item;
  number: number;
  days: readonly string[];
}

export function Exercise({ item, number, days }: Props) {
  return (
    <section class={css.item} data-item={item.id}>
      <h3 class={css.what}>
        {number}. {item.title} <DisciplineMark of={item.discipline as Discipline} />
      </h3>
      <p>
        <b>{item.words.dose}</b> · {item.words.schedule}
      </p>
      {item.dose.note && (
        <p class={css.note}>
          <b>{t("handout.note")}</b> {item.dose.note}
        </p>
      )}
      <div class={css.pictures}>
        {chosen(item).map((one) => (
          <Drawn key={one.number} picture={one.picture} number={one.number} item={item} />
        ))}
      </div>
      <div class={css.both}>
        <ol class={css.steps}>
          {item.steps.map((step) => (
            <Step key={step.do} step={step} />
          ))}
        </ol>
        <Mind item={item} />
      </div>
      <Ticks item={item} days={days} />
    </section>
  );
}

const Step = ({ step }: { step: Schemas["StepOut"] }) => (
  <li>
    {step.do}
    {step.look && <span class={css.look}> {step.look}</span>}
  </li>
);

/** Where the helper stands, and when to stop. */
function Mind({ item }: { item: Item }) {
  if (!item.guard && !item.stop.length) return null;
  return (
    <div class={css.mind}>
      {item.guard && (
        <p class={css.sign}>
          <Icon of={Hand} size="s" /> <span>{item.guard}</span>
        </p>
      )}
      {item.stop.map((sign) => (
        <p key={sign} class={`${css.sign} ${css.stop}`}>
          <Icon of={OctagonX} size="s" /> <span>{sign}</span>
        </p>
      ))}
    </div>
  );
}

interface DrawnProps {
  picture: string;
  number: number;
  item: Item;
}

/** A step's picture for paper: in the child's look, on the prescribed side. None that is torn. */
function Drawn({ picture, number, item }: DrawnProps) {
  const look = useContext(Look);
  const [torn, tear] = useState(false);
  if (torn) return null;
  const url = pictureUrl(picture, item.dose.side, look);
  return (
    <figure class={css.figure}>
      <img
        src={`${url}${url.includes("?") ? "&" : "?"}palette=print`}
        alt=""
        onError={() => tear(true)}
      />
      <figcaption class={css.number}>
        <span class="hidden-words">{t("handout.step")} </span>
        {number}
      </figcaption>
    </figure>
  );
}
