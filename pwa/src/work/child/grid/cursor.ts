/** One mark can be reached by Tab, arrows go on from it; what is open moves along. */

import { useEffect, useRef, useState } from "preact/hooks";
import { nextMark, type Place, shownCell, type Way } from "../cells";
import type { Group } from "../rows";

export const anchorOf = ({ row, column }: Place): string => `${row}:${column}`;

const WAYS: Record<string, Way> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "before",
  ArrowRight: "after",
};

export interface Cursor {
  at: Place | null;
  open: Place | null;
  press: (at: Place) => void;
}

/** `days`: the days that are shown; what is open belongs to them. */
export function useCursor(groups: readonly Group[], days: string) {
  const place = useRef<HTMLDivElement>(null);
  const [moved, move] = useState<Place | null>(null);
  const [opened, show] = useState<{ at: Place; days: string } | null>(null);
  // other days have other marks
  const open = opened?.days === days ? opened.at : null;
  const marked = groups.flatMap(({ rows }) =>
    rows.map((row) => row.cells.map((cell) => shownCell(cell).marked)),
  );
  const at = moved && marked[moved.row]?.[moved.column] ? moved : newest(marked);
  const focus = (to: Place) =>
    place.current?.querySelector<HTMLElement>(`[data-at="${anchorOf(to)}"]`)?.focus();
  const close = () => {
    if (open) focus(open);
    show(null);
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      const inside =
        event.target instanceof Element && event.target.closest("[data-at],[data-pop]");
      if (!inside) show(null);
    };
    const onEscape = (event: KeyboardEvent) => {
      const over = event.target instanceof Element && event.target.closest("dialog");
      if (event.key === "Escape" && !over) close();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", onEscape);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", onEscape);
    };
  });
  const pressed = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way || !at || !(event.target instanceof Element) || !event.target.closest("[data-at]"))
      return;
    event.preventDefault();
    const next = nextMark(marked, at, turned(way, event.target));
    if (!next) return;
    move(next);
    if (open) show({ at: next, days });
    focus(next);
  };
  const press = (to: Place) => {
    move(to);
    show(open && anchorOf(open) === anchorOf(to) ? null : { at: to, days });
  };
  return { place, at, open, pressed, press, close };
}

/** Left is later where people read from right to left. */
function turned(way: Way, target: Element): Way {
  if (!target.matches(":dir(rtl)")) return way;
  return way === "before" ? "after" : way === "after" ? "before" : way;
}

function newest(marked: readonly (readonly boolean[])[]): Place | null {
  const row = marked.findIndex((each) => each.includes(true));
  return row < 0 ? null : { row, column: marked[row]?.lastIndexOf(true) ?? 0 };
}
