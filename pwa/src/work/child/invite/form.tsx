/** For whom the code is: who they are to the child, what they may see, their language. */

import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../../domain/problem";
import { Choice } from "../../../ui/choice";
import { Field } from "../../../ui/field";
import { Select } from "../../../ui/select";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { nameRelation } from "../../relation";
import type { ChildOut } from "../known";
import css from "./invite.module.css";

type Relation = NonNullable<Schemas["InvitationIn"]["relation"]>;

export interface For {
  relation: Relation | null;
  sees: "all" | "plan";
  called: string;
  language: "en";
}

export const START: For = { relation: null, sees: "all", called: "", language: "en" };

const RELATIONS: readonly Relation[] = ["mother", "father", "grandparent", "aide", "other"];
/** From this age a person may follow their own plan. */
const OWN_FROM_MONTHS = 12 * 12;

interface Props {
  child: ChildOut;
  whom: For;
  onChange: (whom: For) => void;
  problem: Problem | null;
  onSubmit: () => void;
}

export function Form({ child, whom, onChange, problem, onSubmit }: Props) {
  const relations =
    child.age_months >= OWN_FROM_MONTHS ? [...RELATIONS, "self" as const] : RELATIONS;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // the sheet takes the focus as it opens; the first choice gets it from there
    queueMicrotask(() => form.current?.querySelector("input")?.focus());
  }, []);
  return (
    <form
      ref={form}
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Choice
        legend={t("invite.who")}
        look="segments"
        value={whom.relation}
        options={relations.map((value) => ({ value, words: nameRelation(value) }))}
        // a school sees the plan alone unless somebody decides otherwise
        onChange={(relation) =>
          onChange({ ...whom, relation, sees: relation === "aide" ? "plan" : "all" })
        }
      />
      <Choice
        legend={t("invite.sees")}
        look="segments"
        value={whom.sees}
        options={[
          { value: "all", words: t("sees.all") },
          { value: "plan", words: t("invite.sees.plan") },
        ]}
        onChange={(sees) => onChange({ ...whom, sees })}
      />
      <p class={css.note}>{t(`invite.sees.${whom.sees}.what`)}</p>
      <div class={css.two}>
        <Field
          label={t("invite.called")}
          optional
          value={whom.called}
          maxLength={200}
          error={problem?.errors.called?.join(" ")}
          onInput={(called) => onChange({ ...whom, called })}
        />
        <Select
          label={t("invite.language")}
          value={whom.language}
          options={[{ value: "en", words: t("language.en") }]}
          onChange={(language) => onChange({ ...whom, language })}
        />
      </div>
      {/* Enter in a field makes the code; the button that shows it stands in the foot */}
      <button type="submit" hidden />
    </form>
  );
}
