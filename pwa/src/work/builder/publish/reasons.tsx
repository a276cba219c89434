/** Why the plan changes: in words the family reads, and a line that stays with the team. */

import type { Ref } from "preact";
import { Area, Field } from "../../../ui/field";
import { t } from "../../../words/t";
import type { Act, Draft } from "../draft";

interface Props {
  draft: Draft;
  act: (act: Act) => void;
  /** The first version needs none. */
  optional: boolean;
  error: string | undefined;
  inputRef?: Ref<HTMLTextAreaElement>;
}

const MOST = 500;

export function Reasons({ draft, act, optional, error, inputRef }: Props) {
  return (
    <>
      <Area
        label={t("publish.reason")}
        rows={2}
        value={draft.reason}
        maxLength={MOST}
        optional={optional}
        error={error}
        inputRef={inputRef}
        onInput={(reason) => act({ do: "say", reason })}
      />
      <Field
        label={t("publish.staffReason")}
        optional
        value={draft.staffReason}
        maxLength={MOST}
        onInput={(staffReason) => act({ do: "say", staffReason })}
      />
    </>
  );
}
