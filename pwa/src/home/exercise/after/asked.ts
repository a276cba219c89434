/** Which exercise was just marked: its page asks how it was. */

import { signal } from "@preact/signals";

export const asked = signal<string | null>(null);

export function askHow(key: string | null): void {
  asked.value = key;
}
