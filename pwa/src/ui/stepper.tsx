/** A number with a button on either side; it can be typed too. */

import { Minus, Plus } from "lucide";
import { useId } from "preact/hooks";
import { t } from "../words/t";
import fieldCss from "./field.module.css";
import { IconButton } from "./iconbutton";
import css from "./stepper.module.css";

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
  /** What is counted, after the number: "s". */
  unit?: string;
  hideLabel?: boolean;
}

export function Stepper(props: Props) {
  const { label, value, min, max, step = 1, onChange, unit, hideLabel } = props;
  const id = useId();
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div class={fieldCss.field}>
      <label class={hideLabel ? "hidden-words" : fieldCss.label} for={id}>
        {label}
      </label>
      <span class={`${fieldCss.box} ${css.stepper}`}>
        <IconButton
          icon={Minus}
          label={t("do.less", { name: label })}
          disabled={value <= min}
          onClick={() => set(value - step)}
        />
        <input
          id={id}
          class={`${fieldCss.input} ${css.number}`}
          inputMode="numeric"
          value={value}
          onChange={(event) => {
            const typed = Number.parseInt(event.currentTarget.value, 10);
            set(Number.isNaN(typed) ? value : typed);
            event.currentTarget.value = String(Number.isNaN(typed) ? value : typed);
          }}
        />
        {unit && <span class={css.unit}>{unit}</span>}
        <IconButton
          icon={Plus}
          label={t("do.more", { name: label })}
          disabled={value >= max}
          onClick={() => set(value + step)}
        />
      </span>
    </div>
  );
}
