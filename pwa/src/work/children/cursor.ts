/** The line under the cursor, and the keys that move it and act on it. */

import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../../words/t";
import { type Key, useKeys } from "../frame/keys";
import type { Line } from "./lines";
import { at } from "./view";

export interface Cursor {
  current: Line | undefined;
  /** Counts up with each press, so that the focus can follow. */
  moves: number;
  move: (step: number) => void;
}

export const pathTo = ({ id }: Line): string => `/work/children/${id}`;

export function useCursor(lines: readonly Line[]): Cursor {
  const [moves, moved] = useState(0);
  const current = lines.find((line) => line.id === at.value) ?? lines[0];
  const move = (step: number) => {
    const here = current ? lines.indexOf(current) : -1;
    // from the search or the page the first press goes to the line under the cursor
    const inList = Boolean(document.activeElement?.closest("table"));
    const next = lines[inList ? Math.min(Math.max(here + step, 0), lines.length - 1) : here];
    if (!next) return;
    at.value = next.id;
    moved((n) => n + 1);
  };
  return { current, moves, move };
}

interface Around {
  /** There is no list yet. */
  none: boolean;
  therapist: boolean;
  onAdd: () => void;
  search: RefObject<HTMLInputElement | null>;
}

export function useListKeys({ current, move }: Cursor, around: Around): void {
  const { none, therapist, onAdd, search } = around;
  const { route } = useLocation();
  const planned = current?.mine && !current.archived ? current : null;
  const moving: Key[] = [
    { keys: "↑ ↓", words: t("children.key.move") },
    { keys: "ArrowUp", words: "", silent: true, run: () => move(-1) },
    { keys: "ArrowDown", words: "", silent: true, run: () => move(1) },
    { keys: "Enter", words: t("children.key.open") },
  ];
  const plan: Key[] = planned
    ? [{ keys: "B", words: t("children.key.plan"), run: () => route(`${pathTo(planned)}/plan`) }]
    : [];
  const adding: Key[] = therapist ? [{ keys: "N", words: t("children.key.new"), run: onAdd }] : [];
  const find = { keys: "/", words: t("children.key.search"), run: () => search.current?.focus() };
  useKeys(none ? adding : [...moving, ...plan, ...adding, find]);
}
