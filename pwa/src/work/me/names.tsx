/** One's own name, and how one is shown to families and colleagues. */

import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked, type Schemas } from "../api/client";
import { enter, meTag, start } from "../session";
import { Trouble } from "../trouble/trouble";
import css from "./me.module.css";

type Staff = Schemas["OwnStaffOut"];
type Facts = Pick<Staff, "name" | "shown_as">;

async function patch(body: Facts) {
  // kept from the desk it has no tag: ask before changing
  if (meTag.value === null) await start();
  const header = { "If-Match": meTag.value ?? "" };
  return asked(api.PATCH("/api/v1/me", { params: { header }, body }));
}

export function Names({ staff }: { staff: Staff }) {
  const [facts, setFacts] = useState<Facts>({ name: staff.name, shown_as: staff.shown_as });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = facts.name !== staff.name || facts.shown_as !== staff.shown_as;
  const whole = facts.name.trim() !== "" && facts.shown_as.trim() !== "";

  async function save() {
    if (busy || !changed || !whole) return;
    setBusy(true);
    const body = { name: facts.name.trim(), shown_as: facts.shown_as.trim() };
    const answer = await patch(body);
    if (answer.ok) {
      enter(answer.value, answer.etag);
      setFacts(body);
      happened(t("mine.saved"));
    } else if (answer.problem.type === "stale") {
      await start();
    }
    setProblem(answer.ok ? null : answer.problem);
    setBusy(false);
  }

  return (
    <form
      class={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t("mine.name")}
        autocomplete="name"
        maxLength={200}
        value={facts.name}
        onInput={(name) => setFacts({ ...facts, name })}
        error={facts.name.trim() ? problem?.errors.name?.[0] : t("mine.name.missing")}
      />
      <Field
        label={t("mine.shown")}
        hint={t("mine.shown.hint")}
        autocomplete="nickname"
        maxLength={200}
        value={facts.shown_as}
        onInput={(shown_as) => setFacts({ ...facts, shown_as })}
        error={facts.shown_as.trim() ? problem?.errors.shown_as?.[0] : t("mine.name.missing")}
      />
      {problem && problem.type !== "not-valid" && <Trouble problem={problem} />}
      {changed && (
        <p>
          <Button kind="main" type="submit" busy={busy} disabled={!whole}>
            {t("mine.save")}
          </Button>
        </p>
      )}
    </form>
  );
}
