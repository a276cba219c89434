/** What of the list is on the screen; kept from one visit of the page to the next, in this tab. */

import { effect, signal } from "@preact/signals";
import { me } from "../session";

export type View = "mine" | "clinic";

export const view = signal<View>("mine");
export const shelf = signal<"present" | "archived">("present");
export const query = signal("");
/** The child under the cursor. */
export const at = signal<string | null>(null);

effect(() => {
  // the next person at this laptop starts anew, without somebody's name in the search
  if (me.value) return;
  view.value = "mine";
  shelf.value = "present";
  query.value = "";
  at.value = null;
});
