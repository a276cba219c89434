/** The app's icon: a hand on the blue of the buttons. One drawing, three frames. */

export type Frame = "round" | "square" | "mask";

export interface Drawing {
  svg: string;
  /** Side of the square of the drawing, in its own units. */
  side: number;
  /** Corner radius of the ground. */
  corner: number;
  ground: readonly [number, number, number];
  line: readonly [number, number, number];
  width: number;
  /** Lines as points, in the drawing's units. */
  lines: readonly (readonly (readonly [number, number])[])[];
}

const GROUND = [0x2f, 0x4a, 0xa8] as const;
const LINE = [0xff, 0xff, 0xff] as const;
const SIDE = 64;

/** The hand on its 24 grid: fingers, then the outline of the palm, as SVG path data. */
const HAND = [
  "M18 11V6a2 2 0 0 0-4 0",
  "M14 10V4a2 2 0 0 0-4 0v6",
  "M10 10.500V6a2 2 0 0 0-4 0v8",
  "M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.800 0-4.500-.860-5.990-2.340l-3.600-3.600a2 2 0 0 1 2.830-2.820L7 15",
];

export function appIcon(frame: Frame): Drawing {
  const corner = frame === "round" ? 15 : 0;
  // a mask may cut to the inner 80 %, so the hand shrinks there
  const scale = frame === "mask" ? 1.32 : 1.68;
  const shift = SIDE / 2 - 12 * scale;
  const place = ([x, y]: readonly [number, number]) =>
    [shift + x * scale, shift + y * scale] as const;
  const paths = HAND.map((d) => `<path d="${d}"/>`).join("");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<rect width="${SIDE}" height="${SIDE}" rx="${corner}" fill="${hex(GROUND)}"/>` +
    `<g transform="translate(${shift} ${shift}) scale(${scale})" fill="none" stroke="${hex(LINE)}" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`;
  const lines = HAND.map((d) => flattened(d).map(place));
  return { svg, side: SIDE, corner, ground: GROUND, line: LINE, width: 2 * scale, lines };
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

type Point = readonly [number, number];

/** Path data of M, V, v, h, l, L, c and circular a, as points close enough for 512 pixels. */
export function flattened(d: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const match of d.matchAll(/([MVvhlLca])([^MVvhlLca]*)/g)) {
    const numbers = (match[2]?.match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? []).map(Number);
    const at = (index: number) => numbers[index] ?? 0;
    const from: Point = [x, y];
    if (match[1] === "M" || match[1] === "L") [x, y] = [at(0), at(1)];
    else if (match[1] === "V") y = at(0);
    else if (match[1] === "v") y += at(0);
    else if (match[1] === "h") x += at(0);
    else if (match[1] === "l") [x, y] = [x + at(0), y + at(1)];
    else if (match[1] === "c") {
      points.push(...curve(from, numbers));
      [x, y] = [x + at(4), y + at(5)];
    } else {
      [x, y] = [x + at(5), y + at(6)];
      points.push(...arc(from, [x, y], at(0), at(3) === 1, at(4) === 1));
    }
    points.push([x, y]);
  }
  return points;
}

const PARTS = 24;

function curve([x, y]: Point, n: readonly number[]): Point[] {
  const at = (index: number) => n[index] ?? 0;
  const mix = (t: number, from: number, a: number, b: number, c: number) =>
    from + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
  return steps((t) => [mix(t, x, at(0), at(2), at(4)), mix(t, y, at(1), at(3), at(5))]);
}

/** A circle's arc; a radius too small for the way grows to half of it, as SVG says. */
function arc([x1, y1]: Point, [x2, y2]: Point, least: number, large: boolean, sweep: boolean) {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  const radius = Math.max(least, half);
  const away = Math.sqrt(Math.max(0, radius ** 2 - half ** 2)) * (large === sweep ? -1 : 1);
  const cx = (x1 + x2) / 2 - ((y2 - y1) / (2 * half)) * away;
  const cy = (y1 + y2) / 2 + ((x2 - x1) / (2 * half)) * away;
  const begin = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - begin;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  return steps((t) => [
    cx + radius * Math.cos(begin + turn * t),
    cy + radius * Math.sin(begin + turn * t),
  ]);
}

function steps(at: (t: number) => Point): Point[] {
  return Array.from({ length: PARTS - 1 }, (_, index) => at((index + 1) / PARTS));
}
