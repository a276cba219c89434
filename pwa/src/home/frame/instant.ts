/** Instants by this phone's own clock: the date on the wall, though a family's day begins at 04:00. */

import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";

/** Swedish is written as ISO dates are. */
const dateOf = (at: string | Date): string => new Date(at).toLocaleDateString("sv-SE");

/** `Tuesday 24 November`; short: `Tue, 24 Nov`. */
export const sayDate = (at: string, style: "long" | "short" = "long"): string =>
  sayDay(dateOf(at), style);

/** `Tuesday 24 November, 16:05`. */
export const sayInstant = (at: string | Date): string =>
  t("me.clock.at", { day: sayDay(dateOf(at)), time: sayTime(at) });
