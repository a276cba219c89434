/** One line or several to fill in. What is wrong stands under it in words and keeps what was typed. */

import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";
import { t } from "../words/t";
import css from "./field.module.css";

interface Common {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: ComponentChildren;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Says "If you like" beside the label. */
  optional?: boolean;
  maxLength?: number;
  /** Only for eyes that know the screen already: the label is still read aloud. */
  hideLabel?: boolean;
}

interface FieldProps extends Common {
  type?: "text" | "email" | "password" | "search" | "date" | "tel";
  name?: string;
  autocomplete?: string;
  inputMode?: "text" | "numeric" | "email" | "tel" | "search";
  min?: string;
  max?: string;
  autofocus?: boolean;
  /** Never instead of a label; it goes away while typing. */
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Beside the input, inside its edge. */
  children?: ComponentChildren;
}

export function Field(props: FieldProps) {
  const id = useId();
  return (
    <Around id={id} {...props}>
      <input
        {...named(id, props)}
        ref={props.inputRef}
        // Preact types each kind of input apart; which one it is, only the caller knows
        {...({ type: props.type ?? "text" } as { type: "text" })}
        name={props.name}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        min={props.min}
        max={props.max}
        autofocus={props.autofocus}
        placeholder={props.placeholder}
        onKeyDown={props.onKeyDown}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.children}
    </Around>
  );
}

interface AreaProps extends Common {
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines. */
export function Area(props: AreaProps) {
  const id = useId();
  return (
    <Around id={id} {...props}>
      <textarea
        {...named(id, props)}
        ref={props.inputRef}
        rows={props.rows ?? 3}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </Around>
  );
}

function named(id: string, { value, maxLength, hint, error }: Common) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    class: css.input,
    value,
    maxLength,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": about || undefined,
  };
}

function Around(props: Common & { id: string; children: ComponentChildren }) {
  const { id, label, hint, error, optional, hideLabel, children } = props;
  return (
    <div class={css.field}>
      <label class={hideLabel ? "hidden-words" : css.label} for={id}>
        {label}
        {optional && <span class={css.optional}>{t("field.optional")}</span>}
      </label>
      {hint && (
        <p class={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <span class={css.box} data-wrong={error ? "" : undefined}>
        {children}
      </span>
      <Wrong id={`${id}-error`} words={error} />
    </div>
  );
}

/** What is wrong with a field or a group, said when it appears. */
export function Wrong({ id, words }: { id?: string; words?: string | undefined }) {
  return (
    <p class={css.wrong} id={id} role="alert">
      {words}
    </p>
  );
}
