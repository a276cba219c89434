/** Who works here: from sign-in to sign-out, on this laptop. */

import { effect, signal } from "@preact/signals";
import type { Result } from "../domain/problem";
import { api, asked, type Schemas, signedOut } from "./api/client";

export type Me = Schemas["MeOut"];
export type Standing = "starting" | "in" | "out" | "offline";

export const me = signal<Me | null>(null);
export const standing = signal<Standing>("starting");

/** Ask who is signed in; called once, and again when the network is back. */
export async function start(): Promise<void> {
  const answer = await asked(api.GET("/api/v1/me"));
  if (answer.ok) {
    me.value = answer.value;
    standing.value = "in";
  } else if (answer.problem.status === 401) {
    standing.value = "out";
  } else if (standing.value === "starting") {
    standing.value = "offline";
  }
}

export interface SignIn {
  email: string;
  password: string;
  clinic_id?: number;
}

/** Sign in; `choose-clinic` carries the clinics to choose from. */
export async function signIn(body: SignIn): Promise<Result<unknown>> {
  const answer = await asked(api.POST("/api/v1/session", { body: { device_name: "", ...body } }));
  if (answer.ok) await start();
  return answer;
}

export async function signOut(): Promise<Result<unknown>> {
  const answer = await asked(api.DELETE("/api/v1/session"));
  if (answer.ok || answer.problem.status === 401) leave();
  return answer;
}

function leave(): void {
  me.value = null;
  standing.value = "out";
}

effect(() => {
  if (signedOut.value > 0) leave();
});
