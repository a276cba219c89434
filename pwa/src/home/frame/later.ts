/** Screens that come after the first list, and their words with them. */

import lazy from "preact-iso/lazy";
import { language, speak } from "../../words/t";

/** `later(() => import("./me/me"))`: drawn once both are there. */
export const later = <T>(load: () => Promise<{ default: T }>): T =>
  lazy(() =>
    Promise.all([load(), speak(language.value, ["later"])]).then(([screen]) => screen),
  ) as T;
