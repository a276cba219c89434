/** What was typed into a sheet: closed by accident, it opens with it again. Gone with the page. */

import { me } from "./session";

/** One for each sheet; `of` is what the sheet is about. Nobody gets what another has typed. */
export function unsaved<T>() {
  const kept = new Map<string, T>();
  const key = (of: string) => `${me.peek()?.staff?.person_id} ${of}`;
  return {
    of: (of: string): T | undefined => kept.get(key(of)),
    keep: (of: string, value: T) => void kept.set(key(of), value),
    drop: (of: string) => void kept.delete(key(of)),
  };
}
