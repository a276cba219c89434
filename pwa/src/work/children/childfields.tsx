/** What is asked of a new child: a name and a birthday are enough. */

import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Fold } from "../../ui/fold";
import { t } from "../../words/t";
import type { Schemas } from "../api/client";
import { dateOf } from "../when";
import { LanguageField } from "../zones/language";
import { ZoneField } from "../zones/zones";
import css from "./newchild.module.css";

type Side = NonNullable<Schemas["ChildIn"]["affected_side"]>;

export interface Facts {
  given_name: string;
  family_name: string;
  called: string;
  born: string;
  affected_side: Side;
  zone: string;
  language: string;
}

/** What must be there before it can be sent, in words by field. */
export function lacking(facts: Facts): Record<string, string> {
  return {
    ...(!facts.given_name.trim() && { given_name: t("newchild.given.missing") }),
    ...(!facts.born && { born: t("newchild.born.missing") }),
  };
}

interface Props {
  facts: Facts;
  errors: Record<string, string>;
  onChange: (more: Partial<Facts>) => void;
}

const SIDES: readonly Side[] = ["none", "left", "right", "both"];

export function ChildFields({ facts, errors, onChange }: Props) {
  return (
    <div class={css.fields}>
      <Field
        label={t("edit.given_name")}
        autofocus
        autocomplete="off"
        maxLength={200}
        value={facts.given_name}
        onInput={(given_name) => onChange({ given_name })}
        error={errors.given_name}
      />
      <Field
        label={t("edit.family_name")}
        optional
        autocomplete="off"
        maxLength={200}
        value={facts.family_name}
        onInput={(family_name) => onChange({ family_name })}
        error={errors.family_name}
      />
      <Field
        label={t("edit.born")}
        type="date"
        max={dateOf(new Date())}
        value={facts.born}
        onInput={(born) => onChange({ born })}
        error={errors.born}
      />
      <Field
        label={t("edit.called")}
        optional
        autocomplete="off"
        maxLength={200}
        value={facts.called}
        onInput={(called) => onChange({ called })}
        error={errors.called}
      />
      <div class={css.whole}>
        <Choice<Side>
          legend={t("edit.affected_side")}
          look="segments"
          options={SIDES.map((value) => ({ value, words: t(`edit.side.${value}`) }))}
          value={facts.affected_side}
          onChange={(affected_side) => onChange({ affected_side })}
          error={errors.affected_side}
        />
      </div>
      <div class={css.whole}>
        <Fold title={t("newchild.more")} open={Boolean(errors.zone || errors.language)}>
          <div class={css.fields}>
            <ZoneField
              label={t("edit.zone")}
              hint={t("newchild.zone.hint")}
              value={facts.zone}
              onChange={(zone) => onChange({ zone })}
            />
            <LanguageField
              label={t("edit.language")}
              value={facts.language}
              onChange={(language) => onChange({ language })}
            />
          </div>
        </Fold>
      </div>
    </div>
  );
}
