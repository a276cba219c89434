/** How much: the numbers that the exercise counts, in its own unit, and the side. */

import { useId } from "preact/hooks";
import { Choice } from "../../../ui/choice";
import { Wrong } from "../../../ui/field";
import { t } from "../../../words/t";
import { limitFault, limitsOf, nameOf } from "../faults";
import { DOSE_FIELDS, type DoseField, type DraftItem, type DraftSide, fieldsOf } from "../items";
import type { Editing } from "./editing";
import css from "./fields.module.css";
import { NumberField } from "./number";

/** Times in seconds step by five. */
const STEPS: Partial<Record<DoseField, number>> = { hold_s: 5, duration_s: 10, rest_s: 10 };

export function DoseLine({ item, faults, act }: Editing) {
  const fields = fieldsOf(item);
  return (
    <Numbers item={item} faults={faults} act={act} fields={fields.length ? fields : ["reps"]}>
      {hasSide(item) && <SideChoice item={item} faults={faults} act={act} />}
    </Numbers>
  );
}

/** Numbers that the exercise does not count by itself. */
export function OtherNumbers(editing: Editing) {
  const usual = fieldsOf(editing.item);
  const shown = usual.length ? usual : ["reps"];
  return <Numbers {...editing} fields={DOSE_FIELDS.filter((field) => !shown.includes(field))} />;
}

export const hasSide = ({ card, dose }: DraftItem): boolean =>
  card.dose.side !== "none" || dose.side !== "none";

interface NumbersProps extends Editing {
  fields: readonly DoseField[];
  children?: preact.ComponentChildren;
}

function Numbers({ item, faults, act, fields, children }: NumbersProps) {
  const id = useId();
  const wrong = (field: DoseField) => limitFault(item, field) ?? faults[`dose.${field}`];
  return (
    <>
      <div class={css.line}>
        {fields.map((field) => (
          <div key={field} data-field={`dose.${field}`}>
            <NumberField
              label={nameOf(item, field)}
              value={item.dose[field]}
              limits={limitsOf(item, field)}
              step={STEPS[field]}
              unit={field.endsWith("_s") ? t("builder.dose.s") : undefined}
              wrong={!!wrong(field)}
              about={id}
              onChange={(value) => act({ do: "dose", id: item.id, change: { [field]: value } })}
            />
          </div>
        ))}
        {children}
      </div>
      <Wrong id={id} words={fields.map(wrong).filter(Boolean).join(" ") || undefined} />
    </>
  );
}

export function SideChoice({ item, faults, act }: Editing) {
  const { side } = item.dose;
  const options: DraftSide[] = ["left", "right", "both", "alternate"];
  if (item.card.dose.side === "none") options.push("none");
  return (
    <div class={css.side} data-field="dose.side">
      <Choice
        look="segments"
        legend={t("builder.side")}
        value={side === "prescribed" ? null : side}
        options={options.map((value) => ({ value, words: t(`builder.side.${value as Named}`) }))}
        error={side === "prescribed" ? t("builder.side.which") : faults["dose.side"]}
        onChange={(side) => act({ do: "dose", id: item.id, change: { side } })}
      />
    </div>
  );
}

type Named = Exclude<DraftSide, "prescribed">;
