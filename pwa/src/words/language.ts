/** The languages the app speaks, and which one this phone gets. */

/** `en-XA` is English with accents, 40 % longer; `ar-XB` is English from right to left. Both are for tests. */
const LANGUAGES = ["en", "en-XA", "ar-XB"] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** "rtl" or "ltr" of any language tag. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The first wish we can meet, by full tag, then by language; else English. */
export function pickLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const exact = LANGUAGES.find((tag) => tag === wish);
    if (exact) return exact;
    const near = LANGUAGES.find((tag) => tag === wish?.split("-")[0]);
    if (near) return near;
  }
  return "en";
}

/** The tag to give to `Intl`: the pseudo languages count, spell and date as English does. */
export function spoken(language: Language): string {
  return language.includes("-X") ? "en" : language;
}
