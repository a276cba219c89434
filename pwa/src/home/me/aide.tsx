/** A parent lets somebody who helps, such as a school aide, follow the plan and nothing more. */

import { useState } from "preact/hooks";
import type { HelperCode, HomeChild } from "../../domain/types";
import { inviteHelper } from "../../state/account";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";
import { sayInstant } from "../frame/instant";
import { sayWrong } from "../join/invitation";
import { CodeCard } from "./codecard";
import { useInPlace } from "./inplace";
import css from "./me.module.css";

interface Props {
  child: HomeChild;
  onDone: () => void;
}

export function Aide({ child, onDone }: Props) {
  const [name, setName] = useState("");
  const [made, setMade] = useState<HelperCode | null>(null);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const place = useInPlace<HTMLDivElement>(t("me.helper"), !!made);

  const make = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await inviteHelper(child.id, name.trim());
    setBusy(false);
    if (answer.ok) setMade(answer.value);
    else setWrong(sayWrong(answer.problem));
  };

  return (
    <div ref={place} tabIndex={-1}>
      {made ? (
        <div class={css.form}>
          <CodeCard
            code={made.code}
            qr={made.qr}
            what={t("me.helper.code")}
            until={t("me.until", { time: sayInstant(made.expires) })}
          />
          <Button kind="main" wide onClick={onDone}>
            {t("me.close")}
          </Button>
        </div>
      ) : (
        <form class={css.form} onSubmit={make} noValidate>
          <p class={css.soft}>{t("me.helper.what", { child: child.called })}</p>
          <Field
            label={t("me.helper.name")}
            value={name}
            onInput={setName}
            maxLength={200}
            optional
          />
          {wrong && <Notice live>{wrong}</Notice>}
          <div class={css.pair}>
            <Button onClick={onDone}>{t("me.cancel")}</Button>
            <Button kind="main" type="submit" busy={busy}>
              {t("me.helper.make")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
