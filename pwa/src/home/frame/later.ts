/** Screens that come after the first list, and their words with them. */

import lazy from "preact-iso/lazy";
import { language, type Part, speak } from "../../words/t";

/** `later(() => import("./me/me"))`: drawn once both are there. `more`: words of its own. */
export const later = <T>(load: () => Promise<{ default: T }>, ...more: Part[]): T =>
  lazy(() =>
    Promise.all([load(), speak(language.value, ["later", ...more])]).then(([screen]) => screen),
  ) as T;
