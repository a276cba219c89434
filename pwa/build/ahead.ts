/** The words of the first list are asked for with the first file, not after it has run. */

import type { Plugin } from "vite";

/** English: what most ask for; another language's words come as they always did. */
const WORDS = /\/src\/words\/en\/(?:home|ui)\.json$/;

export function ahead(): Plugin {
  return {
    name: "handsteps-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        return Object.values(bundle)
          .filter((file) => file.type === "chunk" && file.moduleIds.every((id) => WORDS.test(id)))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", href: `/${file.fileName}` },
            injectTo: "head" as const,
          }));
      },
    },
  };
}
