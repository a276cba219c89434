/** A second tap of an eager thumb is not meant for what took the place of Done. */

const EAGER_MS = 600;

/** Whether it is so soon after a moment (`performance.now()`). */
export const isEager = (since: number): boolean => performance.now() - since < EAGER_MS;

/** The link leads nowhere: the router listens on the window and does not ask whether it may. */
export function stay(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
