/** The search field. Words go into the address a moment after the last key. */

import { Search as Glass } from "lucide";
import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Field } from "../../ui/field";
import { Icon } from "../../ui/icon";
import { KeyCap } from "../../ui/keycap";
import { t } from "../../words/t";
import css from "./search.module.css";

const A_MOMENT_MS = 150;

interface Props {
  /** As the address has them. */
  words: string;
  /** How many there are to search. */
  total: number | null;
  inputRef: Ref<HTMLInputElement>;
  onWords: (words: string) => void;
  /** Down or Enter: to what was found. */
  onDown: () => void;
}

export function Search({ words, total, inputRef, onWords, onDown }: Props) {
  const [typed, setTyped] = useState(words);
  const told = useRef(words);
  const tell = useRef(onWords);
  tell.current = onWords;

  useEffect(() => {
    // Back, Clear and a removed word change the address: the field follows
    if (words !== told.current) setTyped(words);
    told.current = words;
  }, [words]);
  useEffect(() => {
    if (typed.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      tell.current(told.current);
    }, A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && typed) setTyped("");
    else if (event.key === "ArrowDown" || event.key === "Enter") onDown();
    else return;
    event.preventDefault();
  };
  return (
    <search class={css.search}>
      <Field
        type="search"
        label={t("library.search")}
        hideLabel
        placeholder={total === null ? t("library.search") : t("library.search.n", { n: total })}
        value={typed}
        maxLength={100}
        autocomplete="off"
        inputRef={inputRef}
        onInput={setTyped}
        onKeyDown={pressed}
      >
        <span class={css.glass}>
          <Icon of={Glass} size="s" />
        </span>
        <KeyCap>/</KeyCap>
      </Field>
    </search>
  );
}
