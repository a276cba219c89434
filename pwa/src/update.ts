/** The page's half of the service worker: register it, and take its updates when nobody is hurt. */

import { effect } from "@preact/signals";
import { workerAddress } from "./domain/trusted";
import { keepOpen } from "./state/hold";
import { sayGone } from "./ui/gone";

export { hold, keepOpen } from "./state/hold";

const RELOADED = "handsteps-reloaded";

/** Call once, when the page has begun. A page of the development server has no worker. */
export async function watchUpdates(): Promise<void> {
  if (document.body.dataset.side === "home")
    void import("./home/ready/watch").then(({ watchPictures }) => watchPictures());
  addEventListener("vite:preloadError", reloadOnce);
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const controlled = !!navigator.serviceWorker.controller;
  // the first worker takes over a page of its own build: nothing to reload
  if (controlled) navigator.serviceWorker.addEventListener("controllerchange", newWorker);
  const registration = await navigator.serviceWorker
    .register(workerAddress(), { updateViaCache: "none" })
    .catch(() => null);
  if (!registration) return;
  if (controlled) take(registration);
  whenQuiet(() => take(registration));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

const take = (registration: ServiceWorkerRegistration): void =>
  registration.waiting?.postMessage("take");

/** Acts each time that the page is hidden, or closes the last thing while it is. */
function whenQuiet(act: () => void): () => void {
  const quiet = () => document.visibilityState === "hidden" && !keepOpen.peek();
  const look = () => void (quiet() && act());
  document.addEventListener("visibilitychange", look);
  const stop = effect(() => void (keepOpen.value === 0 && look()));
  return () => {
    document.removeEventListener("visibilitychange", look);
    stop();
  };
}

const START = 5_000;

/** Another worker serves now: reload while the page has only begun, else once it is hidden. */
function newWorker(): void {
  const fresh = performance.now() < START && !keepOpen.peek();
  if (fresh) location.reload();
  else whenQuiet(() => location.reload());
}

/** What was opened meanwhile stays; once it is closed, a person may try again. */
function comeBack(): void {
  if (!keepOpen.peek()) {
    location.reload();
    return;
  }
  const stop = effect(() => {
    if (keepOpen.value) return;
    stop();
    sayGone();
  });
}

/** A part of the app that is gone from the server: the new shell knows the new name. Without a network
 * the page stays as it is, and opens what was asked for when that is back. */
function reloadOnce(event: Event): void {
  const offline = navigator.onLine === false;
  const at = Number(sessionStorage.getItem(RELOADED));
  if (offline) addEventListener("online", comeBack, { once: true });
  if (offline || Date.now() - at < 60_000) {
    sayGone();
  } else {
    event.preventDefault();
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  }
}
