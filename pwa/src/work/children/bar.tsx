/** Over the list: the search, whose children, and the way to a new one. */

import { Plus, Search } from "lucide";
import type { RefObject } from "preact";
import { Button } from "../../ui/button";
import { Check, Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Icon } from "../../ui/icon";
import { t } from "../../words/t";
import css from "./children.module.css";
import { query, shelf, type View, view } from "./view";

interface Props {
  therapist: boolean;
  count: number | null;
  search: RefObject<HTMLInputElement | null>;
  onDown: () => void;
  onEnter: () => void;
  onAdd: () => void;
}

export function Bar({ therapist, count, search, onDown, onEnter, onAdd }: Props) {
  return (
    <div class={css.bar}>
      <h1 class={css.title} tabIndex={-1}>
        {t("children.title")}
        {count !== null && <span class="hidden-words"> {count}</span>}
      </h1>
      {therapist && (
        <div class={css.new}>
          <Button kind="main" icon={Plus} keys="N" onClick={onAdd}>
            {t("children.new")}
          </Button>
        </div>
      )}
      <search class={css.search}>
        <span class={css.glass}>
          <Icon of={Search} size="s" />
        </span>
        <Field
          hideLabel
          label={t("children.search")}
          placeholder={t("children.search")}
          type="search"
          autocomplete="off"
          value={query.value}
          onInput={(words) => {
            query.value = words;
          }}
          inputRef={search}
          onKeyDown={(event) => inSearch(event, onDown, onEnter)}
        >
          <span class={css.slash} aria-hidden="true">
            /
          </span>
        </Field>
      </search>
      {therapist && (
        <Choice<View>
          hideLegend
          legend={t("children.whose")}
          look="segments"
          options={[
            { value: "mine", words: t("children.mine") },
            { value: "clinic", words: t("children.clinic") },
          ]}
          value={view.value}
          onChange={(whose) => {
            view.value = whose;
          }}
        />
      )}
      <Check
        words={t("children.archived")}
        checked={shelf.value === "archived"}
        onChange={(on) => {
          shelf.value = on ? "archived" : "present";
        }}
      />
    </div>
  );
}

/** Down goes to the list, Enter opens the first found, Esc empties the search. */
function inSearch(event: KeyboardEvent, onDown: () => void, onEnter: () => void): void {
  if (event.isComposing) return;
  if (event.key === "ArrowDown") onDown();
  else if (event.key === "Enter") onEnter();
  else if (event.key === "Escape") query.value = "";
  else return;
  event.preventDefault();
}
