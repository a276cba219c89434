/** A key of the keyboard, beside what it does. */

import css from "./keycap.module.css";

export const KeyCap = ({ children }: { children: string }) => <kbd class={css.cap}>{children}</kbd>;
