/** Sign in with e-mail and password; who works at several clinics chooses one in place. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { Brand } from "../brand/brand";
import { Password } from "../password/password";
import { ranOut, signIn } from "../session";
import { Trouble } from "../trouble/trouble";
import { Clinics, clinicsOf } from "./clinics";
import { Email } from "./email";
import { Plates } from "./plates";
import css from "./signin.module.css";

export default function SignIn() {
  return (
    <div class={css.page}>
      <Plates />
      <main class={css.side}>
        <div class={css.column}>
          <Brand note={t("signin.for")} />
          <SignInForm />
          <p class={css.ways}>
            <a class={css.code} href="/work/join">
              {t("signin.code")}
            </a>
          </p>
          <p class={css.note}>{t("signin.forgotten")}</p>
          <p class={css.note}>{t("signin.families")}</p>
        </div>
      </main>
    </div>
  );
}

type Missing = Partial<Record<"email" | "password", string>>;

function SignInForm() {
  usePage(t("signin.title"));
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<Missing>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function send(clinic?: number) {
    const lacks = lacking(email, password);
    setMissing(lacks);
    if (lacks.email) return first.current?.focus();
    if (lacks.password) return second.current?.focus();
    setBusy(true);
    const body = { email: email.trim(), password, ...(clinic && { clinic_id: clinic }) };
    const answer = await signIn(body);
    setBusy(false);
    if (answer.ok) return;
    setProblem(answer.problem);
    if (answer.problem.type === "wrong-password") second.current?.select();
  }

  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setMissing({});
    if (problem?.type === "choose-clinic") setProblem(null);
  };
  const clinics = problem ? clinicsOf(problem) : [];
  return (
    <form
      class={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h1 class={css.title} tabIndex={-1}>
        {t("signin.title")}
      </h1>
      {ranOut.value && <Notice>{t("signin.ranOut")}</Notice>}
      <Email
        value={email}
        onInput={change(setEmail)}
        error={missing.email ?? problem?.errors.email?.[0]}
        inputRef={first}
      />
      <Password
        label={t("signin.password")}
        autocomplete="current-password"
        value={password}
        onInput={change(setPassword)}
        error={missing.password}
        inputRef={second}
      />
      {clinics.length > 0 ? (
        <Clinics clinics={clinics} busy={busy} onChoose={(id) => void send(id)} />
      ) : (
        <>
          {problem && <Refused problem={problem} />}
          <Button kind="main" type="submit" wide busy={busy} keys={t("key.enter")}>
            {t("signin.do")}
          </Button>
        </>
      )}
    </form>
  );
}

function lacking(email: string, password: string): Missing {
  return {
    ...(!email.trim() && { email: t("signin.email.missing") }),
    ...(!password && { password: t("signin.password.missing") }),
  };
}

function Refused({ problem }: { problem: Problem }) {
  if (problem.type === "wrong-password")
    return (
      <Notice live title={t("signin.wrong")}>
        <p>{t("signin.wrong.what")}</p>
      </Notice>
    );
  if (problem.type === "too-many-tries")
    return (
      <Notice live title={t("trouble.tries")}>
        <p>{t("signin.tries.what")}</p>
      </Notice>
    );
  return <Trouble problem={problem} />;
}
