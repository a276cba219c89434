/** When `/me` is asked again while the app stays open: it says who follows a plan, and whom to call. */

import { child, snap } from "./phone";

const HOUR = 60 * 60_000;
let asked = 0;

/** Who follows the plan no more is named no more: each is asked for once. */
const sought = new Set<string>();

/** Who ticked and has no name on this phone. */
function nameless(): string[] {
  const named = new Set(child.value?.caregivers.map((one) => one.person_id));
  const actors = snap.value?.known.flatMap(({ actor }) => actor ?? []) ?? [];
  return actors.filter((actor) => !named.has(actor) && !sought.has(actor));
}

export const meIsOld = (): boolean => Date.now() - asked >= HOUR || nameless().length > 0;

/** Call when the answer of `/me` is on the screen. */
export function meAsked(): void {
  asked = Date.now();
  for (const actor of nameless()) sought.add(actor);
}
