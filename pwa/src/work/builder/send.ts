/** Publishing: one PUT of the whole plan, and what it comes to. */

import type { Problem } from "../../domain/problem";
import { api, asked as ask } from "../api/client";
import type { Draft } from "./draft";
import { asked, type Routine } from "./items";

export type Outcome =
  | { is: "published"; routine: Routine }
  /** Somebody published meanwhile: here is what there is now. */
  | { is: "stale"; routine: Routine }
  | { is: "offline" }
  | { is: "off-team" }
  | { is: "faults"; errors: Problem["errors"] }
  | { is: "refused"; problem: Problem };

const of = (child: string) => ({ child_id: child });

export const routineOf = (child: string) =>
  ask(api.GET("/api/v1/children/{child_id}/routine", { params: { path: of(child) } }));

export async function send(child: string, version: number, draft: Draft): Promise<Outcome> {
  const answer = await ask(
    api.PUT("/api/v1/children/{child_id}/routine", {
      params: { path: of(child), header: { "If-Match": `"v${version}"` } },
      body: {
        reason: draft.reason.trim(),
        staff_reason: draft.staffReason.trim(),
        items: draft.items.map(asked),
      },
    }),
  );
  if (answer.ok) return { is: "published", routine: answer.value };
  return refusal(child, answer.problem);
}

async function refusal(child: string, problem: Problem): Promise<Outcome> {
  if (problem.status === 0) return { is: "offline" };
  if (problem.status === 403) return { is: "off-team" };
  if (problem.status === 422 && Object.keys(problem.errors).length)
    return { is: "faults", errors: problem.errors };
  if (problem.status !== 412) return { is: "refused", problem };
  const now = await routineOf(child);
  if (now.ok) return { is: "stale", routine: now.value };
  return now.problem.status === 0 ? { is: "offline" } : { is: "refused", problem: now.problem };
}
