/** The one lock over page, tabs and worker: who has it talks to the server. */

const NAME = "handsteps-sync";

let left = new AbortController();
let chain: Promise<unknown> = Promise.resolve();

/** Does it alone. Fails when the page is left meanwhile. */
export async function locked<T>(work: () => Promise<T>): Promise<T> {
  const { signal } = left;
  const held = () => untilLeft(signal, work);
  if (navigator.locks) return navigator.locks.request(NAME, { signal }, held) as Promise<T>;
  const mine = chain.then(work);
  chain = mine.catch(() => {});
  return mine;
}

/** The lock is given back at once when the page is left, whatever the work still waits for. */
function untilLeft<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const over = () => fail(signal.reason);
    signal.addEventListener("abort", over, { once: true });
    work()
      .then(done, fail)
      .finally(() => signal.removeEventListener("abort", over));
  });
}

/** Nothing holds the lock or waits for it from now on: a page that is left may be kept frozen, for
 * Back, and with it a lock that no other page then gets (Firefox gives it even then). */
export function letGo(): void {
  left.abort();
}

export function comeBack(): void {
  if (left.signal.aborted) left = new AbortController();
}
