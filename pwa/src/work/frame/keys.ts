/**
 * Keys of the screen that is open. Letters work while no field has the cursor, and can be switched
 * off (WCAG 2.1.4); those with Ctrl always work.
 */

import { computed, signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface Key {
  /** As it is printed: "N", "Ctrl Enter", "/", "Esc", "↑ ↓". */
  keys: string;
  words: string;
  /** Left out for keys that a part handles itself; they are only shown. */
  run?: () => void;
  /** Shown in the list of `?` alone. */
  quiet?: boolean;
  /** Shown nowhere: another line of the list names it, as "↑ ↓" does for its two arrows. */
  silent?: boolean;
}

const OFF = "handsteps-letters-off";
const layers = signal<readonly (readonly Key[])[]>([]);

/** What the strip shows: the keys of the screen on top. */
export const shownKeys = computed(() => layers.value.at(-1) ?? []);
/** Whether the list of all keys is open. */
export const allKeys = signal(false);
export const lettersOff = signal(localStorage.getItem(OFF) === "1");

export function switchLetters(off: boolean): void {
  lettersOff.value = off;
  localStorage.setItem(OFF, off ? "1" : "0");
}

/** The keys of a screen or a sheet while it is open; a sheet's keys lie over its screen's. */
export function useKeys(keys: readonly Key[]): void {
  const layer = useRef<readonly Key[]>([]);
  // before the next key can be pressed: it must act on what was typed by then
  useLayoutEffect(() => {
    const before = layer.current;
    layer.current = keys;
    const known = layers.value.includes(before);
    layers.value = known
      ? layers.value.map((each) => (each === before ? keys : each))
      : [...layers.value, keys];
  });
  useLayoutEffect(
    () => () => {
      layers.value = layers.value.filter((each) => each !== layer.current);
    },
    [],
  );
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select")
  );
}

function nameOf(event: KeyboardEvent): string {
  const key =
    event.key === "Escape" ? "Esc" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? "Ctrl " : ""}${event.altKey ? "Alt " : ""}${key}`;
}

/** For the frame, once: one listener for all keys. */
export function pressed(event: KeyboardEvent): void {
  const withControl = event.ctrlKey || event.metaKey || event.altKey;
  if (event.isComposing || (!withControl && (inField(event.target) || lettersOff.value))) return;
  // a sheet without keys of its own: those of the screen under it rest
  const covered = layers.value.length < 2 && document.querySelector("dialog[open]") !== null;
  if (covered) return;
  if (event.key === "?") allKeys.value = true;
  const found = shownKeys.value.find((key) => key.run && key.keys === nameOf(event));
  if (!found) return;
  event.preventDefault();
  found.run?.();
}
