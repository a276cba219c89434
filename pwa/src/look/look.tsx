/**
 * Every part of ui/ in every state, on both sides. Development only; the browser tests photograph it.
 *
 * `/look?part=button` shows one part; `/look?side=work` one side. `shown.test.ts` names a part that is missing.
 */

import { useEffect } from "preact/hooks";
import { wearFonts } from "../styles/fonts";
import { FILL } from "./fill";
import css from "./look.module.css";
import { OVER } from "./over";
import { PRESS } from "./press";
import { SHOW } from "./show";

const PARTS = { ...PRESS, ...FILL, ...SHOW, ...OVER };
const SIDES = ["home", "work"] as const;

export default function Look() {
  useEffect(wearFonts, []);
  const asked = new URLSearchParams(location.search);
  const parts = Object.entries(PARTS).filter(([name]) => (asked.get("part") ?? name) === name);
  const sides = SIDES.filter((side) => (asked.get("side") ?? side) === side);
  return (
    <main class={css.look}>
      <h1 tabIndex={-1}>Every part, in every state</h1>
      {parts.map(([name, Part]) => (
        <section key={name} id={name} class={css.part}>
          <h2 class={css.name}>{name}</h2>
          <div class={css.sides}>
            {sides.map((side) => (
              <div key={side} data-side={side} class={css.side}>
                <Part />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
