/** Ending the plan: says what the family then sees, and takes the reason it reads. */

import { useState } from "preact/hooks";
import type { Problem } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import { Area } from "../../../ui/field";
import { happened } from "../../../ui/toast";
import { t } from "../../../words/t";
import { api, asked } from "../../api/client";
import { Trouble } from "../../trouble/trouble";
import { useFocused } from "../focused";
import type { ChildOut } from "../known";
import css from "../side.module.css";

const MOST_REASON = 500;

export function EndPlan({ child, done }: { child: ChildOut; done: () => void }) {
  const [open, show] = useState(false);
  const [reason, write] = useState("");
  const [busy, work] = useState(false);
  const [problem, fail] = useState<Problem | null>(null);
  const question = useFocused(open);
  const end = async () => {
    work(true);
    const answer = await asked(
      api.POST("/api/v1/children/{child_id}/routine/end", {
        params: { path: { child_id: child.id } },
        body: { reason },
      }),
    );
    work(false);
    if (!answer.ok) return fail(answer.problem);
    happened(t("child.plan.ended", { name: child.called }));
    done();
  };
  if (!open) {
    return (
      <section class={css.part}>
        <Button kind="line" onClick={() => show(true)}>
          {t("child.plan.end")}
        </Button>
      </section>
    );
  }
  return (
    <section class={css.part}>
      <fieldset ref={question} class={css.ask} tabIndex={-1} aria-label={t("child.plan.end")}>
        <p role="status">{t("child.plan.end.what", { name: child.called })}</p>
        <Area
          label={t("child.plan.end.reason")}
          value={reason}
          onInput={write}
          maxLength={MOST_REASON}
          error={problem?.errors.reason?.join(" ")}
          optional
        />
        <Trouble problem={problem} />
        <div class={css.buttons}>
          <Button kind="line" busy={busy} onClick={() => void end()}>
            {t("child.plan.end.do")}
          </Button>
          <Button kind="bare" onClick={() => show(false)}>
            {t("child.plan.end.keep")}
          </Button>
        </div>
      </fieldset>
    </section>
  );
}
