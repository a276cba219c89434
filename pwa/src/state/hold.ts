/** While an exercise, a routine or the builder is open, or a tap is being saved, no update may reload
 * the page. */

import { signal } from "@preact/signals";

/** How many things are open. */
export const keepOpen = signal(0);

/** Holds the page until the answer is called: `useEffect(() => hold(), [])`. */
export function hold(): () => void {
  keepOpen.value++;
  let held = true;
  return () => {
    if (held) keepOpen.value--;
    held = false;
  };
}
