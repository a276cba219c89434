/** A caregiver joins: name, relation, one sentence of consent, one tap. */

import { useId, useState } from "preact/hooks";
import type { Code, LookAnswer, Problem, Relation } from "../../domain/types";
import { choose, redeem } from "../../state/account";
import { children } from "../../state/session";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Fold } from "../../ui/fold";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { sayList } from "../../words/say";
import { t } from "../../words/t";
import { deviceName, sayWrong } from "./invitation";
import css from "./join.module.css";
import { JoinTop } from "./top";
import { hasJoined, whoIsHere } from "./used";

/** The version of the words in `join.notice` (exercises_app/people/notice.py). */
const NOTICE = 1;
const RELATIONS: readonly Relation[] = ["mother", "father", "grandparent", "aide", "other"];

interface Props {
  code: Code;
  found: LookAnswer;
  joined: () => void;
}

export function Caregiver({ code, found, joined }: Props) {
  const own = found.relation === "self";
  const called = found.child_called ?? "";
  const [name, setName] = useState(found.called || children.value[0]?.person.name || "");
  const [relation, setRelation] = useState<Relation | null>(found.relation);
  const [words, setWords] = useState("");
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [before] = useState(whoIsHere);
  const [known] = useState(() => new Set(children.value.map(({ id }) => id)));
  const title = own ? t("join.own") : t("join.ready", { child: called });
  usePage(title);

  const join = async (event: Event) => {
    event.preventDefault();
    const missing = missingOf(name, relation);
    setWrong(missing);
    if (busy || Object.keys(missing).length) return;
    setBusy(true);
    const answer = await redeem({
      ...code,
      name: name.trim(),
      relation: relation ?? "other",
      ...(relation === "other" && words.trim() && { relation_words: words.trim() }),
      device_name: deviceName(),
      consent: { notice_version: NOTICE, adult: true },
    });
    const here = answer.ok || (await hasJoined(answer.problem, before));
    setBusy(false);
    if (!here) return setWrong(wrongOf(answer.problem));
    const now = answer.ok ? answer.value.children : children.value;
    const added = now.find(({ id }) => !known.has(id));
    if (added && known.size) await choose(added.id);
    joined();
  };

  return (
    <form class={css.form} onSubmit={join} noValidate>
      <JoinTop clinic={found.clinic.name} />
      <main class={css.main}>
        <div class={css.head}>
          <h1 tabIndex={-1}>{title}</h1>
          <p class={css.soft}>
            {found.therapists.length > 0 && t("join.from", { who: sayList(found.therapists) })}{" "}
            {t("join.who")}
          </p>
        </div>
        <Field
          label={t("join.name")}
          value={name}
          onInput={setName}
          autocomplete="given-name"
          maxLength={200}
          error={wrong.name}
        />
        {!own && (
          <Choice
            legend={t("join.relation", { child: called })}
            options={RELATIONS.map((value) => ({ value, words: t(`relation.${value}`) }))}
            value={relation}
            onChange={setRelation}
            error={wrong.relation}
          />
        )}
        {relation === "other" && (
          <Field
            label={t("join.other")}
            value={words}
            onInput={setWords}
            maxLength={200}
            optional
            error={wrong.relation_words}
          />
        )}
      </main>
      <Consent busy={busy} child={called} own={own} problem={wrong.all} />
    </form>
  );
}

interface ConsentProps {
  busy: boolean;
  child: string;
  own: boolean;
  problem: string | undefined;
}

function Consent({ busy, child, own, problem }: ConsentProps) {
  const id = useId();
  return (
    <footer class={css.bar}>
      <p class={css.small} id={id}>
        {own ? t("join.agree.own") : t("join.agree", { child })}
      </p>
      <Fold title={t("join.kept")}>
        <p class={css.small}>{t("join.notice")}</p>
      </Fold>
      {problem && <Notice live>{problem}</Notice>}
      <Button kind="main" type="submit" wide busy={busy}>
        {t("join.start")}
      </Button>
    </footer>
  );
}

function missingOf(name: string, relation: Relation | null): Record<string, string> {
  return {
    ...(!name.trim() && { name: t("join.name.missing") }),
    ...(!relation && { relation: t("join.relation.missing") }),
  };
}

/** Under its field what belongs to a field; the rest over the button. */
function wrongOf(problem: Problem): Record<string, string> {
  const fields = Object.entries(problem.errors).map(([name, said]) => [name, said.join(" ")]);
  return fields.length ? Object.fromEntries(fields) : { all: sayWrong(problem) };
}
