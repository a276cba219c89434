/** Two hands or two feet; what is to do is filled. Drawn from lucide's hand and footprints. */

import { Footprints, Hand } from "lucide";
import { h } from "preact";
import type { Discipline, Side } from "../../domain/types";
import { Icon, type IconShape } from "../../ui/icon";
import css from "./pair.module.css";

// lucide's hand is open lines: filled by itself it is torn
const HAND: IconShape = [
  [
    "path",
    {
      d: "M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L6 14V6a2 2 0 0 1 4 0V4a2 2 0 0 1 4 0v2a2 2 0 0 1 4 0z",
      class: css.palm ?? "",
    },
  ],
  ...Hand,
];

const fills = (side: Side, which: "left" | "right") =>
  side !== which && (side === "left" || side === "right") ? css.empty : css.full;

export function Pair({ of, side }: { of: Discipline; side: Side }) {
  if (of === "OT") {
    return (
      <span class={`${css.pair} ${css.hands}`}>
        <span class={`${css.mirrored} ${fills(side, "left")}`}>
          <Icon of={HAND} />
        </span>
        <span class={fills(side, "right")}>
          <Icon of={HAND} />
        </span>
      </span>
    );
  }
  return (
    <span class={`${css.pair} ${of === "PT" ? css.steps : css.talk}`}>
      <svg class={css.feet} viewBox="0 0 24 24" aria-hidden="true">
        {Footprints.map(([tag, attributes], index) =>
          h(tag, { ...attributes, class: fills(side, LEFT.includes(index) ? "left" : "right") }),
        )}
      </svg>
    </span>
  );
}

/** Which lines of lucide's footprints are the left foot. */
const LEFT = [0, 3];
