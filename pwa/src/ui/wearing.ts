/** A look as its code: words with dots between, the usual ones left out (`GET /looks`). Pure. */

export interface LookOption {
  name: string;
  word: string;
  colour: string | null;
}

export interface LookPart {
  part: string;
  many: boolean;
  usual: string | null;
  options: readonly LookOption[];
}

export interface Looks {
  portrait: string | null;
  items: readonly LookPart[];
}

/** The words of one part that a look has, the usual one included. */
export function wornIn(look: string, { many, usual, options }: LookPart): string[] {
  const words = look.split(".");
  const found = options.filter(({ word }) => words.includes(word)).map(({ word }) => word);
  return found.length || many || !usual ? found : [usual];
}

/** The look with other words in one part; the same look always has the same code. */
export function wear(look: string, parts: readonly LookPart[], part: string, words: string[]) {
  return parts
    .flatMap((each) => {
      const worn = each.part === part ? words : wornIn(look, each);
      return each.options.map(({ word }) => word).filter((word) => worn.includes(word));
    })
    .filter((word) => parts.every(({ usual }) => usual !== word))
    .join(".");
}

/** Where hair cannot be seen, its colour still is that of the brows. */
export const COVERED: ReadonlySet<string> = new Set(["hijab", "turban", "bald"]);
