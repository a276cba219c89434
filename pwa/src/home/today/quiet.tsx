/** The days without a list come in their own file: most openings do not need it. */

import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";

type Part = typeof import("./quietdays");
let part: Part | null = null;

export function Quiet({ show }: { show: (part: Part) => ComponentChild }) {
  const [there, setThere] = useState(part);
  useEffect(() => {
    if (there) return;
    void import("./quietdays").then((found) => {
      part = found;
      setThere(found);
    });
  }, [there]);
  return there && <>{show(there)}</>;
}
