/** Fetches the pictures that the plans name, one after the other, each of them once. */

import { drawnHere, keepDrawn, letGo } from "../store/drawn";

export type Fetched = "whole" | "offline" | "busy" | "full";

interface Ways {
  /** Between two of them: nobody waits for these. */
  rest: () => Promise<unknown>;
  /** One more is there. */
  told: () => Promise<unknown>;
  /** The plans have changed: what is fetched now may be named no more. */
  stale: () => boolean;
}

const PATIENCE = 30_000;
/** Addresses that the server does not know, for the life of this page. */
export const unknown = new Set<string>();

/** What is missing comes, in the order in which it is named; what nobody names goes first. */
export async function fetchDrawn(named: readonly string[], ways: Ways): Promise<Fetched> {
  await letGo(new Set(named));
  const here = await drawnHere();
  for (const place of named) {
    if (here.get(place)?.lasts || unknown.has(place)) continue;
    if (ways.stale()) return "whole";
    const fault = await fetchOne(place);
    if (fault) return fault;
    await ways.told();
    await ways.rest();
  }
  return "whole";
}

async function fetchOne(place: string): Promise<Fetched | null> {
  const late = AbortSignal.timeout?.(PATIENCE);
  const asked = { priority: "low", ...(late && { signal: late }) } as const;
  const response = await fetch(place, asked).catch(() => null);
  if (!response) return "offline";
  if ([404, 410].includes(response.status)) unknown.add(place);
  else if (!response.ok) return "busy";
  else
    return keepDrawn(place, response).then(
      () => null,
      () => "full" as const,
    );
  return null;
}
