/** Whether the facets have room beside the grid. */

import { useEffect, useState } from "preact/hooks";

const WIDE = "(min-width: 62rem)";

export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const turn = () => setWide(media.matches);
    media.addEventListener("change", turn);
    return () => media.removeEventListener("change", turn);
  }, []);
  return wide;
}
