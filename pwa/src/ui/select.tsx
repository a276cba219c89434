/** Choose one of many: the browser's own list. */

import { ChevronDown } from "lucide";
import { useId } from "preact/hooks";
import css from "./field.module.css";
import { Icon } from "./icon";

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; words: string }[];
  onChange: (value: T) => void;
  hint?: string;
  hideLabel?: boolean;
}

export function Select<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, hint, hideLabel } = props;
  const id = useId();
  return (
    <div class={css.field}>
      <label class={hideLabel ? "hidden-words" : css.label} for={id}>
        {label}
      </label>
      {hint && <p class={css.hint}>{hint}</p>}
      <span class={css.box}>
        <select
          id={id}
          class={css.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
        <span class={css.arrow}>
          <Icon of={ChevronDown} size="s" />
        </span>
      </span>
    </div>
  );
}
