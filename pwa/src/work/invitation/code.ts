/** A code's square, halves and place to type it. */

/** The square as an address for an `<img>`: its text never becomes part of the page. */
export function square(svg: string): string {
  const size = /<svg[^>]*\swidth="(\d+)"/.exec(svg)?.[1];
  // with a view box it grows to the size of its place
  const grown =
    size && !svg.includes("viewBox")
      ? svg.replace("<svg", `<svg viewBox="0 0 ${size} ${size}"`)
      : svg;
  return `data:image/svg+xml,${encodeURIComponent(grown)}`;
}

/** `PA7K`, `J2YX`. */
export const halves = (code: string): [string, string] => [code.slice(0, 4), code.slice(4)];

/** Where a code is typed: `clinic.example/code`. */
export function placeOf(link: string): string {
  try {
    return `${new URL(link).host}/code`;
  } catch {
    return location.host;
  }
}
