/** A quiet room: a window with the sun or the moon, a table with paper on it. Drawn by CSS alone. */

import css from "./scene.module.css";

/** `top`: it reaches the edges of the page, like the picture of an exercise. */
export function Scene({ sky, top }: { sky: "day" | "night"; top?: boolean }) {
  return (
    <div class={`${css.scene} ${css[sky]} ${top ? css.top : ""}`} aria-hidden="true">
      <i class={css.window} />
      <i class={css.ball} />
      <i class={css.table}>
        <i class={css.paper} />
        <i class={css.pencil} />
      </i>
    </div>
  );
}
