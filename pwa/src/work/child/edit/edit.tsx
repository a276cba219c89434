/** Changing what is known of a child. What was typed stays until it is saved or thrown away, closed by accident too. */

import { useState } from "preact/hooks";
import type { Problem } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { happened } from "../../../ui/toast";
import { sayList } from "../../../words/say";
import { t } from "../../../words/t";
import { api, asked, type Schemas } from "../../api/client";
import { useKeys } from "../../frame/keys";
import { Trouble } from "../../trouble/trouble";
import { unsaved } from "../../unsaved";
import type { AskedChild, ChildOut } from "../known";
import css from "./edit.module.css";
import { FactFields } from "./facts";
import { type Another, Flags, NO_OTHER } from "./flags";
import { Levels, type Rated } from "./levels";
import { ChildLook } from "./look";
import { changedMeanwhile, changesOf, type Facts, type Field, factsOf, type Typed } from "./typed";

interface Props {
  child: ChildOut;
  asked: AskedChild;
  flags: ReadonlyMap<string, string>;
  onClose: () => void;
}

interface Kept {
  typed: Typed;
  rated: Rated;
  another: Another;
  /** What was stored when it was typed. */
  over: Facts;
}

const sheets = unsaved<Kept>();

export function Edit({ child, asked: known, flags, onClose }: Props) {
  const stored = factsOf(child);
  const [kept, keep] = useState<Kept>(
    () => sheets.of(child.id) ?? { typed: {}, rated: {}, another: NO_OTHER, over: stored },
  );
  const { typed, rated } = kept;
  const [busy, work] = useState(false);
  const [problem, fail] = useState<Problem | null>(null);
  const [meanwhile, tell] = useState(() =>
    changedMeanwhile(kept.over, stored).filter((field) => field in typed),
  );

  const change = (more: Partial<Kept>) => {
    const next = { ...kept, ...more, over: stored };
    sheets.keep(child.id, next);
    keep(next);
  };
  const drop = () => {
    sheets.drop(child.id);
    onClose();
  };

  /** Somebody else was faster: their values are shown, what was typed stays. */
  const readAgain = async () => {
    const fresh = await asked(api.GET("/api/v1/children/{child_id}", at(child)));
    if (!fresh.ok) return fail(fresh.problem);
    tell(changedMeanwhile(stored, factsOf(fresh.value)));
    known.set(fresh.value, fresh.etag);
  };
  const save = async () => {
    work(true);
    fail(null);
    tell([]);
    const answer = await saveAll(child, known.etag, changesOf(stored, typed), rated);
    work(false);
    if (answer.ok) {
      if (answer.value) known.set(answer.value, answer.etag);
      happened(t("edit.saved"));
      return drop();
    }
    if (answer.problem.status === 412) return readAgain();
    fail(answer.problem);
  };
  useKeys([
    { keys: "Ctrl Enter", words: t("edit.save"), run: () => void save() },
    { keys: "Esc", words: t("do.close") },
  ]);
  return (
    <Sheet
      wide
      title={t("edit.title", { name: child.called })}
      onClose={onClose}
      foot={
        <>
          <Button kind="main" keys="Ctrl Enter" busy={busy} onClick={() => void save()}>
            {t("edit.save")}
          </Button>
          <Button kind="bare" onClick={drop}>
            {t("edit.close")}
          </Button>
        </>
      }
    >
      <div class={css.edit}>
        <Meanwhile fields={meanwhile} />
        <Trouble problem={problem} />
        <FactFields
          stored={stored}
          typed={typed}
          onType={(more) => change({ typed: { ...typed, ...more } })}
          errors={problem?.errors ?? {}}
          meanwhile={meanwhile}
        />
        <ChildLook
          look={typed.look ?? stored.look}
          error={problem?.errors.look?.join(" ")}
          onLook={(look) => change({ typed: { ...typed, look } })}
        />
        <Flags
          child={child}
          known={known}
          titles={flags}
          another={kept.another}
          onAnother={(another) => change({ another })}
        />
        <Levels child={child} rated={rated} onRate={(next) => change({ rated: next })} />
      </div>
    </Sheet>
  );
}

const at = (child: ChildOut) => ({ params: { path: { child_id: child.id } } });

/** The facts first, under their If-Match; then each level that was rated anew. */
async function saveAll(child: ChildOut, etag: string | null, changes: Typed, rated: Rated) {
  let last: { ok: true; value: ChildOut | null; etag: string | null } = {
    ok: true,
    value: null,
    etag,
  };
  if (Object.keys(changes).length > 0) {
    const answer = await asked(
      api.PATCH("/api/v1/children/{child_id}", {
        params: { path: { child_id: child.id }, header: { "If-Match": etag ?? "" } },
        body: changes as Schemas["ChildChangesIn"],
      }),
    );
    if (!answer.ok) return answer;
    last = answer;
  }
  for (const { scale, level } of Object.values(rated)) {
    const body = { scale, level };
    const answer = await asked(
      api.POST("/api/v1/children/{child_id}/levels", { ...at(child), body }),
    );
    if (!answer.ok) return answer;
    last = answer;
  }
  return last;
}

function Meanwhile({ fields }: { fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  const names = sayList(fields.map((field) => t(`edit.${field}`)));
  return (
    <Notice live kind="amber" title={t("edit.meanwhile")}>
      <p>{t("edit.meanwhile.what", { fields: names })}</p>
    </Notice>
  );
}
