/** Background Sync: what waits goes when the network is back, though no page is open. */

import { queued } from "../store/queue";
import { sync } from "../sync/loop";

/** Fails while anything is queued, so that the browser asks again. */
export async function sendAll(): Promise<void> {
  const { is } = await sync();
  if (await queued()) throw new Error(is);
}
