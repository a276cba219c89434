/** What is fetched beside the events: who this phone stands for, and plans whose tag changed. */

import type { HomeMe, Plan } from "../domain/types";
import { keepMe, keepPlan } from "../store/plan";
import { childRows, planRow, thePhone } from "../store/queue";
import { type Answer, call } from "./wire";

type Failed = Extract<Answer<unknown>, { ok: false }>;

/** Null when it went well. */
export async function fetchMe(): Promise<Failed | null> {
  const { me, meTag, signedOut } = await thePhone();
  const have = me && !signedOut ? meTag : "";
  const answer = await call<HomeMe>("GET", "/me", { have });
  if (!answer.ok) return answer;
  if (answer.status === 200) await keepMe(answer.value, answer.etag);
  return null;
}

/** The first call that failed, or null. Others are tried all the same. */
export async function fetchPlans(): Promise<Failed | null> {
  let failed: Failed | null = null;
  for (const { id, state, tag } of await childRows())
    if (state === "open" && tag !== undefined) failed = (await fetchPlan(id, tag)) ?? failed;
  return failed;
}

async function fetchPlan(child: string, tag: string | null): Promise<Failed | null> {
  const row = await planRow(child);
  if (tag === null || tag === "ended") {
    const state = tag ?? "none";
    if (row?.state !== state) await keepPlan(child, state);
    return null;
  }
  if (row?.state === "open" && row.plan?.etag === tag) return null;
  const have = row?.plan?.etag ? `"${row.plan.etag}"` : "";
  const answer = await call<Plan>("GET", `/children/${child}/plan`, { have });
  if (answer.ok) {
    const plan = answer.status === 304 ? row?.plan : answer.value;
    if (plan) await keepPlan(child, plan);
    return null;
  }
  const { type, status } = answer.problem;
  if (type === "plan-ended") await keepPlan(child, "ended");
  else if (type === "no-plan-yet") await keepPlan(child, "none");
  // the relation may have ended between the two calls: the next round says so
  else if (status !== 403 && status !== 404) return answer;
  return null;
}
