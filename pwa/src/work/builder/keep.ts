/** The draft on this laptop: kept 300 ms after the last change, found again after a crash. */

import { useEffect, useRef, useState } from "preact/hooks";
import { draftOf, dropDraft, keepDraft } from "../../store/desk";
import { changesOf, isNothing } from "./compare";
import type { Base, Desk, Draft } from "./draft";

const QUIET_MS = 300;
const FORMAT = 1;

interface Laid {
  v: number;
  base: Base;
  draft: Draft;
}

/** One draft for each therapist and child. */
export const draftKey = (person: string, child: string): string => `plan ${person} ${child}`;

/** What was kept, if this build can read it. */
export async function keptDraft(key: string): Promise<{ laid: Laid; at: number } | null> {
  try {
    const kept = await draftOf<Laid>(key);
    return kept?.value.v === FORMAT ? { laid: kept.value, at: kept.at } : null;
  } catch {
    return null;
  }
}

export const hasChanged = ({ base, now }: Desk): boolean =>
  !isNothing(changesOf(base.items, now.items)) || !!(now.reason || now.staffReason);

async function lay(key: string, desk: Desk): Promise<boolean> {
  if (hasChanged(desk)) {
    await keepDraft(key, { v: FORMAT, base: desk.base, draft: desk.now } satisfies Laid);
    return true;
  }
  await dropDraft(key);
  return false;
}

export interface Keeping {
  /** When it was last kept; null: there is nothing to keep. */
  at: number | null;
  /** This browser keeps nothing. */
  failed: boolean;
  /** It was published: it goes, and nothing is kept any more. */
  finish: () => Promise<void>;
}

export function useKeeping(key: string, desk: Desk | null, since: number | null): Keeping {
  const [at, setAt] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const waiting = useRef<Desk | null>(null);
  const first = useRef(true);
  const over = useRef(false);

  const write = async () => {
    const desk = waiting.current;
    waiting.current = null;
    if (!desk || over.current) return;
    try {
      setAt((await lay(key, desk)) ? Date.now() : null);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const now = useRef(write);
  now.current = write;

  useEffect(() => {
    if (!desk) return;
    if (first.current) {
      first.current = false;
      setAt(since);
      return;
    }
    waiting.current = desk;
    const timer = setTimeout(() => void now.current(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [desk?.now, desk?.base]);

  useEffect(() => {
    const leave = () => void now.current();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);

  const finish = async () => {
    over.current = true;
    await dropDraft(key).catch(() => {});
  };
  return { at, failed, finish };
}
