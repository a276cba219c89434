/** The staff's way to the API: typed from the API document, and told when the session is over. */

import { signal } from "@preact/signals";
import createClient from "openapi-fetch";
import { OFFLINE, problemOf, type Result } from "../../domain/problem";
import { heard, unheard } from "./reach";
import type { components, paths } from "./schema";

export type { paths } from "./schema";
export type Schemas = components["schemas"];

/** Counts up whenever an answer says that nobody is signed in. */
export const signedOut = signal(0);

/** `asked(api.GET("/api/v1/children", …))` */
export const api = createClient<paths>({
  headers: { "X-App": "work" },
  // looked up at each call, so that a test can answer
  fetch: (request) => fetch(request),
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call comes to; it never throws. */
export async function asked<T>(call: Promise<Answer<T>>): Promise<Result<T>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch {
    unheard();
    return { ok: false, problem: OFFLINE };
  }
  heard();
  const { data, error, response } = answer;
  if (response.ok) return { ok: true, value: data as T, etag: response.headers.get("ETag") };
  const problem = problemOf(response.status, error);
  if (response.status === 401 && problem.type !== "wrong-password") signedOut.value++;
  return { ok: false, problem };
}
