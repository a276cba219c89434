/** The plate an exercise stands on: its tint says whose exercise it is. Stays light in the dark. */

import type { ComponentChildren } from "preact";
import css from "./plate.module.css";

export type Discipline = "OT" | "PT" | "SLP";

const TINTS = { OT: css.hands, PT: css.steps, SLP: css.talk, both: "" };

interface Props {
  /** both: an exercise of the library for hands and steps; its plate takes no side. */
  discipline: Discipline | "both";
  /** The icon's name; its drawing is a file of the build. */
  icon: string;
  /** mini 44, row 56, thumb 88, tile and page by their place. */
  size?: "mini" | "row" | "thumb" | "tile" | "page";
  /** For whom cannot see it; left out where the name stands beside it. */
  label?: string;
  children?: ComponentChildren;
}

export function Plate({ discipline, icon, size = "thumb", label = "", children }: Props) {
  return (
    <span class={`${css.plate} ${TINTS[discipline]} ${css[size]}`}>
      <img class={css.icon} src={`/plates/${icon}.svg`} alt={label} width="88" height="88" />
      {children}
    </span>
  );
}
