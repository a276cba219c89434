/**
 * The library beside the plan. Type, Enter, type, Enter: the cursor never has to leave the field.
 *
 * A combobox: the arrows choose, Enter adds (also when the answer is still on its way), Tab goes to
 * the first number of the exercise that is open.
 */

import { Search as SearchIcon } from "lucide";
import type { Ref } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "../../../ui/icon";
import { KeyCap } from "../../../ui/keycap";
import { t } from "../../../words/t";
import type { Card } from "../items";
import { useFound } from "./found";
import { useHurried } from "./hurried";
import { Result } from "./result";
import css from "./search.module.css";

interface Props {
  inputRef: Ref<HTMLInputElement>;
  name: string;
  age: number | null;
  flags: ReadonlySet<string>;
  /** The item of the plan that has this exercise. */
  inPlan: (card: Card) => string | null;
  /** The plan is there: something can be added to it. */
  ready: boolean;
  /** Add it, or open it where it is in the plan already. */
  onTake: (card: Card) => void;
  /** Tab: answers whether the cursor went somewhere. */
  onTab: () => boolean;
}

export function Search(props: Props) {
  const { name, age, flags, inPlan, ready, onTake, onTab } = props;
  const id = useId();
  const [typed, type] = useState("");
  const [at, choose] = useState(0);
  const [refused, refuse] = useState<Card | null>(null);
  const { found, failed, first } = useFound(typed, age);
  const input = useRef<HTMLInputElement>(null);
  const cards = found?.cards ?? [];
  const chosen = cards[Math.min(at, cards.length - 1)];

  const take = (card: Card) => {
    refuse(card.clinic_only ? card : null);
    if (!card.clinic_only) onTake(card);
  };
  const hurry = useHurried(ready, first, take);
  const enter = () => {
    // what stands in the field, even when it was typed a moment ago
    const words = input.current?.value.trim() ?? "";
    if (found?.q === words && chosen && ready) take(chosen);
    else if (words) hurry(words);
    // what is typed next takes its place
    input.current?.select();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView?.({ block: "nearest" });
  }, [at]);

  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(Math.max(0, Math.min(cards.length - 1, at + step)));
    else if (event.key === "Enter") enter();
    else if (event.key === "/") input.current?.select();
    else if (event.key === "Escape" && typed) retype("");
    else if (event.key !== "Tab" || event.shiftKey || !onTab()) return;
    event.preventDefault();
  };
  const retype = (words: string) => {
    type(words);
    choose(0);
    refuse(null);
  };

  return (
    <search class={css.search}>
      <label class={css.field}>
        <Icon of={SearchIcon} />
        <input
          ref={(element) => {
            input.current = element;
            if (typeof props.inputRef === "function") props.inputRef(element);
            else if (props.inputRef) props.inputRef.current = element;
          }}
          class={css.input}
          type="text"
          role="combobox"
          aria-label={t("builder.search")}
          aria-controls={id}
          aria-expanded={cards.length > 0}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${id}-${cards.indexOf(chosen)}` : undefined}
          placeholder={t("builder.search")}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={typed}
          onInput={(event) => retype(event.currentTarget.value)}
          onKeyDown={press}
        />
        <KeyCap>/</KeyCap>
      </label>
      <p class={css.count} role="status">
        {said(found?.q ?? null, found?.total ?? 0, name, failed)}
      </p>
      {refused && (
        <p class={css.refused} role="alert">
          <b>{t("builder.clinicOnly.what", { title: refused.title })}</b>{" "}
          {t("builder.clinicOnly.safe")}
        </p>
      )}
      <div class={css.list} id={id} role="listbox" aria-label={t("builder.library")}>
        {cards.map((card, index) => (
          <Result
            key={card.id}
            id={`${id}-${index}`}
            card={card}
            typed={found?.q ?? ""}
            chosen={card === chosen}
            inPlan={inPlan(card) !== null}
            age={age}
            flags={flags}
            onTake={() => {
              choose(index);
              take(card);
              input.current?.select();
            }}
          />
        ))}
      </div>
    </search>
  );
}

function said(q: string | null, total: number, name: string, failed: boolean): string {
  if (failed) return t("builder.search.offline");
  if (q === null) return "";
  if (q === "") return t("builder.search.fits", { n: total, name });
  return total ? t("builder.search.found", { n: total }) : t("builder.search.nothing", { q });
}
