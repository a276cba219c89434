/** The clinic's name, phone, hours, zone and language: a form for admins, to read for others. */

import { useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import type { Asked } from "../api/asked";
import { asked as answerOf, api, type Schemas } from "../api/client";
import { start } from "../session";
import look from "../settings.module.css";
import { Trouble } from "../trouble/trouble";
import { LanguageField, sayLanguage } from "../zones/language";
import { ZoneField } from "../zones/zones";
import css from "./clinic.module.css";

type Clinic = Schemas["ClinicOut"];
type Facts = Pick<Clinic, "name" | "phone" | "hours" | "zone" | "language">;
const FIELDS = ["name", "phone", "hours", "zone", "language"] as const;

const pick = (clinic: Clinic): Facts =>
  Object.fromEntries(FIELDS.map((field) => [field, clinic[field]])) as Facts;

/** Only what is not as the clinic has it. */
function changesOf(facts: Facts, clinic: Clinic): Partial<Facts> {
  const changed = FIELDS.filter((field) => facts[field] !== clinic[field]);
  return Object.fromEntries(changed.map((field) => [field, facts[field]]));
}

async function patch(changes: Partial<Facts>, etag: string | null) {
  // zones are too many to be a type here: the field offers only real ones
  const body = changes as Schemas["ClinicIn"];
  const header = { "If-Match": etag ?? "" };
  return answerOf(api.PATCH("/api/v1/clinic", { params: { header }, body }));
}

export function ClinicForm({ asked }: { asked: Asked<Clinic> }) {
  const clinic = asked.value;
  const [facts, setFacts] = useState<Facts | null>(clinic && pick(clinic));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (!clinic || !facts) return null;
  const changes = changesOf(facts, clinic);
  const changed = Object.keys(changes).length > 0;
  const change = (field: keyof Facts) => (value: string) => setFacts({ ...facts, [field]: value });

  async function save() {
    setBusy(true);
    const answer = await patch(changes, asked.etag);
    if (answer.ok) {
      asked.set(answer.value, answer.etag);
      setFacts(pick(answer.value));
      happened(t("clinic.saved"));
      void start();
    } else if (answer.problem.type === "stale") {
      // what was typed stays; the next press saves it over what is there now
      await asked.again();
    }
    setProblem(answer.ok ? null : answer.problem);
    setBusy(false);
  }

  const errors = problem?.errors ?? {};
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && changed) void save();
      }}
    >
      <p class={look.soft}>{t("clinic.seen")}</p>
      <div class={css.fields}>
        <Field
          label={t("clinic.name")}
          maxLength={200}
          value={facts.name}
          onInput={change("name")}
          error={facts.name.trim() ? errors.name?.[0] : t("clinic.name.missing")}
        />
        <Field
          label={t("clinic.phone")}
          type="tel"
          maxLength={60}
          value={facts.phone}
          onInput={change("phone")}
          error={errors.phone?.[0]}
        />
        <Field
          label={t("clinic.hours")}
          maxLength={200}
          value={facts.hours}
          onInput={change("hours")}
          error={errors.hours?.[0]}
        />
        <ZoneField label={t("clinic.zone")} value={facts.zone} onChange={change("zone")} />
        <LanguageField
          label={t("clinic.language")}
          value={facts.language}
          onChange={change("language")}
        />
      </div>
      {problem && problem.type !== "not-valid" && <Trouble problem={problem} />}
      {changed && (
        <p class={css.buttons}>
          <Button kind="line" type="submit" busy={busy} disabled={!facts.name.trim()}>
            {t("clinic.save")}
          </Button>
          <Button kind="bare" onClick={() => setFacts(pick(clinic))}>
            {t("clinic.asItWas")}
          </Button>
        </p>
      )}
    </form>
  );
}

export function ClinicFacts({ clinic }: { clinic: Clinic }) {
  const rows = [
    [t("clinic.phone"), clinic.phone],
    [t("clinic.hours"), clinic.hours],
    [t("clinic.zone"), clinic.zone.replace(/_/g, " ")],
    [t("clinic.language"), sayLanguage(clinic.language)],
  ];
  return (
    <>
      <dl class={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span class={look.soft}>{t("clinic.notSet")}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class={look.soft}>{t("clinic.askAdmin")}</p>
    </>
  );
}
