/** Family moments, and what got in the way: lines in ink with one or two flat fills. */

const FILLS = {
  white: "#ffffff",
  sun: "#f6c445",
  sky: "#8ec7f0",
  pale: "#cfe3f4",
  grass: "#a5d3a8",
  coral: "#ef8a6a",
  peach: "#f3c9a0",
  violet: "#c9b6ee",
} as const;

type Fill = keyof typeof FILLS;

/** Fills lie below, lines above; all on a 24 grid. */
interface Ink {
  fills: readonly (readonly [Fill, string])[];
  lines: readonly string[];
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const rays = "M12 2v2M4.9 4.900l1.400 1.400M2 12h2M20 12h2M17.700 6.300l1.400-1.400";
const egg =
  "M3 8c0-3.500 2.500-6 6.500-6 5 0 4.830 3 7.500 5s5 2 5 6c0 4.500-2.500 6.500-7 6.500-2.500 0-2.500 2.500-6 2.500s-7-2-7-5.500c0-3 1.500-3 1.500-5C3.500 10 3 9 3 8Z";
const bag = "M4 10a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z";
const pocket = "M8 22v-6a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v6";
const moon =
  "M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.460.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401z";
const peaks = "m8 3 4 8 5-5 5 15H2L8 3z";
const tube = "M14 4v10.540a4 4 0 1 1-4 0V4a2 2 0 0 1 4 0Z";
const bus = "M3 8a3 3 0 0 1 3-3h9.500a3 3 0 0 1 2.700 1.700L21 12v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z";
const tub = "M3 12h18v2.500a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5z";
const plaster = "M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z";
const bubble =
  "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.290a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719";

const DRAWN: Record<string, Ink> = {
  "wake-up": {
    fills: [["sun", "M6 17a6 6 0 0 1 12 0z"]],
    lines: ["M6 17a6 6 0 0 1 12 0", "M2 17h20M6 21h12", rays.replace("M2 12h2M20 12h2", "")],
  },
  breakfast: {
    fills: [
      ["white", egg],
      ["sun", circle(11.5, 12.5, 3.5)],
    ],
    lines: [egg, circle(11.5, 12.5, 3.5)],
  },
  "way-to-school": {
    fills: [
      ["sun", bus],
      ["pale", "M5.500 8h5v4h-5zM13 8h2.700a1.500 1.500 0 0 1 1.300.800L18.700 12H13z"],
      ["white", `${circle(7.5, 18, 2)}${circle(16.5, 18, 2)}`],
    ],
    lines: [bus, "M3 12h18M11.800 5v7", circle(7.5, 18, 2), circle(16.5, 18, 2)],
  },
  "after-school": {
    fills: [
      ["sky", bag],
      ["sun", `${pocket}z`],
    ],
    lines: [bag, "M8 10h8M8 18h8", pocket, "M9 6V4a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2"],
  },
  play: {
    fills: [
      ["coral", "M3 14h8v7H3z"],
      ["sky", "M13 14h8v7h-8z"],
      ["sun", "M8 5h8v9H8z"],
    ],
    lines: ["M3 14h8v7H3zM13 14h8v7h-8zM8 14V5h8v9", "M12 5V3"],
  },
  bath: {
    fills: [
      ["white", tub],
      ["sky", "M3 12h18v2H3z"],
      ["pale", `${circle(9, 7.5, 2)}${circle(14, 5, 1.5)}`],
    ],
    lines: [tub, "M2 12h20M7 19.500 6 22M17 19.500l1 2.500", circle(9, 7.5, 2), circle(14, 5, 1.5)],
  },
  bedtime: { fills: [["sun", moon]], lines: [moon, "M19 2.500v4M17 4.500h4"] },
  "any-time": { fills: [["pale", circle(12, 12, 10)]], lines: [circle(12, 12, 10), "M12 6v6l4 2"] },
  tired: {
    fills: [
      ["violet", "M3 20v-8a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v8z"],
      ["white", "M5 10V6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v4z"],
    ],
    lines: [
      "M3 20v-8a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v8",
      "M5 10V6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v4",
      "M3 18h18",
    ],
  },
  unwell: {
    fills: [
      ["white", tube],
      ["coral", "M10.900 9v6.200a3 3 0 1 0 2.200 0V9z"],
    ],
    lines: [tube],
  },
  no_time: { fills: [["pale", circle(12, 12, 10)]], lines: [circle(12, 12, 10), "M12 6v6l4 2"] },
  not_want: {
    fills: [["white", circle(12, 12, 10)]],
    lines: [circle(12, 12, 10), "M7 9.500h3M14 9.500h3M8.500 16l7-1.500"],
  },
  too_hard: { fills: [["grass", peaks]], lines: [peaks] },
  hurt: {
    fills: [["peach", plaster]],
    lines: [plaster, "M6 6v12M18 6v12M10 10h.010M14 10h.010M10 14h.010M14 14h.010"],
  },
  other: { fills: [["white", bubble]], lines: [bubble] },
};

const STYLE =
  "<style>.l{fill:none;stroke:#27264a;stroke-width:1.600;stroke-linecap:round;stroke-linejoin:round}" +
  "@media(prefers-color-scheme:dark){.l{stroke:#f5f2fc}.white{fill:none}}</style>";

/** Name and SVG of each; they turn with the phone's theme by themselves. */
export function* inked(): Generator<[string, string]> {
  for (const [name, ink] of Object.entries(DRAWN)) {
    const fills = ink.fills.map(
      ([fill, d]) => `<path class="${fill}" fill="${FILLS[fill]}" d="${d}"/>`,
    );
    const lines = ink.lines.map((d) => `<path class="l" d="${d}"/>`);
    const body = [...fills, ...lines].join("");
    yield [
      name,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 26 26">${STYLE}${body}</svg>`,
    ];
  }
}
