/** Choose one of a few: pills on the phone, joined segments for the staff. Native radio buttons. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import css from "./choice.module.css";
import { Wrong } from "./field";
import { Icon, type IconShape } from "./icon";

export interface Option<T extends string> {
  value: T;
  words: ComponentChildren;
  icon?: IconShape;
  disabled?: boolean;
}

interface Props<T extends string> {
  legend: string;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  look?: "pills" | "segments";
  error?: string | undefined;
  hideLegend?: boolean;
}

export function Choice<T extends string>(props: Props<T>) {
  const { legend, options, value, onChange, look = "pills", error, hideLegend } = props;
  const id = useId();
  return (
    <fieldset class={css.choice} aria-describedby={error ? `${id}-error` : undefined}>
      <legend class={hideLegend ? "hidden-words" : css.legend}>{legend}</legend>
      <div class={css[look]}>
        {options.map((option) => (
          <label key={option.value} class={css.option}>
            <input
              class={css.radio}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon of={option.icon} size="s" />}
            <span>{option.words}</span>
          </label>
        ))}
      </div>
      <Wrong id={`${id}-error`} words={error} />
    </fieldset>
  );
}

interface ToggleProps<T extends string | number> {
  legend: string;
  options: readonly { value: T; words: string; label?: string }[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  hideLegend?: boolean;
}

/** Choose any of a few, such as the days of a week. */
export function Toggles<T extends string | number>(props: ToggleProps<T>) {
  const { legend, options, values, onChange, hideLegend } = props;
  const flip = (value: T) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? !values.includes(each) : values.includes(each))),
    );
  return (
    <fieldset class={css.choice}>
      <legend class={hideLegend ? "hidden-words" : css.legend}>{legend}</legend>
      <div class={css.segments}>
        {options.map((option) => (
          <label key={option.value} class={css.option}>
            <input
              class={css.radio}
              type="checkbox"
              checked={values.includes(option.value)}
              aria-label={option.label}
              onChange={() => flip(option.value)}
            />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  words: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ComponentChildren;
}

/** One yes-or-no. */
export function Check({ words, checked, onChange, hint }: CheckProps) {
  return (
    <label class={css.check}>
      <input
        class={css.box}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {words}
        {hint && <span class={css.hint}>{hint}</span>}
      </span>
    </label>
  );
}
