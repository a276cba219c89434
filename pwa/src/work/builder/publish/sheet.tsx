/**
 * Publishing: what changes, why, and who sees it. When somebody else was faster, the same sheet shows
 * what was joined and asks about the rest.
 */

import { WifiOff } from "lucide";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Sheet } from "../../../ui/sheet";
import { sayTime } from "../../../words/say";
import { t } from "../../../words/t";
import { useAsked } from "../../api/asked";
import { api, asked } from "../../api/client";
import { useKeys } from "../../frame/keys";
import type { Bench, Child } from "../bench";
import { changesOf } from "../compare";
import type { Desk } from "../draft";
import { type Faults, faultsFrom, faultsOf } from "../faults";
import { itemsOf, type Routine } from "../items";
import { type Merge, merge, type Whose } from "../merge";
import { type Outcome, send } from "../send";
import { ChangeList, sayChanges } from "./changes";
import { Joining } from "./joining";
import { People, phonesOf } from "./people";
import css from "./publish.module.css";
import { Reasons } from "./reasons";

interface Props {
  bench: Bench;
  child: Child;
  desk: Desk;
  me: string;
  onClose: () => void;
  onPublished: (version: number) => void;
  onOffTeam: () => void;
  /** Something in the draft was refused: the sheet closes over it. */
  onFaults: (faults: Faults) => void;
}

export function PublishSheet(props: Props) {
  const { bench, child, desk, me, onClose } = props;
  const [stale, setStale] = useState<Routine | null>(bench.newer);
  const [picks, pick] = useState<Readonly<Record<string, Whose>>>({});
  const [said, say] = useState<Outcome | null>(null);
  const [missing, miss] = useState(false);
  const [busy, work] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const caregivers = useAsked(() => caregiversOf(child.id), [child.id]);
  const joined = useMemo(
    () => stale && merge(desk.base.items, desk.now.items, itemsOf(stale), me),
    [stale, desk.base, desk.now.items],
  );
  const other = stale?.author?.shown_as ?? t("builder.former");
  const base = stale ? stale.version : desk.base.version;
  const draft = joined ? { ...desk.now, items: joined.settle(picks) } : desk.now;
  const changes = changesOf(stale ? itemsOf(stale) : desk.base.items, draft.items);
  const phones = phonesOf(caregivers.value?.items ?? []);

  useEffect(() => reason.current?.focus(), [stale]);

  const publish = async () => {
    if (busy) return;
    if (base > 0 && !draft.reason.trim()) {
      miss(true);
      reason.current?.focus();
      return;
    }
    const wrong = faultsOf(draft.items, bench.flags);
    if (Object.keys(wrong).length) {
      refused(wrong);
      return;
    }
    work(true);
    const outcome = await send(child.id, base, draft);
    work(false);
    settle(outcome);
  };
  const settle = (outcome: Outcome) => {
    if (outcome.is === "published") props.onPublished(outcome.routine.version);
    else if (outcome.is === "off-team") props.onOffTeam();
    else if (outcome.is === "stale") restart(outcome.routine);
    else if (outcome.is === "faults") refused(faultsFrom(outcome.errors, draft.items));
    else say(outcome);
  };
  /** Their plan is the ground now; what was picked already is joined into mine. */
  const restart = (routine: Routine) => {
    if (stale) joinedWith(stale);
    pick({});
    say(null);
    setStale(routine);
  };
  const joinedWith = (routine: Routine) =>
    bench.act({
      do: "joined",
      base: { version: routine.version, items: itemsOf(routine) },
      items: draft.items,
    });
  const refused = (faults: Faults) => {
    if (stale) joinedWith(stale);
    props.onFaults(faults);
  };

  const now = useRef(publish);
  now.current = publish;
  useKeys([
    { keys: "Ctrl Enter", words: t("publish.do"), run: () => void now.current() },
    { keys: "Esc", words: t("publish.keep") },
  ]);

  return (
    <Sheet
      wide
      title={
        stale
          ? t("merge.title", { who: other })
          : t("publish.title", { n: base + 1, name: child.called })
      }
      onClose={onClose}
      foot={
        <>
          <p class={css.stay}>{base > 0 && t("publish.stay")}</p>
          <Button kind="line" keys="Esc" onClick={onClose}>
            {t(stale ? "merge.aside" : "publish.keep")}
          </Button>
          <Button kind="main" keys="Ctrl Enter" busy={busy} onClick={() => void publish()}>
            {stale
              ? t("merge.do", { n: base + 1 })
              : phones
                ? t("publish.do.phones", { n: phones })
                : t("publish.do")}
          </Button>
        </>
      }
    >
      <div class={css.room}>
        <div class={stale ? css.main : css.columns}>
          <div class={css.main}>
            {stale && joined && (
              <>
                <p>{sayStale(stale, desk.base.version, joined)}</p>
                <Joining
                  merge={joined}
                  picks={picks}
                  onPick={(key, whose) => pick({ ...picks, [key]: whose })}
                  child={child}
                  me={me}
                  other={other}
                />
              </>
            )}
            <h3 class={css.heading}>
              {stale
                ? t("merge.result", { changes: sayChanges(changes) || t("publish.count.none") })
                : sayChanges(changes)}
            </h3>
            {!stale && <ChangeList changes={changes} child={child} me={me} />}
            <Reasons
              draft={desk.now}
              act={bench.act}
              optional={base === 0}
              error={missing && !draft.reason.trim() ? t("publish.reason.missing") : undefined}
              inputRef={reason}
            />
            <Refused outcome={said} />
          </div>
          {!stale && (
            <People
              child={child}
              me={me}
              again={base > 0}
              caregivers={caregivers.value?.items ?? null}
            />
          )}
        </div>
      </div>
    </Sheet>
  );
}

function sayStale(stale: Routine, base: number, { choices }: Merge): string {
  const when = { version: stale.version, time: stale.at ? sayTime(stale.at) : "", base };
  const safe = choices.length
    ? t("merge.choose", { n: choices.length })
    : t("merge.nothingToChoose");
  return `${t("merge.what", when)} ${safe}`;
}

function Refused({ outcome }: { outcome: Outcome | null }) {
  if (outcome?.is === "offline")
    return (
      <Notice live kind="amber" icon={WifiOff} title={t("publish.offline")}>
        <p>{t("publish.offline.safe")}</p>
      </Notice>
    );
  if (outcome?.is !== "refused") return null;
  return (
    <Notice live kind="amber" title={outcome.problem.title || t("publish.refused")}>
      <p>
        {outcome.problem.detail} {t("publish.refused.safe")}
      </p>
    </Notice>
  );
}

const caregiversOf = (childId: string) =>
  asked(
    api.GET("/api/v1/children/{child_id}/caregivers", {
      params: { path: { child_id: childId } },
    }),
  );
