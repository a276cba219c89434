/** Background Sync: what waits goes when the network is back, though no page is open. */

import { queued } from "../store/queue";
import { sync } from "../sync/loop";

/** Fails while anything is queued, so that the browser asks again. */
export async function sendAll(): Promise<void> {
  // the browser says when the network is back: no back-off of ours, it has its own
  const { is } = await sync({ now: true });
  if (await queued()) throw new Error(is);
}
