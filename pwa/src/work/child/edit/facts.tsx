/** The fields of a child. Where somebody else changed a field that was typed, their value stands under it. */

import { Choice } from "../../../ui/choice";
import { Area, Field as Line } from "../../../ui/field";
import { Select } from "../../../ui/select";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import css from "./edit.module.css";
import type { Facts, Field, Typed } from "./typed";

interface Props {
  stored: Facts;
  typed: Typed;
  onType: (more: Typed) => void;
  errors: Record<string, string[]>;
  /** What somebody else changed while this was typed. */
  meanwhile: readonly Field[];
}

const NAMES = ["given_name", "family_name", "called"] as const;

export function FactFields({ stored, typed, onType, errors, meanwhile }: Props) {
  const now = { ...stored, ...typed };
  const wrong = (field: Field) => errors[field]?.join(" ");
  const theirs = (field: Field) =>
    meanwhile.includes(field) && field in typed
      ? t("edit.theirs", { value: field === "born" ? sayDay(stored.born, "month") : stored[field] })
      : undefined;
  return (
    <>
      <div class={css.three}>
        {NAMES.map((field) => (
          <Line
            key={field}
            label={t(`edit.${field}`)}
            optional={field === "family_name"}
            value={now[field]}
            maxLength={200}
            hint={theirs(field)}
            error={wrong(field)}
            onInput={(value) => onType({ [field]: value })}
          />
        ))}
        <Line
          label={t("edit.born")}
          type="date"
          value={now.born}
          hint={theirs("born")}
          error={wrong("born")}
          onInput={(born) => onType({ born })}
        />
        <Select
          label={t("edit.zone")}
          value={now.zone}
          options={zonesWith(now.zone).map((zone) => ({
            value: zone,
            words: zone.replaceAll("_", " "),
          }))}
          onChange={(zone) => onType({ zone })}
        />
        <Select
          label={t("edit.language")}
          value={now.language}
          options={[{ value: "en", words: t("language.en") }]}
          onChange={(language) => onType({ language })}
        />
      </div>
      <Choice
        legend={t("edit.affected_side")}
        look="segments"
        value={now.affected_side}
        options={(["none", "left", "right", "both"] as const).map((value) => ({
          value,
          words: t(`edit.side.${value}`),
        }))}
        onChange={(affected_side) => onType({ affected_side })}
      />
      <div>
        <Choice
          legend={t("edit.share")}
          look="segments"
          value={now.share}
          options={(["careful", "open"] as const).map((value) => ({
            value,
            words: t(`edit.share.${value}`),
          }))}
          onChange={(share) => onType({ share })}
        />
        <p class={css.note}>{t(`edit.share.${now.share}.what`)}</p>
      </div>
      <Area
        label={t("edit.about")}
        optional
        value={now.about}
        maxLength={4000}
        rows={3}
        hint={theirs("about") ?? t("edit.about.who")}
        error={wrong("about")}
        onInput={(about) => onType({ about })}
      />
    </>
  );
}

/** Every zone this browser knows, and the one that is set. */
function zonesWith(zone: string): string[] {
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  return known.includes(zone) ? known : [zone, ...known];
}
