/** What every exercise of this child must mind. Set and taken away at once. */

import { OctagonAlert } from "lucide";
import { useState } from "preact/hooks";
import type { Problem } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { Icon } from "../../../ui/icon";
import { Select } from "../../../ui/select";
import { happened } from "../../../ui/toast";
import { t } from "../../../words/t";
import { api, asked, type Schemas } from "../../api/client";
import { Trouble } from "../../trouble/trouble";
import { sayFlag } from "../head";
import type { AskedChild, ChildOut } from "../known";
import css from "./edit.module.css";

interface Props {
  child: ChildOut;
  known: AskedChild;
  titles: ReadonlyMap<string, string>;
  another: Another;
  onAnother: (another: Another) => void;
}

/** One more, chosen and not yet set. */
export interface Another {
  flag: string;
  note: string;
}
export const NO_OTHER: Another = { flag: "", note: "" };

/** Worked out from the birth date: nobody sets it. */
const COMPUTED = "age-";

export function Flags({ child, known, titles, another, onAnother }: Props) {
  const [problem, fail] = useState<Problem | null>(null);
  const set = async (flag: string, body: Schemas["FlagIn"]) => {
    const answer = await asked(
      api.PUT("/api/v1/children/{child_id}/flags/{flag}", {
        params: { path: { child_id: child.id, flag } },
        body,
      }),
    );
    fail(answer.ok ? null : answer.problem);
    if (answer.ok) known.set(answer.value, answer.etag);
    return answer.ok;
  };
  const drop = async (flag: Schemas["FlagOut"]) => {
    const answer = await asked(
      api.DELETE("/api/v1/children/{child_id}/flags/{flag}", {
        params: { path: { child_id: child.id, flag: flag.flag } },
      }),
    );
    if (!answer.ok) return fail(answer.problem);
    const undo = () => void set(flag.flag, { since: flag.since, note: flag.note });
    happened(t("edit.flag.dropped", { flag: sayFlag(flag, titles) }), undo);
    await known.again();
  };
  const flags = child.care?.flags ?? [];
  return (
    <section class={css.part}>
      <h3 class={css.title}>{t("edit.flags")}</h3>
      <p class={css.note}>{t("edit.flags.what")}</p>
      <ul>
        {flags.map((flag) => (
          <li key={flag.flag} class={css.row}>
            <span class={css.flag}>
              <Icon of={OctagonAlert} size="s" />
              <span>{sayFlag(flag, titles)}</span>
            </span>
            <Button
              kind="bare"
              label={t("edit.flag.drop.label", { flag: sayFlag(flag, titles) })}
              onClick={() => void drop(flag)}
            >
              {t("edit.flag.drop")}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble problem={problem} />
      <AnotherFlag
        titles={titles}
        another={another}
        onChange={onAnother}
        taken={flags.map(({ flag }) => flag)}
        error={problem?.errors.note?.join(" ")}
        set={set}
      />
    </section>
  );
}

interface AnotherProps {
  titles: ReadonlyMap<string, string>;
  another: Another;
  onChange: (another: Another) => void;
  taken: readonly string[];
  error: string | undefined;
  set: (flag: string, body: Schemas["FlagIn"]) => Promise<boolean>;
}

function AnotherFlag({ titles, another, onChange, taken, error, set }: AnotherProps) {
  const { flag, note } = another;
  const free = [...titles].filter(([slug]) => !slug.startsWith(COMPUTED) && !taken.includes(slug));
  const add = async () => {
    if (await set(flag, { note })) onChange(NO_OTHER);
  };
  return (
    <div class={css.another}>
      <Select
        label={t("edit.flag.add")}
        value={flag}
        options={[
          { value: "", words: t("edit.flag.choose") },
          ...free.map(([value, words]) => ({ value, words })),
        ]}
        onChange={(next) => onChange({ flag: next, note })}
      />
      <Field
        label={t("edit.flag.note")}
        optional
        value={note}
        maxLength={500}
        error={error}
        onInput={(next) => onChange({ flag, note: next })}
      />
      {flag && (
        <Button kind="line" onClick={() => void add()}>
          {t("edit.flag.set")}
        </Button>
      )}
    </div>
  );
}
