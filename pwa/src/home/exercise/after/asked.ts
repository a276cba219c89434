/** Which exercise was just marked: its page asks how it was. */

import { signal } from "@preact/signals";

export const asked = signal<string | null>(null);

let turn = 0;

export function askHow(key: string | null): void {
  turn++;
  asked.value = key;
}

/** Asked once the mark is on the phone: a full one keeps none, and who has left is not asked. */
export async function askOnceKept(key: string, kept: Promise<boolean>): Promise<void> {
  const mine = ++turn;
  if ((await kept) && mine === turn) asked.value = key;
}
