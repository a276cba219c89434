/** What the worker keeps: the files of this build, and those of the last one for open old pages. */

const PREFIX = "handsteps-";
const CACHE = `${PREFIX}${__BUILD__}`;
const SHELL = "/index.html";

/** Pictures that never change under their name; kept when they are first looked at. */
const PICTURES = /^\/(?:plates|ink)\//;
const HASHED = /^\/assets\//;

const ours = new Set(__FILES__.map((file) => file.url));

/** Fetch this build's files; what the last build had under the same hash is taken from there. */
export async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(__FILES__.map((file) => keep(cache, file.url, file.revision === null)));
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
    .filter((name) => name.startsWith(PREFIX))
    .sort((a, b) => Number(b.slice(PREFIX.length)) - Number(a.slice(PREFIX.length)));
  const last = builds.find((name) => name !== CACHE);
  const old = builds.filter((name) => name !== CACHE && name !== last);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The answer to a page's request; null: the network's own business (the API always is). */
export function answerTo(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
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
