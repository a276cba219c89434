/** A password, hidden until somebody asks to see it. */

import type { Ref } from "preact";
import { useState } from "preact/hooks";
import { Field } from "../../ui/field";
import { t } from "../../words/t";
import css from "./password.module.css";

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  autocomplete: "current-password" | "new-password";
  hint?: string;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

export function Password({ label, inputRef, hint, ...rest }: Props) {
  const [seen, setSeen] = useState(false);
  return (
    <Field
      {...rest}
      {...(hint !== undefined && { hint })}
      {...(inputRef && { inputRef })}
      label={label}
      name="password"
      type={seen ? "text" : "password"}
    >
      <button
        type="button"
        class={css.show}
        aria-pressed={seen}
        aria-label={t("password.show")}
        onClick={() => setSeen(!seen)}
      >
        {t(seen ? "password.hide" : "password.see")}
      </button>
    </Field>
  );
}
