/** What a reader takes for letters: "é", "ह", an emoji of several parts. The first is a capital. */

export function lettersOf(name: string): string[] {
  const words = name.trim();
  // older browsers have no segmenter, and take each code point for a letter
  const parts = Intl.Segmenter
    ? Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment)
    : [...words];
  return parts.map((letter, n) => (n ? letter : letter.toLocaleUpperCase()));
}
