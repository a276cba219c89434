/** Where the way back from an exercise leads: the list as it was asked, and the card in it. */

import { LIBRARY } from "./question";

export const place: { list: string; opened: string | null } = { list: LIBRARY, opened: null };
