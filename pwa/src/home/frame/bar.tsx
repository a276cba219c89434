/** What there is to do, in reach of a thumb. */

import type { ComponentChildren } from "preact";
import css from "./top.module.css";

export function HomeBar({ children }: { children: ComponentChildren }) {
  return <footer class={css.bar}>{children}</footer>;
}
