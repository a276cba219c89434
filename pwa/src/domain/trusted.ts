/** The one Trusted Types policy (see ground/headers.py): the worker's address and nothing else. */

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

const WORKER = "/sw.js";

function onlyTheWorker(address: string): string {
  if (address !== WORKER) throw new TypeError(address);
  return address;
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy("handsteps", { createScriptURL: onlyTheWorker });

/** The address of the worker, as a browser with Trusted Types wants it. */
export const workerAddress = (): string => (policy?.createScriptURL(WORKER) ?? WORKER) as string;
