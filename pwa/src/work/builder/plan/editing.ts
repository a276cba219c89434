/** What each line of the open exercise writes to. */

import type { Act } from "../draft";
import type { DraftItem } from "../items";

export interface Editing {
  item: DraftItem;
  faults: Readonly<Record<string, string>>;
  act: (act: Act) => void;
}
