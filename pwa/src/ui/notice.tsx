/** A few words that stand in the page: what happened, what is safe, what to do. */

import type { ComponentChildren } from "preact";
import { Icon, type IconShape } from "./icon";
import css from "./notice.module.css";

interface Props {
  /** calm: a fact. done: it went well. amber: worth a look. care: safety only, never a result. */
  kind?: "calm" | "done" | "amber" | "care";
  icon?: IconShape;
  title?: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
  /** Say it aloud when it appears. */
  live?: boolean;
}

export function Notice({ kind = "calm", icon, title, children, action, live }: Props) {
  return (
    <div class={`${css.notice} ${css[kind]}`} role={live ? "status" : undefined}>
      {icon && <Icon of={icon} />}
      <div class={css.words}>
        {title && <p class={css.title}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
