/** The picture of the child standing, whose head shows who is who: its name is fixed by the build. */

import { existsSync, readdirSync } from "node:fs";

const FOLDER = new URL("../../media/library/portraits/", import.meta.url);

/** Empty while no portrait is drawn. */
export function portrait(): string {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const first = files.filter((name) => name.endsWith(".svg.gz")).sort()[0];
  return first?.split(".")[0] ?? "";
}
