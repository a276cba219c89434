/** What a version changed, as a list of plain sentences. */

import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { sayField } from "../../fields";
import css from "./history.module.css";

export function Changes({ difference }: { difference: Schemas["DifferenceOut"] }) {
  const { added, dropped, changed, moved } = difference;
  const none = added.length + dropped.length + changed.length === 0 && !moved;
  return (
    <ul class={css.changes}>
      {none && <li>{t("child.diff.none")}</li>}
      {added.map(({ id, title }) => (
        <li key={id}>{t("child.diff.added", { title })}</li>
      ))}
      {dropped.map(({ id, title }) => (
        <li key={id}>{t("child.diff.dropped", { title })}</li>
      ))}
      {changed.map(({ id, title, fields }) => (
        <li key={id}>
          {t("child.diff.changed", { title })}
          <ul class={css.fields}>
            {fields.map((field) => (
              <li key={field.field}>
                <Change {...field} />
              </li>
            ))}
          </ul>
        </li>
      ))}
      {moved && <li>{t("child.diff.moved")}</li>}
    </ul>
  );
}

/** `Rounds: 2, now 3`. */
function Change({ field, before, after }: Schemas["FieldOut"]) {
  if (field === "revision_id") return <>{t("child.diff.words")}</>;
  return (
    <>
      {sayField(field)}: {before !== null && <s class={css.old}>{before}</s>}{" "}
      {after === null ? t("child.diff.nothing") : <b>{after}</b>}
    </>
  );
}
