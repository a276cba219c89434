/** A row that opens in place. The browser's own details: works by keyboard and finds its words. */

import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
import css from "./fold.module.css";
import { Icon, type IconShape } from "./icon";

interface Props {
  title: ComponentChildren;
  icon?: IconShape;
  /** care: stop signs only. */
  kind?: "plain" | "care";
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

export function Fold({ title, icon, kind = "plain", open, onToggle, children }: Props) {
  return (
    <details
      class={`${css.fold} ${css[kind]}`}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary class={css.summary}>
        {icon && <Icon of={icon} />}
        <span class={css.title}>{title}</span>
        <Icon of={ChevronDown} size="s" />
      </summary>
      <div class={css.inside}>{children}</div>
    </details>
  );
}
