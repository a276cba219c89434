/** One exercise of the library: what it is, and whether it may be added for this child. */

import { Check, OctagonAlert, Plus } from "lucide";
import { DisciplineMark } from "../../../ui/discipline";
import { Icon } from "../../../ui/icon";
import { Plate } from "../../../ui/plate";
import { t } from "../../../words/t";
import { sayAges } from "../../library/spoken";
import type { Card } from "../items";
import { fitsAge, met, needsReason } from "../safety";
import { pieces } from "./found";
import css from "./search.module.css";

interface Props {
  id: string;
  card: Card;
  typed: string;
  chosen: boolean;
  inPlan: boolean;
  age: number | null;
  flags: ReadonlySet<string>;
  onTake: () => void;
}

export function Result(props: Props) {
  const { id, card, typed, chosen, inPlan, onTake } = props;
  const discipline = card.discipline === "both" ? "OT" : card.discipline;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the cursor, its Enter does the same
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
    <div
      id={id}
      class={css.result}
      role="option"
      aria-selected={chosen}
      aria-disabled={card.clinic_only}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Plate size="row" discipline={discipline} icon={card.icon} picture={card.picture} />
      <span class={css.words}>
        <span class={css.title}>
          <DisciplineMark of={discipline} />
          <span class={css.name}>
            {pieces(card.title, typed).map(({ words, hit }, index) =>
              hit ? <mark key={index}>{words}</mark> : words,
            )}
          </span>
        </span>
        <Second {...props} />
      </span>
      <End chosen={chosen} inPlan={inPlan} clinicOnly={card.clinic_only} />
    </div>
  );
}

/** Where and how long, unless there is something to mind. */
function Second({ card, age, flags }: Props) {
  const [first] = met(card, flags);
  if (card.clinic_only) return <Care words={t("builder.clinicOnly")} />;
  if (first) {
    const why = needsReason(card, flags);
    return <Care words={why ? t("builder.precaution.why", { say: first.say }) : first.say} />;
  }
  const where = t("builder.result", { position: card.position.title, n: card.minutes });
  if (age === null || fitsAge(card, age)) return <span class={css.second}>{where}</span>;
  const ages = sayAges(card.ages);
  return <span class={css.second}>{t("builder.result.ages", { where, ages })}</span>;
}

const Care = ({ words }: { words: string }) => (
  <span class={css.care}>
    <Icon of={OctagonAlert} size="s" />
    <span>{words}</span>
  </span>
);

function End({
  chosen,
  inPlan,
  clinicOnly,
}: {
  chosen: boolean;
  inPlan: boolean;
  clinicOnly: boolean;
}) {
  if (inPlan)
    return (
      <span class={css.there}>
        <Icon of={Check} size="s" />
        {t("builder.inPlan")}
      </span>
    );
  if (clinicOnly) return null;
  return (
    <span class={chosen ? css.enter : css.plus} aria-hidden="true">
      <Icon of={Plus} size="s" />
      {chosen && <kbd>Enter</kbd>}
    </span>
  );
}
