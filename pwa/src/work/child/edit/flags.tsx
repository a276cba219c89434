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
import type { AskedChild, ChildOut } from "../child";
import { sayFlag } from "../head";
import { Refused } from "../refused";
import css from "./edit.module.css";

interface Props {
  child: ChildOut;
  known: AskedChild;
  titles: ReadonlyMap<string, string>;
}

/** Worked out from the birth date: nobody sets it. */
const COMPUTED = "age-";

export function Flags({ child, known, titles }: Props) {
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
      <Refused problem={problem} />
      <Another
        titles={titles}
        taken={flags.map(({ flag }) => flag)}
        error={problem?.errors.note?.join(" ")}
        set={set}
      />
    </section>
  );
}

interface AnotherProps {
  titles: ReadonlyMap<string, string>;
  taken: readonly string[];
  error: string | undefined;
  set: (flag: string, body: Schemas["FlagIn"]) => Promise<boolean>;
}

function Another({ titles, taken, error, set }: AnotherProps) {
  const [flag, choose] = useState("");
  const [note, write] = useState("");
  const free = [...titles].filter(([slug]) => !slug.startsWith(COMPUTED) && !taken.includes(slug));
  const add = async () => {
    if (!(await set(flag, { note }))) return;
    choose("");
    write("");
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
        onChange={choose}
      />
      <Field
        label={t("edit.flag.note")}
        optional
        value={note}
        maxLength={500}
        error={error}
        onInput={write}
      />
      {flag && (
        <Button kind="line" onClick={() => void add()}>
          {t("edit.flag.set")}
        </Button>
      )}
    </div>
  );
}
