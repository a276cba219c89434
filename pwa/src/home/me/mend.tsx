/** Mend my own name, or who I am to the child. */

import { useState } from "preact/hooks";
import type { HomeChild, Relation } from "../../domain/types";
import { changeMe } from "../../state/account";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { sayWrong } from "../join/invitation";
import { useInPlace } from "./inplace";
import css from "./me.module.css";

const RELATIONS: readonly Relation[] = ["mother", "father", "grandparent", "aide", "other"];

interface Props {
  child: HomeChild;
  onDone: () => void;
}

export function Mend({ child, onDone }: Props) {
  const [name, setName] = useState(child.person.name);
  const [relation, setRelation] = useState(child.relation);
  const [words, setWords] = useState(child.relation_words);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const form = useInPlace<HTMLFormElement>(t("me.mend"));

  const save = async (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return setWrong({ name: t("join.name.missing") });
    setBusy(true);
    const answer = await changeMe({
      name: name.trim(),
      child_id: child.id,
      relation,
      relation_words: relation === "other" ? words.trim() : "",
    });
    setBusy(false);
    if (answer.ok) {
      happened(t("me.mended"));
      onDone();
    } else {
      setWrong({ all: sayWrong(answer.problem) });
    }
  };

  return (
    <form ref={form} tabIndex={-1} class={css.form} onSubmit={save} noValidate>
      <Field
        label={t("me.name")}
        value={name}
        onInput={setName}
        autocomplete="name"
        maxLength={200}
        error={wrong.name}
      />
      {child.relation !== "self" && (
        <Choice
          legend={t("join.relation", { child: child.called })}
          options={RELATIONS.map((value) => ({ value, words: t(`relation.${value}`) }))}
          value={relation}
          onChange={setRelation}
        />
      )}
      {relation === "other" && (
        <Field label={t("join.other")} value={words} onInput={setWords} maxLength={200} optional />
      )}
      {wrong.all && <Notice live>{wrong.all}</Notice>}
      <div class={css.pair}>
        <Button onClick={onDone}>{t("me.cancel")}</Button>
        <Button kind="main" type="submit" busy={busy}>
          {t("me.save")}
        </Button>
      </div>
    </form>
  );
}
