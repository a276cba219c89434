/** Which day an exercise is of, when that is not today: its page may have lain open over night. */

import { yesterdayOf } from "../../domain/day";
import { today } from "../../state/today";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";

export function sayWhich(day: string): string {
  if (day === today.value) return "";
  return day === yesterdayOf(today.value) ? t("today.yesterday") : sayDay(day);
}
