/** Puts on the named face, once the page is quiet; call it after the first list is drawn. */
export function wearFonts(): void {
  const later = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
  later(() => void import("./fonts.css"));
}
