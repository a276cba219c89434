/** What a change says: the old line and the new one. Pure, but for the words. */

import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { type Part, SPOKEN } from "../compare";
import type { DraftItem } from "../items";
import { doseWord, doseWords, scheduleWords } from "../words";

export interface Line {
  before: string | null;
  after: string | null;
}

export const doseOf = (item: DraftItem): string =>
  doseWords(item.dose, item.card.unit, item.discipline);

/** Dose and days in one line. */
export const wholeOf = (item: DraftItem): string =>
  `${doseOf(item)}. ${scheduleWords(item.schedule)}`;

export function linesOf(before: DraftItem, after: DraftItem, parts: readonly Part[]): Line[] {
  const lines: Line[] = [];
  if (parts.some((part) => SPOKEN.includes(part)))
    lines.push({ before: doseOf(before), after: doseOf(after) });
  for (const part of parts) {
    if (!SPOKEN.includes(part))
      lines.push({ before: partWords(before, part), after: partWords(after, part) });
  }
  // two doses may read the same, such as one without a side and one whose side is not named
  return lines.filter((line) => line.before !== line.after);
}

/** One part of an item, as a line of its own; null is nothing. */
export function partWords(item: DraftItem, part: Part): string | null {
  const { dose } = item;
  switch (part) {
    case "schedule":
      return scheduleWords(item.schedule);
    case "starts":
      return item.starts && t("builder.from", { day: sayDay(item.starts, "month") });
    case "ends":
      return item.ends && t("builder.until", { day: sayDay(item.ends, "month") });
    case "note":
      return dose.note?.trim() ? t("builder.noted", { note: dose.note.trim() }) : null;
    case "override":
      return item.override?.trim() ? t("builder.allowed", { why: item.override.trim() }) : null;
    case "revision":
      return t(item.revision ? "builder.text.now" : "builder.text.newest");
    default:
      return doseWord(dose, part, item.card.unit, item.discipline);
  }
}
