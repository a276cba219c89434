/** For tests: a statement of TRUST.md 2.3 that does not hold. */
export class Broken extends Error {}

export function must(holds: boolean, statement: string): void {
  if (!holds) throw new Broken(statement);
}
