/** What this exercise must mind in this child, in red words; what blocks asks why it is right. */

import { OctagonAlert } from "lucide";
import { Field } from "../../../ui/field";
import { Notice } from "../../../ui/notice";
import { t } from "../../../words/t";
import { met, needsReason } from "../safety";
import type { Editing } from "./editing";
import css from "./fields.module.css";

interface Props extends Editing {
  name: string;
  flags: ReadonlySet<string>;
}

export function SafetyLine({ item, faults, act, name, flags }: Props) {
  const minds = met(item.card, flags);
  const asks = needsReason(item.card, flags) || item.override !== null;
  if (!minds.length && !asks && !faults.override_reason) return null;
  return (
    <div data-field="override_reason">
      <Notice kind="care" icon={OctagonAlert}>
        {minds.map((each) => (
          <p key={each.flag + each.say}>{each.say}</p>
        ))}
        {(asks || faults.override_reason) && (
          <div class={css.why}>
            <Field
              label={t("builder.override", { name })}
              hint={t("builder.override.hint")}
              value={item.override ?? ""}
              maxLength={500}
              error={faults.override_reason}
              onInput={(override) => act({ do: "facts", id: item.id, change: { override } })}
            />
          </div>
        )}
      </Notice>
    </div>
  );
}
