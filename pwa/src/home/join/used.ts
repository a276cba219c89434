/** A code that was used before may have been used by this phone, when only the answer was lost. */

import type { Problem } from "../../domain/types";
import { remember } from "../../state/asking";
import { children, me, standing } from "../../state/session";

/** Whom this phone stands for just now. */
export const whoIsHere = (): string =>
  JSON.stringify([standing.value, me.value?.device.id, children.value.map(({ id }) => id)]);

/** Whether it has joined after all, `before` being whom it stood for when the code was shown. */
export async function hasJoined({ type }: Problem, before: string): Promise<boolean> {
  if (type !== "code-used") return false;
  await remember();
  return standing.value === "joined" && whoIsHere() !== before;
}
