/** What a person chose or settled is written down; a phone without room says so and goes on. */

import { OldTab } from "../store/db";
import { tellTabs } from "../store/tabs";
import { full, reload } from "./phone";

/** Answers whether it was written. `otherwise`: what holds in its place while the app is open. */
export async function kept(work: () => Promise<unknown>, otherwise = () => {}): Promise<boolean> {
  const fault = await work().then(
    () => null,
    (error: unknown) => error ?? true,
  );
  if (!fault) tellTabs();
  else otherwise();
  // an old tab reloads by itself
  if (fault && !(fault instanceof OldTab)) full.value = true;
  await reload().catch(() => {});
  return !fault;
}

/** What the server said found no room here: it says it again. */
export function noRoom(error: unknown): void {
  if ((error as Error).name === "QuotaExceededError") full.value = true;
}
