/** The plate an exercise stands on: its tint says whose exercise it is. Stays light in the dark. */

import type { ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
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

/** A picture comes at once from the phone; only who waits for the network sees the icon first. */
const LATE_MS = 700;

/** What became of a picture: it is there, and so wide that it fills the plate; or it is not. */
type Heard = "" | "there" | "fills" | "late" | "gone";

/** WebKit tells what is drawn in whole pixels, not the drawing's own size: it may be one short. */
const ROUNDED = 2;

const fills = ({ width, height, naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  width * naturalHeight < (height - ROUNDED) * naturalWidth;

export function Plate(props: Props) {
  const { discipline, icon, picture, side, size = "thumb", label = "", children } = props;
  const look = useContext(Look);
  const src = picture ? pictureUrl(picture, side, look) : "";
  const [[last, heard], hear] = useState<[src: string, Heard]>(["", ""]);
  const now = last === src ? heard : "";
  useEffect(() => {
    if (now || !src) return;
    const timer = setTimeout(() => hear([src, "late"]), LATE_MS);
    return () => clearTimeout(timer);
  }, [now, src]);
  const drawn = src && now !== "gone";
  return (
    <span class={`${css.plate} ${TINTS[discipline]} ${css[size]}`}>
      {drawn && (
        <img
          class={`${css.picture} ${heard === "fills" ? css.fills : ""}`}
          src={src}
          alt={label}
          loading="lazy"
          onLoad={({ currentTarget }) => hear([src, fills(currentTarget) ? "fills" : "there"])}
          onError={() => hear([src, "gone"])}
        />
      )}
      {(!drawn || now === "late") && (
        <img
          class={css.icon}
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
