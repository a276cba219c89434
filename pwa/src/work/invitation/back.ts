/** A code that nobody has used yet stops working. */

import { api, asked } from "../api/client";

export const takeBack = (invitation_id: string) =>
  asked(api.DELETE("/api/v1/invitations/{invitation_id}", { params: { path: { invitation_id } } }));
