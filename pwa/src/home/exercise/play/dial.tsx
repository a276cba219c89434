/** The child's picture in a circle, and around it a ring of parts: a second each, or a fifth of it. */

import type { ComponentChildren } from "preact";
import type { Discipline } from "../../../domain/types";
import css from "./dial.module.css";

interface Props {
  parts: number;
  lit: number;
  discipline: Discipline;
  /** Its picture. */
  children: ComponentChildren;
}

export function Dial({ parts, lit, discipline, children }: Props) {
  return (
    <div class={`${css.dial} ${discipline === "PT" ? css.floor : ""}`}>
      <div class={css.circle}>{children}</div>
      <svg class={css.ring} viewBox="0 0 320 320" aria-hidden="true">
        {Array.from({ length: parts }, (_, n) => (
          <path key={n} class={n < lit ? css.lit : css.part} d={arc(n, parts)} />
        ))}
      </svg>
    </div>
  );
}

const MIDDLE = 160;
const RADIUS = 150;
/** Between two parts, round ends included. */
const GAP = 12;

/** One part of the ring, from the top and with the clock in every language. */
function arc(n: number, parts: number): string {
  const each = 360 / parts;
  const [from, to] = [n * each + GAP / 2, (n + 1) * each - GAP / 2];
  const far = to - from > 180 ? 1 : 0;
  return `M${point(from)}A${RADIUS} ${RADIUS} 0 ${far} 1 ${point(to)}`;
}

function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  return `${(MIDDLE + RADIUS * x).toFixed(1)} ${(MIDDLE + RADIUS * y).toFixed(1)}`;
}
