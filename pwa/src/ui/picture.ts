/** Where the picture of an exercise lies: which drawing, for which side, in whose look. */

import { createContext } from "preact";

/** What the child looks like whose pictures are shown; "" the usual look. */
export const Look = createContext("");

/** Only one side turns a picture; all others show it as it was drawn. */
export function pictureUrl(picture: string, side = "", look = ""): string {
  const asked = [/^(?:left|right)$/.test(side) && `side=${side}`, look && `look=${look}`];
  return `/api/v1/pictures/${picture}.svg?${asked.filter(Boolean).join("&")}`.replace(/\?$/, "");
}
