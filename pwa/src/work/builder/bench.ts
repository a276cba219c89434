/** All that the builder works on: the child, the plan as it is published, the draft and its faults. */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { useAsked } from "../api/asked";
import { api, asked, type Schemas } from "../api/client";
import { me } from "../session";
import { type Act, change, type Desk, deskOf } from "./draft";
import { type Faults, NO_FAULTS, without } from "./faults";
import { itemsOf, type Routine } from "./items";
import { draftKey, type Keeping, keptDraft, useKeeping } from "./keep";
import { flagsMet } from "./safety";
import { routineOf } from "./send";

export type Child = Schemas["ChildOut"];

/** Where the cursor shall go: a field of an item, or the first one. */
export interface Aim {
  id: string;
  field: string;
}

export interface Bench {
  childId: string;
  child: Child | null;
  flags: ReadonlySet<string>;
  desk: Desk | null;
  act: (act: Act) => void;
  /** A newer plan than the one that the kept draft began from. */
  newer: Routine | null;
  faults: Faults;
  setFaults: (faults: Faults) => void;
  aim: Aim | null;
  setAim: (aim: Aim | null) => void;
  keeping: Keeping;
  problem: Problem | null;
  again: () => void;
}

export function useBench(childId: string): Bench {
  const person = me.value?.staff?.person_id ?? "";
  const key = draftKey(person, childId);
  const child = useAsked(() => childOf(childId), [childId]);
  const routine = useAsked(() => routineOf(childId), [childId]);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [newer, setNewer] = useState<Routine | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [aim, setAim] = useState<Aim | null>(null);
  const keeping = useKeeping(key, desk, since);

  useEffect(() => {
    const now = routine.value;
    if (!now || desk) return;
    void keptDraft(key).then((kept) => {
      const base = { version: now.version, items: itemsOf(now) };
      const behind = kept && kept.laid.base.version !== now.version;
      setSince(kept?.at ?? null);
      setNewer(behind ? now : null);
      setDesk(deskOf(behind ? kept.laid.base : base, kept?.laid.draft));
    });
  }, [routine.value]);

  const act = useCallback((act: Act) => {
    setDesk((now) => now && change(now, act));
    if (act.do === "joined") setNewer(null);
    const part = touchedPart(act);
    if (part) setFaults((now) => without(now, ...part));
  }, []);

  const care = child.value?.care;
  const flags = useMemo(
    () => flagsMet(care?.flags.map((each) => each.flag) ?? [], child.value?.age_months ?? 0),
    [child.value],
  );
  const again = () => {
    void child.again();
    void routine.again();
  };
  const problem = routine.problem ?? child.problem;
  const shared = { childId, child: child.value, flags, desk, act, newer, keeping };
  return { ...shared, faults, setFaults, aim, setAim, problem, again };
}

/** The fields whose faults a change may have mended. */
function touchedPart(act: Act): [id: string, part: string] | null {
  if (act.do === "remove") return [act.id, ""];
  if (act.do === "schedule") return [act.id, "schedule"];
  if (act.do === "dose") return [act.id, `dose.${Object.keys(act.change)[0]}`];
  if (act.do !== "facts") return null;
  return [act.id, "override" in act.change ? "override" : "ends"];
}

const childOf = (childId: string) =>
  asked(api.GET("/api/v1/children/{child_id}", { params: { path: { child_id: childId } } }));

/** Whose an item is: mine, a colleague of the team, or somebody who has left. */
export function ownerOf(child: Child, person: string): Schemas["TeamMemberOut"] | null {
  return child.team.find((member) => member.person_id === person) ?? null;
}
