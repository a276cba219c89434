/** What the page of a child knows of it: the answer, and the way to ask again. */

import type { Asked } from "../api/asked";
import type { Schemas } from "../api/client";

export type ChildOut = Schemas["ChildOut"];
export type AskedChild = Asked<ChildOut>;
