/** A number of a dose: typed, or stepped by its buttons where fingers work. Empty is not asked for. */

import { Minus, Plus } from "lucide";
import { useId } from "preact/hooks";
import { Icon } from "../../../ui/icon";
import { t } from "../../../words/t";
import css from "./fields.module.css";

interface Props {
  label: string;
  value: number | null;
  limits: readonly [number, number];
  step?: number;
  unit?: string;
  wrong?: boolean;
  /** The id of the sentence that says what is wrong. */
  about?: string | undefined;
  onChange: (value: number | null) => void;
}

const MOST_DIGITS = 4;

export function NumberField(props: Props) {
  const { label, value, limits, step = 1, unit, wrong, about, onChange } = props;
  const id = useId();
  const by = (n: number) => onChange(stepped(value, n * step, limits));
  const button = (n: 1 | -1) => (
    <button
      type="button"
      class={css.step}
      aria-label={t(n > 0 ? "do.more" : "do.less", { name: label })}
      disabled={value === null ? n < 0 : stepped(value, n * step, limits) === value}
      onClick={() => by(n)}
    >
      <Icon of={n > 0 ? Plus : Minus} size="s" />
    </button>
  );
  return (
    <div class={css.number}>
      <label class={css.label} for={id}>
        {label}
      </label>
      <span class={css.box} data-wrong={wrong ? "" : undefined}>
        {button(-1)}
        <input
          id={id}
          class={css.input}
          inputMode="numeric"
          autocomplete="off"
          placeholder={t("builder.dose.none")}
          value={value === null ? "" : String(value)}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? about : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            const typed = event.currentTarget.value.replace(/\D/g, "").slice(0, MOST_DIGITS);
            event.currentTarget.value = typed;
            onChange(typed === "" ? null : Number(typed));
          }}
          onKeyDown={(event) => {
            const n = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (!n || event.altKey || event.ctrlKey) return;
            event.preventDefault();
            by(n);
          }}
        />
        {unit && value !== null && <span class={css.unit}>{unit}</span>}
        {button(1)}
      </span>
    </div>
  );
}

/** A step from nothing is the least; a step below the least is nothing. */
function stepped(value: number | null, by: number, limits: readonly [number, number]) {
  const [least, most] = limits;
  if (value === null) return by > 0 ? least : null;
  const next = value + by;
  if (next < least) return value <= least ? null : least;
  return Math.min(most, next);
}
