/** A family moment or a reason, drawn in ink. The words stand beside it. */

import css from "./inked.module.css";

export function Inked({ name, size = "m" }: { name: string; size?: "m" | "l" }) {
  const px = size === "m" ? 28 : 44;
  const src = `/ink/${name}.svg`;
  return <img class={css[size]} src={src} alt="" width={px} height={px} loading="lazy" />;
}
