/** A family moment or a reason, drawn in ink. The words stand beside it. */

import css from "./inked.module.css";

export function Inked({ name, size = "m" }: { name: string; size?: "m" | "l" }) {
  const px = size === "m" ? 28 : 44;
  return <img class={css[size]} src={`/ink/${name}.svg`} alt="" width={px} height={px} />;
}
