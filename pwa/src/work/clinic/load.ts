/** What the clinic's page asks for in more than one step. */

import type { Result } from "../../domain/problem";
import { api, asked, type Schemas } from "../api/client";

export type Member = Schemas["StaffOut"];
export type Invitation = Schemas["InvitationOut"];

const MOST_PAGES = 10;

/** Every open invitation: all pages, newest first. */
export async function openInvitations(): Promise<Result<Invitation[]>> {
  const all: Invitation[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query: { state: "open"; limit: number; cursor?: string } = {
      state: "open",
      limit: 100,
      ...(cursor && { cursor }),
    };
    const answer: Result<Schemas["InvitationsOut"]> = await asked(
      api.GET("/api/v1/invitations", { params: { query } }),
    );
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    cursor = answer.value.next;
    if (!cursor) break;
  }
  return { ok: true, value: all, etag: null };
}
