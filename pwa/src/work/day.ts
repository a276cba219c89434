/** The calendar day of a moment, on this computer. */
export function dayHere(at: Date | string): string {
  const then = new Date(at);
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
