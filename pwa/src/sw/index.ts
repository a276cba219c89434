/** The service worker: keeps the app for offline, and sends what waits when the network is back. */

import { between } from "../sync/loop";
import { answerTo, fill, tidy } from "./cache";
import { sendAll } from "./send";

declare const self: ServiceWorkerGlobalScope;

/** Background Sync is not in TypeScript's own list. */
interface SyncEvent extends ExtendableEvent {
  tag: string;
}

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) =>
  event.waitUntil(tidy().then(() => self.clients.claim())),
);

self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// the page says when: hidden, or at its start, and never while something is open or sent
self.addEventListener("message", (event) => {
  if (event.data === "take") event.waitUntil(between(() => void self.skipWaiting()));
});

self.addEventListener("sync" as "message", (event) => {
  if ((event as unknown as SyncEvent).tag === "sync") event.waitUntil(sendAll());
});
