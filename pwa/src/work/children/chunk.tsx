/** Rows are drawn where somebody looks: a chunk far away is one empty row as high as its rows were. */

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import css from "./table.module.css";

export const CHUNK = 25;
const NEAR = "900px 0px";
const ROW = 48;

interface Props {
  count: number;
  /** Draw it wherever it is: the first one, and the one with the cursor. */
  always: boolean;
  columns: number;
  children: () => ComponentChildren;
}

export function Chunk({ count, always, columns, children }: Props) {
  const place = useRef<HTMLTableSectionElement>(null);
  const height = useRef(0);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.some((each) => each.isIntersecting)),
      { rootMargin: NEAR },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const drawn = near || always;
  useLayoutEffect(() => {
    if (drawn) height.current = (place.current?.offsetHeight ?? 0) / Math.max(1, count);
  });
  return (
    <tbody ref={place}>
      {drawn ? (
        children()
      ) : (
        <tr class={css.away}>
          <td colSpan={columns} style={{ blockSize: `${(height.current || ROW) * count}px` }} />
        </tr>
      )}
    </tbody>
  );
}
