/** The invitation in hand, from the link or the typed code, until somebody has joined with it. */

import { signal } from "@preact/signals";
import type { Code, LookAnswer, Problem } from "../../domain/types";
import { look } from "../../state/account";
import { type Key, t } from "../../words/t";

export interface Invitation {
  code: Code;
  found: LookAnswer;
}

export const invitation = signal<Invitation | null>(null);

/** Look what a code is for; it is kept in hand when it is good. */
export async function hold(code: Code): Promise<Problem | null> {
  const answer = await look(code);
  invitation.value = answer.ok ? { code, found: answer.value } : null;
  return answer.ok ? null : answer.problem;
}

const SAID: Record<string, Key> = {
  offline: "join.wrong.offline",
  "keeps-nothing": "join.wrong.full",
  "phone-full": "join.wrong.room",
  "code-unknown": "join.wrong.unknown",
  "code-used": "join.wrong.used",
  "code-expired": "join.wrong.expired",
  "code-revoked": "join.wrong.revoked",
  "too-many-tries": "join.wrong.many",
};

/** What went wrong with a code, and what to do. Nothing typed is lost. */
export function sayWrong(problem: Problem): string {
  const key = SAID[problem.type];
  return key ? t(key) : problem.detail || problem.title || t("join.wrong.other");
}

const KINDS: readonly (readonly [RegExp, Key])[] = [
  [/iPad|Tablet/, "device.tablet"],
  [/iPhone|Android|Mobile/, "device.phone"],
];

/** What this device is called in the list of phones, until somebody calls it otherwise. */
export function deviceName(agent = navigator.userAgent): string {
  const kind = KINDS.find(([shape]) => shape.test(agent));
  return t(kind ? kind[1] : "device.computer");
}
