/** The pictures that lie on this phone, and whether the app itself does: read from the browser's own
 * caches, so that what is said of them is true. For page and worker. */

const DRAWN = "pictures";
/** Far more than the plans of a large family name. */
const MOST_DRAWN = 2000;
/** `handsteps-478473`: what the worker keeps of a build. */
export const BUILDS = "handsteps-";
/** The last file that is kept of a build: with it the build is whole. */
export const SHELL = "/index.html";

export interface Lying {
  /** As they travelled. */
  bytes: number;
  /** False: it stands in for one that is being drawn. */
  lasts: boolean;
}

const placeOf = ({ url }: Request): string => {
  const { pathname, search } = new URL(url, location.origin);
  return pathname + search;
};

const bytesOf = (kept: readonly Response[]): number =>
  kept.reduce((sum, one) => sum + (Number(one.headers.get("Content-Length")) || 0), 0);

const lasts = (kept: Response): boolean =>
  !!kept.headers.get("Cache-Control")?.includes("immutable");

/** Every picture that lies here, by its address. */
export async function drawnHere(): Promise<Map<string, Lying>> {
  const cache = await caches.open(DRAWN);
  const [asked, kept] = await Promise.all([cache.keys(), cache.matchAll()]);
  return new Map(
    kept.flatMap((one, index) => {
      const request = asked[index];
      return request ? [[placeOf(request), { bytes: bytesOf([one]), lasts: lasts(one) }]] : [];
    }),
  );
}

export async function drawnAt(place: string): Promise<{ kept?: Response; lasts: boolean }> {
  const kept = await (await caches.open(DRAWN)).match(place);
  return kept ? { kept, lasts: lasts(kept) } : { lasts: false };
}

/** Keep a picture; of too many the oldest go. Throws when the phone is full. */
export async function keepDrawn(place: string, response: Response): Promise<void> {
  const cache = await caches.open(DRAWN);
  await cache.put(place, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -MOST_DRAWN).map((old) => cache.delete(old)));
}

/** What no plan names any more goes. */
export async function letGo(named: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(DRAWN);
  const old = (await cache.keys()).filter((request) => !named.has(placeOf(request)));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** They say what a child looks like. */
export const forgetDrawn = (): void => void globalThis.caches?.delete(DRAWN);

/** The bytes of this build's files; null while they are not whole. */
export async function appHere(build: number): Promise<number | null> {
  const name = `${BUILDS}${build}`;
  if (!(await caches.has(name))) return null;
  const cache = await caches.open(name);
  return (await cache.match(SHELL)) ? bytesOf(await cache.matchAll()) : null;
}
