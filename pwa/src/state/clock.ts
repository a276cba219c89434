/** A clock that is wrong is shown, never guessed around: a tick's day is the one this phone says. */

import { signal } from "@preact/signals";
import { readyLine } from "./sync";

const MINUTE = 60_000;
const SHOWN = 10 * MINUTE;
/** From here on it may be another day. */
const ANOTHER_DAY = 12 * 60 * MINUTE;

/** How far this phone's clock is ahead of the clinic's, in ms; 0 while it is as good as right. */
export const ahead = signal(0);

/** What an answer said of it; nothing when none came. */
export function tellClock(by: number | undefined): void {
  if (by === undefined) return;
  ahead.value = Math.abs(by) < SHOWN ? 0 : Math.round(by / MINUTE) * MINUTE;
  const told = readyLine.peek()?.is === "clock";
  const wrong = Math.abs(ahead.value) >= ANOTHER_DAY;
  if (wrong && !told) readyLine.value = { is: "clock" };
  if (!wrong && told) readyLine.value = null;
}
