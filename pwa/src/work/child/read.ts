/** What the child's page reads besides the child: plan, versions, people, the names of flags. */

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Asked, useAsked } from "../api/asked";
import { api, asked, type Schemas } from "../api/client";
import { lastChanges } from "./rows";

export type Routine = Schemas["RoutineOut"];
export type Version = Schemas["VersionOut"];
type Difference = Schemas["DifferenceOut"];

const path = (child_id: string) => ({ params: { path: { child_id } } });

/** Titles of the safety flags, by their slug. */
export function useFlags(): ReadonlyMap<string, string> {
  const read = useAsked(() => asked(api.GET("/api/v1/flags")), []);
  const items = read.value?.items;
  return useMemo(() => new Map(items?.map(({ slug, title }) => [slug, title])), [items]);
}

export interface Plan {
  routine: Asked<Routine>;
  versions: Asked<Schemas["VersionsOut"]>;
  again: () => Promise<void>;
  /** Which version changed each discipline's part last, as far as is known. */
  changes: (logged: Schemas["AdherenceOut"] | null) => ReadonlyMap<string, Version>;
}

export function usePlan(child: string): Plan {
  const routine = useAsked(
    () => asked(api.GET("/api/v1/children/{child_id}/routine", path(child))),
    [child],
  );
  const versions = useAsked(
    () => asked(api.GET("/api/v1/children/{child_id}/routine/versions", path(child))),
    [child],
  );
  const list = versions.value?.items;
  const differences = useDifferences(child, list ?? NONE);
  const items = routine.value?.items;
  // what a page of days told once is known on the others too
  const seen = useRef(new Map<string, string>());
  const changes = (logged: Schemas["AdherenceOut"] | null) => {
    for (const { item_id, discipline } of logged?.items ?? [])
      seen.current.set(item_id, discipline);
    for (const { id, discipline } of items ?? []) seen.current.set(id, discipline);
    return lastChanges(list ?? NONE, differences, seen.current);
  };
  const again = useCallback(async () => {
    await Promise.all([routine.again(), versions.again()]);
  }, [routine.again, versions.again]);
  return { routine, versions, again, changes };
}

const NONE: readonly Version[] = [];
/** Older changes are told by the history alone. */
const MOST_READ = 6;

export function readDifference(child_id: string, version: number) {
  return asked(
    api.GET("/api/v1/children/{child_id}/routine/versions/{version}/difference", {
      params: { path: { child_id, version } },
    }),
  );
}

function useDifferences(
  child: string,
  versions: readonly Version[],
): ReadonlyMap<number, Difference> {
  const [found, find] = useState<ReadonlyMap<number, Difference>>(new Map());
  useEffect(() => {
    let here = true;
    const newest = versions.slice(0, MOST_READ).map(({ version }) => version);
    void Promise.all(newest.map((version) => readDifference(child, version))).then((answers) => {
      const pairs = answers.flatMap((answer) =>
        answer.ok ? [[answer.value.version, answer.value] as const] : [],
      );
      if (here && pairs.length) find(new Map(pairs));
    });
    return () => {
      here = false;
    };
  }, [child, versions]);
  return found;
}

export interface People {
  caregivers: Asked<Schemas["CaregiversOut"]>;
  invitations: Asked<Schemas["InvitationsOut"]>;
  again: () => Promise<void>;
}

/** Who follows the plan, and whose code is still open. */
export function usePeople(child: string): People {
  const caregivers = useAsked(() => readCaregivers(child), [child]);
  const invitations = useAsked(
    () =>
      asked(
        api.GET("/api/v1/invitations", { params: { query: { child_id: child, state: "open" } } }),
      ),
    [child],
  );
  const again = useCallback(async () => {
    await Promise.all([caregivers.again(), invitations.again()]);
  }, [caregivers.again, invitations.again]);
  return { caregivers, invitations, again };
}

export function readCaregivers(child: string) {
  return asked(api.GET("/api/v1/children/{child_id}/caregivers", path(child)));
}
