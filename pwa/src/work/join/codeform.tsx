/** Type the code of an invitation; what is wrong with it is said under it. */

import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { type Key, t } from "../../words/t";
import { Trouble } from "../trouble/trouble";
import css from "./join.module.css";

const LETTERS = 8;
/** What the server's own problems of a code are called here. */
const SPENT: Record<string, [title: Key, what: Key]> = {
  "code-unknown": ["joinwork.unknown", "joinwork.unknown.what"],
  "code-used": ["joinwork.used", "joinwork.used.what"],
  "code-expired": ["joinwork.expired", "joinwork.expired.what"],
  "code-revoked": ["joinwork.revoked", "joinwork.revoked.what"],
  "too-many-tries": ["trouble.tries", "joinwork.tries.what"],
};

interface Props {
  problem: Problem | null;
  busy: boolean;
  /** It was opened by a link, whose secret nobody types. */
  link: boolean;
  onCode: (code: string) => void;
  onAgain: (() => void) | undefined;
}

export function CodeForm({ problem, busy, link, onCode, onAgain }: Props) {
  const [code, setCode] = useState("");
  const [short, setShort] = useState(false);
  if (link && busy) return <h1 tabIndex={-1}>{t("joinwork.looking")}</h1>;
  return (
    <form
      class={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const enough = code.replace(/[\s-]/g, "").length >= LETTERS;
        setShort(!enough);
        if (enough && !busy) onCode(code);
      }}
    >
      <h1 class={css.title} tabIndex={-1}>
        {t("joinwork.title")}
      </h1>
      {problem && <CodeProblem problem={problem} again={link ? onAgain : undefined} />}
      <Field
        label={t("joinwork.code")}
        hint={t("joinwork.code.hint")}
        value={code}
        onInput={setCode}
        error={short ? t("joinwork.code.short") : undefined}
        autocomplete="off"
        maxLength={20}
      />
      <Button kind="main" type="submit" wide busy={busy} keys={t("key.enter")}>
        {t("joinwork.go")}
      </Button>
      <p>
        <a class={css.way} href="/work">
          {t("joinwork.signin")}
        </a>
      </p>
    </form>
  );
}

interface CodeProblemProps {
  problem: Problem;
  again?: (() => void) | undefined;
}

/** Why a code does not work; anything else is told as everywhere. */
export function CodeProblem({ problem, again }: CodeProblemProps) {
  const spent = SPENT[problem.type];
  if (!spent) return <Trouble problem={problem} again={again} />;
  return (
    <Notice live title={t(spent[0])}>
      <p>{t(spent[1])}</p>
    </Notice>
  );
}
