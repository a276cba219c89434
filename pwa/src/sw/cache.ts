/**
 * What the worker keeps: the files of this build, those of the last one for open old pages, and the
 * exercises' pictures that were looked at, whatever the build.
 */

import { BUILDS, drawnAt, keepDrawn, SHELL } from "../store/drawn";

const CACHE = `${BUILDS}${__BUILD__}`;

/** Pictures that never change under their name; kept when they are first looked at. */
const PICTURES = /^\/(?:plates|ink)\//;
const HASHED = /^\/assets\//;
/** Of exercises, by their name, side and look. */
const EXERCISE = /^\/api\/v1\/pictures\//;

const ours = new Set(__FILES__.map((file) => file.url));

/** Fetch this build's files; what the last build had under the same hash is taken from there. The
 * shell comes last: the page takes it for the sign that all are there. */
export async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const fetched = (file: (typeof __FILES__)[number]) =>
    keep(cache, file.url, file.revision === null);
  await Promise.all(__FILES__.filter((file) => file.url !== SHELL).map(fetched));
  await Promise.all(__FILES__.filter((file) => file.url === SHELL).map(fetched));
}

async function keep(cache: Cache, url: string, hashed: boolean): Promise<void> {
  const had = hashed ? await caches.match(url) : undefined;
  const response = had ?? (await fetch(url, { cache: "no-cache" }));
  if (!response.ok) throw new TypeError(`${response.status} ${url}`);
  await cache.put(url, response);
}

/** Only this build and the one before it stay. */
export async function tidy(): Promise<void> {
  const builds = (await caches.keys())
    .filter((name) => name.startsWith(BUILDS))
    .sort((a, b) => Number(b.slice(BUILDS.length)) - Number(a.slice(BUILDS.length)));
  const last = builds.find((name) => name !== CACHE);
  const old = builds.filter((name) => name !== CACHE && name !== last);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The answer to a page's request; null: the network's own business (the API is, but pictures). */
export function answerTo(request: Request): Promise<Response> | null {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (EXERCISE.test(pathname)) return drawn(request, pathname + search);
  if (pathname.startsWith("/api/")) return null;
  if (request.mode === "navigate") return shell(request);
  const known = ours.has(pathname) || HASHED.test(pathname) || PICTURES.test(pathname);
  return known ? cacheFirst(request, pathname) : null;
}

async function shell(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(SHELL)) ?? fetch(request);
}

async function cacheFirst(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = (await cache.match(path)) ?? (await caches.match(path));
  if (found) return found;
  const response = await fetch(request);
  // a page of the last build may ask for what only it had: that is not this build's to keep
  if (response.ok && PICTURES.test(path)) await cache.put(path, response.clone());
  return response;
}

/** One that never changes is kept for good; one that stands in for another is better than none. */
async function drawn(request: Request, place: string): Promise<Response> {
  const { kept, lasts } = await drawnAt(place);
  if (kept && lasts) return kept;
  const response = await fetch(request).catch((offline: unknown) => {
    if (kept) return kept;
    throw offline;
  });
  if (!response.ok) return kept ?? response;
  // a phone that is full shows it all the same
  if (response !== kept) await keepDrawn(place, response.clone()).catch(() => {});
  return response;
}
