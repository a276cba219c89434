/** Words as they were typed, without what no database keeps: half a character, or NUL. */

const BROKEN = /\p{Surrogate}|\0/gu;

export const typed = (words: string): string => words.replace(BROKEN, "").trim();
