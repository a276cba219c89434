/** The plate an exercise stands on: its tint says whose exercise it is. Stays light in the dark. */

import type { ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import { Look, pictureUrl } from "./picture";
import css from "./plate.module.css";

export type Discipline = "OT" | "PT" | "SLP";

const TINTS = { OT: css.hands, PT: css.steps, SLP: css.talk, both: "" };

interface Props {
  /** both: an exercise of the library for hands and steps; its plate takes no side. */
  discipline: Discipline | "both";
  /** The icon's name; its drawing is a file of the build. Shown while there is no picture. */
  icon: string;
  picture?: string | null | undefined;
  /** The prescribed one. */
  side?: string;
  /** mini 44, row 56, thumb 88, tile and page by their place. */
  size?: "mini" | "row" | "thumb" | "tile" | "page";
  /** For whom cannot see it; left out where the name stands beside it. */
  label?: string;
  children?: ComponentChildren;
}

export function Plate(props: Props) {
  const { discipline, icon, picture, side, size = "thumb", label = "", children } = props;
  const look = useContext(Look);
  const src = picture ? pictureUrl(picture, side, look) : "";
  // what became of which picture: it is there, and so wide that it fills the plate; or it is not
  const [heard, hear] = useState<[src: string, there: boolean, fills?: boolean]>();
  const [last, there, fills] = heard ?? [];
  const drawn = src && (last !== src || there);
  return (
    <span class={`${css.plate} ${TINTS[discipline]} ${css[size]}`}>
      {drawn && (
        <img
          class={`${css.picture} ${fills ? css.fills : ""}`}
          src={src}
          alt={label}
          onLoad={({ currentTarget: { width, height, naturalWidth, naturalHeight } }) =>
            hear([src, true, width * naturalHeight < height * naturalWidth - 1])
          }
          onError={() => hear([src, false])}
        />
      )}
      {!(drawn && there) && (
        <img
          class={`${css.icon} ${drawn ? css.late : ""}`}
          src={`/plates/${icon}.svg`}
          alt={drawn ? "" : label}
          width="88"
          height="88"
        />
      )}
      {children}
    </span>
  );
}
