/** Search in names as one types, and the order of the list. */

import type { Line } from "./lines";

const MARKS = /\p{M}/gu;

/** Without accents and capitals: "Zoë" is found by "zoe". */
export function plain(words: string): string {
  return words.normalize("NFD").replace(MARKS, "").toLowerCase();
}

/** Those whose names begin every typed word somewhere, in order of name. */
export function found(lines: readonly Line[], query: string, tongue: string): Line[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(tongue, { sensitivity: "base", numeric: true });
  return lines
    .filter((line) => {
      const name = plain(`${line.name} ${line.called}`);
      return words.every((word) => name.includes(word));
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}
