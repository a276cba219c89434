/** One call to the server: a typed answer or a typed problem, never a throw. */

import { OFFLINE, type Problem, problemOf } from "../domain/problem";
import type { Change, Event, Refusal } from "../domain/types";

export interface ChildNews {
  state: "open" | "gone" | "revoked" | "unknown";
  plan?: string | null;
  reset?: boolean;
  cursor?: string;
  more?: boolean;
  changes?: readonly Change[];
}

export interface SyncRequest {
  client: { build: number };
  epoch: string | null;
  cursors: Record<string, string>;
  events: readonly Event[];
}

export interface SyncAnswer {
  epoch: string;
  now: string;
  build: number;
  min_client: number;
  answers: readonly {
    id: string;
    is: "stored" | "duplicate" | "later" | "refused";
    why?: Refusal;
  }[];
  children: Record<string, ChildNews>;
}

export type Answer<T> =
  | { ok: true; status: number; value: T; etag: string }
  | { ok: false; problem: Problem; retryAfter: number };

export interface Ask {
  body?: unknown;
  /** The ETag that we have: 304 answers that it still stands. */
  have?: string;
  /** The ETag of what is changed. */
  match?: string;
  /** To give up before it has waited long enough. */
  abort?: AbortController;
}

const PATIENCE = 30_000;

/** Answers of status 204 and 304 have the value null. */
export async function call<T>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
  const abort = ask.abort ?? new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: headersOf(ask),
      body: ask.body === undefined ? undefined : JSON.stringify(ask.body),
      cache: "no-store",
      signal: abort.signal,
    });
    return await read<T>(response);
  } catch {
    return unheard();
  } finally {
    clearTimeout(timer);
  }
}

function headersOf({ body, have, match }: Ask): Record<string, string> {
  return {
    "X-App": "home",
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...(have && { "If-None-Match": have }),
    ...(match && { "If-Match": match }),
  };
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const { status } = response;
  const empty = status === 204 || status === 304;
  // a café's sign-in page answers 200 with HTML: that is no answer of ours
  const ours = empty || response.headers.get("Content-Type")?.includes("json");
  if (!ours) return status < 500 ? unheard() : refused(problemOf(status, null));
  const value = empty ? null : await response.json();
  if (response.ok || status === 304)
    return { ok: true, status, value: value as T, etag: response.headers.get("ETag") ?? "" };
  return refused(problemOf(status, value), Number(response.headers.get("Retry-After")));
}

const refused = <T>(problem: Problem, after = 0): Answer<T> => ({
  ok: false,
  problem,
  retryAfter: after || 0,
});

const unheard = <T>(): Answer<T> => refused(OFFLINE);
