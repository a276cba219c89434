/** What the API answers when something is not so (docs/problems.md), and what a call comes to. */

export interface Problem {
  /** One of the words of docs/problems.md; "offline" when nothing answered. */
  type: string;
  title: string;
  /** What to do, in a sentence. */
  detail: string;
  /** 0 when nothing answered. */
  status: number;
  /** By field, as a dotted path. */
  errors: Record<string, string[]>;
  /** Whatever else the problem carries, such as the difference of a stale routine. */
  more: Record<string, unknown>;
}

export type Result<T> =
  | { ok: true; value: T; etag: string | null }
  | { ok: false; problem: Problem };

/** Nothing answered: no network, or no server. */
export const OFFLINE: Problem = {
  type: "offline",
  title: "",
  detail: "",
  status: 0,
  errors: {},
  more: {},
};

/** A problem from an answer's body; any other body is told as unexpected. */
export function problemOf(status: number, body: unknown): Problem {
  const given = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const { type, title, detail, errors, ...more } = given;
  return {
    type: typeof type === "string" ? type : "unexpected",
    title: typeof title === "string" ? title : "",
    detail: typeof detail === "string" ? detail : "",
    status,
    errors: typeof errors === "object" && errors !== null ? (errors as Problem["errors"]) : {},
    more,
  };
}
