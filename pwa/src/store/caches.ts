/** For tests: the browser's caches in memory, by name and path. */

import { vi } from "vitest";

export class Caches {
  all = new Map<string, Map<string, Response>>();
  /** What the disk says to one more file. */
  full = false;

  constructor() {
    vi.stubGlobal("caches", this);
  }

  keys = async () => [...this.all.keys()];
  has = async (name: string) => this.all.has(name);
  delete = async (name: string) => this.all.delete(name);
  match = async (path: string) => {
    for (const cache of this.all.values()) if (cache.has(path)) return cache.get(path)?.clone();
  };
  open = async (name: string) => {
    const cache = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, cache);
    return {
      match: async (path: string) => cache.get(path)?.clone(),
      matchAll: async () => [...cache.values()],
      put: async (path: string, response: Response) => {
        if (this.full) throw new DOMException("full", "QuotaExceededError");
        cache.set(path, response);
      },
      keys: async () => [...cache.keys()].map((path) => ({ url: location.origin + path })),
      delete: async (asked: string | Request) =>
        cache.delete(typeof asked === "string" ? asked : asked.url.replace(location.origin, "")),
    };
  };
}
