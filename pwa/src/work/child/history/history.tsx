/** The plan's versions: who, when, why; an opened one says what it changed. */

import { useState } from "preact/hooks";
import { Button } from "../../../ui/button";
import { Fold } from "../../../ui/fold";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { type Asked, useAsked } from "../../api/asked";
import type { Schemas } from "../../api/client";
import { Trouble } from "../../trouble/trouble";
import { dateOf } from "../../when";
import type { ChildOut } from "../known";
import { readDifference, type Version } from "../read";
import side from "../side.module.css";
import { Changes } from "./changes";
import css from "./history.module.css";

const FIRST = 5;

interface Props {
  child: ChildOut;
  versions: Asked<Schemas["VersionsOut"]>;
}

export function History({ child, versions }: Props) {
  const [all, showAll] = useState(false);
  const list = versions.value?.items ?? [];
  if (list.length === 0) return null;
  return (
    <section class={side.part}>
      <h2 class={side.title}>{t("child.history")}</h2>
      {list.slice(0, all ? undefined : FIRST).map((version) => (
        <One key={version.version} child={child} version={version} />
      ))}
      {list.length > FIRST && !all && (
        <Button kind="bare" onClick={() => showAll(true)}>
          {t("child.history.all", { n: list.length })}
        </Button>
      )}
    </section>
  );
}

function One({ child, version }: { child: ChildOut; version: Version }) {
  const [open, show] = useState(false);
  const day = version.at ? sayDay(dateOf(version.at, child.zone), "short") : "";
  const title = (
    <span class={css.title}>
      {t("child.version", { version: version.version, day })}
      <span class={side.note}>
        {[version.author?.shown_as, version.reason && t("child.quoted", { words: version.reason })]
          .filter(Boolean)
          .join(": ")}
      </span>
    </span>
  );
  return (
    <Fold title={title} onToggle={show}>
      {open && <Opened child={child} version={version} />}
    </Fold>
  );
}

function Opened({ child, version }: { child: ChildOut; version: Version }) {
  const read = useAsked(
    () => readDifference(child.id, version.version),
    [child.id, version.version],
  );
  return (
    <div class={css.inside}>
      {version.staff_reason && <p>{t("child.version.staff", { words: version.staff_reason })}</p>}
      <Trouble problem={read.problem} again={() => void read.again()} />
      {read.value && <Changes difference={read.value} />}
      {version.ended_at && (
        <p>
          {t("child.version.ended", { day: sayDay(dateOf(version.ended_at, child.zone), "short") })}
          {version.end_reason && <> {t("child.quoted", { words: version.end_reason })}</>}
        </p>
      )}
    </div>
  );
}
