/** Where an exercise of a day is shown. */

import type { SlotView } from "../../state/today";

export const addressOf = ({ item, day, slot }: SlotView): string =>
  `/exercise/${item.id}/${day}/${slot}`;
