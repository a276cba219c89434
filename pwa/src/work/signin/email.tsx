/** The e-mail that somebody signs in with. */

import type { Ref } from "preact";
import { Field } from "../../ui/field";
import { t } from "../../words/t";

interface Props {
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

export function Email({ value, onInput, error, inputRef }: Props) {
  return (
    <Field
      label={t("signin.email")}
      type="email"
      name="email"
      inputMode="email"
      autocomplete="username"
      value={value}
      onInput={onInput}
      error={error}
      {...(inputRef && { inputRef })}
    />
  );
}
