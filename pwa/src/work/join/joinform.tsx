/** Who joins: name, e-mail and password, and the discipline when the clinic did not say it. */

import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { Discipline } from "../../ui/plate";
import { t } from "../../words/t";
import { api, asked } from "../api/client";
import { deviceName } from "../device";
import { disciplineOptions } from "../disciplines";
import { focusWrong } from "../focus";
import { Password } from "../password/password";
import { Email } from "../signin/email";
import { CodeProblem } from "./codeform";
import type { Given, Look } from "./given";
import css from "./join.module.css";

const LEAST = 12;

type Errors = Partial<Record<"name" | "email" | "password" | "discipline", string>>;

interface Props {
  look: Look;
  given: Given;
  onJoined: () => Promise<void>;
}

export function JoinForm({ look, given, onJoined }: Props) {
  const [name, setName] = useState(look.called);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [discipline, setDiscipline] = useState<Discipline | null>(null);
  const [missing, setMissing] = useState<Errors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function send() {
    const lacks = lacking(name, email, password);
    setMissing(lacks);
    setProblem(null);
    if (Object.keys(lacks).length > 0) return focusWrong(form.current);
    setBusy(true);
    const body = {
      ...given,
      name: name.trim(),
      email: email.trim(),
      password,
      device_name: deviceName(),
      ...(discipline && { discipline }),
    };
    const answer = await asked(api.POST("/api/v1/invitations/redeem", { body }));
    if (answer.ok) await onJoined();
    else setProblem(answer.problem);
    setBusy(false);
    focusWrong(form.current);
  }

  const wrong = errorsOf(missing, problem);
  const elsewhere = problem && problem.type !== "wrong-password" && problem.type !== "not-valid";
  return (
    <form
      ref={form}
      class={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h1 class={css.title} tabIndex={-1}>
        {t("joinwork.at", { clinic: look.clinic.name })}
      </h1>
      <Field
        label={t("joinwork.name")}
        hint={t("joinwork.name.hint")}
        autocomplete="name"
        maxLength={200}
        value={name}
        onInput={setName}
        error={wrong.name}
      />
      <Email value={email} onInput={setEmail} error={wrong.email} />
      <Password
        label={t("joinwork.password")}
        hint={t("joinwork.password.hint", { n: LEAST })}
        autocomplete="new-password"
        value={password}
        onInput={setPassword}
        error={wrong.password}
      />
      {(wrong.discipline || discipline) && (
        <Choice
          legend={t("joinwork.discipline")}
          look="segments"
          options={disciplineOptions()}
          value={discipline}
          onChange={setDiscipline}
          error={discipline ? undefined : wrong.discipline}
        />
      )}
      {elsewhere && <CodeProblem problem={problem} />}
      <Button kind="main" type="submit" wide busy={busy} keys={t("key.enter")}>
        {t("joinwork.do")}
      </Button>
    </form>
  );
}

function lacking(name: string, email: string, password: string): Errors {
  return {
    ...(!name.trim() && { name: t("joinwork.name.missing") }),
    ...(!email.trim() && { email: t("signin.email.missing") }),
    ...(password.length < LEAST && { password: t("joinwork.password.short", { n: LEAST }) }),
  };
}

function errorsOf(missing: Errors, problem: Problem | null): Errors {
  if (problem?.type === "wrong-password") return { password: t("joinwork.known") };
  const told = problem?.errors ?? {};
  const said = Object.entries(told).map(([field, words]) => [field, words[0]]);
  return { ...Object.fromEntries(said), ...missing };
}
