/** Whether the server answers: since when it does not. */

import { signal } from "@preact/signals";

/** When the connection was lost; null while all is well. */
export const lostAt = signal<Date | null>(null);

export function heard(): void {
  lostAt.value = null;
}

export function unheard(): void {
  lostAt.value ??= new Date();
}
