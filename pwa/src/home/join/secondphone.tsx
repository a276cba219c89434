/** The same person, on another phone: nothing to fill in. */

import { useState } from "preact/hooks";
import type { Code, LookAnswer } from "../../domain/types";
import { redeem } from "../../state/account";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { deviceName, sayWrong } from "./invitation";
import css from "./join.module.css";
import { JoinTop } from "./top";
import { hasJoined, whoIsHere } from "./used";

interface Props {
  code: Code;
  found: LookAnswer;
  joined: () => void;
}

export function SecondPhone({ code, found, joined }: Props) {
  const [name, setName] = useState(deviceName());
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const [before] = useState(whoIsHere);
  usePage(t("second.title"));

  const join = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await redeem({ ...code, device_name: name.trim() || deviceName() });
    const here = answer.ok || (await hasJoined(answer.problem, before));
    setBusy(false);
    if (here) joined();
    else setWrong(sayWrong(answer.problem));
  };

  return (
    <form class={css.form} onSubmit={join} noValidate>
      <JoinTop clinic={found.clinic.name} />
      <main class={css.main}>
        <div class={css.head}>
          <h1 tabIndex={-1}>{t("second.title")}</h1>
          <p class={css.soft}>{t("second.what")}</p>
        </div>
        <Field
          label={t("second.name")}
          hint={t("second.name.why")}
          value={name}
          onInput={setName}
          maxLength={200}
        />
      </main>
      <footer class={css.bar}>
        {wrong && <Notice live>{wrong}</Notice>}
        <Button kind="main" type="submit" wide busy={busy}>
          {t("second.start")}
        </Button>
      </footer>
    </form>
  );
}
