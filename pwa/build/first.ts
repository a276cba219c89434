/**
 * One file for all that the start imports at once: one request, and gzip sees it whole. Icons and
 * thoughts that other screens share are a second one: a file each would cost its name in the first.
 * What talks to the server is a third, and joining a fourth.
 */

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[]; code: string | null } | null;
}

/** For `codeSplitting.groups`: names the file of a module, or leaves it to the bundler. */
export function first(entry: string): (id: string, graph: Graph) => string | null {
  let start: ReturnType<typeof reach> | null = null;
  return (id, graph) => {
    start ??= reach(entry, graph);
    const icon = ICON.exec(id)?.[1];
    if (icon ? start.icons.has(icon) : start.modules.has(id)) return "first";
    return icon || PART.test(id) ? "parts" : null;
  };
}

/** All icons hang on one list, so what imports the list says nothing: the names in its code do. */
const LIST = /\/lucide\/dist\//;
const ICON = /\/lucide\/dist\/esm\/icons\/([\w-]+)\.mjs$/;
const NAMES = /import\s*\{([^}]*)\}\s*from\s*"lucide"/g;

/** A newcomer waits for these on a slow line: each file of its own would be one more there and back,
 * as a file is only known when the one that imports it has come. */
export const TALK = /\/src\/(?:sync\/(?:answers|fetched|loop|wire)|state\/(?:account|asking))\.ts$/;
export const JOIN = /\/src\/home\/join\//;

const PART = /\/src\/(?:ui|domain)\/[\w.]+$/;

/** What is reached without a lazy edge. */
function reach(entry: string, graph: Graph) {
  const modules = new Set<string>();
  const icons = new Set<string>();
  const visit = (id: string) => {
    if (modules.has(id) || LIST.test(id)) return;
    modules.add(id);
    const module = graph.getModuleInfo(id);
    for (const [, names = ""] of module?.code?.matchAll(NAMES) ?? [])
      for (const name of names.split(",")) icons.add(fileOf(name.trim()));
    module?.importedIds.forEach(visit);
  };
  visit(entry);
  return { modules, icons };
}

/** `Undo2` lies in undo-2.mjs. */
const fileOf = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-zA-Z])(?=\d)/g, "-").toLowerCase();
