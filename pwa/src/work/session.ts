/** Who works here: from sign-in to sign-out, on this laptop. */

import { effect, signal } from "@preact/signals";
import type { Result } from "../domain/problem";
import { keepList, listOf, wipeDesk } from "../store/desk";
import { api, asked, type Schemas, signedOut } from "./api/client";
import { deviceName } from "./device";

export type Me = Schemas["MeOut"];
export type Standing = "starting" | "in" | "out" | "offline";

export const me = signal<Me | null>(null);
/** The ETag of `me`, for the next PATCH. */
export const meTag = signal<string | null>(null);
export const standing = signal<Standing>("starting");
/** The session ran out while somebody worked: the sign-in says so. */
export const ranOut = signal(false);

const KEPT = "me";

/** Ask who is signed in; called once, and again when the network is back. */
export async function start(): Promise<void> {
  const answer = await asked(api.GET("/api/v1/me"));
  if (answer.ok) {
    enter(answer.value, answer.etag);
  } else if (answer.problem.status === 401) {
    standing.value = "out";
  } else if (standing.value === "starting") {
    await startFromDesk();
  }
}

/** Take a newer answer about oneself, such as what a PATCH answered. */
export function enter(who: Me, etag: string | null): void {
  me.value = who;
  meTag.value = etag;
  standing.value = "in";
  ranOut.value = false;
  void keepList(KEPT, who).catch(() => {});
}

/** Nobody answers: whoever was signed in here may read the last lists, for as long as they are kept. */
async function startFromDesk(): Promise<void> {
  const kept = await listOf<Me>(KEPT).catch(() => null);
  if (standing.value !== "starting") return;
  me.value = kept?.value ?? null;
  standing.value = kept ? "in" : "offline";
}

export interface SignIn {
  email: string;
  password: string;
  clinic_id?: number;
}

/** Sign in; `choose-clinic` carries the clinics to choose from. */
export async function signIn(given: SignIn): Promise<Result<unknown>> {
  const body = { ...given, device_name: deviceName() };
  const answer = await asked(api.POST("/api/v1/session", { body }));
  if (answer.ok) await start();
  return answer;
}

export async function signOut(): Promise<Result<unknown>> {
  const answer = await asked(api.DELETE("/api/v1/session"));
  if (!answer.ok && answer.problem.status !== 401) return answer;
  leave();
  ranOut.value = false;
  return answer;
}

function leave(): void {
  ranOut.value = me.peek() !== null;
  me.value = null;
  meTag.value = null;
  standing.value = "out";
  void wipeDesk().catch(() => {});
}

effect(() => {
  if (signedOut.value > 0) leave();
});
