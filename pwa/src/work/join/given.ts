/** A code in hand, and what the clinic says it is for. */

import type { Schemas } from "../api/client";

export type Look = Schemas["LookOut"];
export type Given = { secret: string } | { code: string };
