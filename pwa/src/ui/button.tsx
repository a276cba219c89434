/** Buttons. One `main` a screen; an address makes it a link that looks the same. */

import type { ComponentChildren } from "preact";
import css from "./button.module.css";
import { Icon, type IconShape } from "./icon";

/** What a press does, whatever it looks like. */
export interface Pressed {
  /** Why it cannot be pressed stands beside it; a disabled button says nothing. */
  disabled?: boolean;
  href?: string;
  onClick?: (event: MouseEvent) => void;
  icon?: IconShape;
  flip?: boolean;
}

interface Props extends Pressed {
  /** main: the one thing to do. quiet: beside it. bare: words only. line: staff, with an edge. */
  kind?: "main" | "quiet" | "bare" | "line";
  wide?: boolean;
  solid?: boolean;
  /** Its work is under way: it stays, and takes no second press. */
  busy?: boolean;
  /** The key that does the same, printed in the button. */
  keys?: string;
  type?: "button" | "submit";
  /** What it is for, when the words alone do not say it. */
  label?: string;
  children: ComponentChildren;
}

export function Button(props: Props) {
  const { kind = "quiet", wide, busy, keys, type = "button", label, disabled, children } = props;
  const names = [css.button, css[kind], wide && css.wide, busy && css.busy];
  const shared = { class: names.filter(Boolean).join(" "), "aria-label": label };
  const inside = (
    <>
      {props.icon && <Icon of={props.icon} flip={props.flip} solid={props.solid} />}
      <span>{children}</span>
      {keys && <kbd class={css.keys}>{keys}</kbd>}
    </>
  );
  if (props.href !== undefined) {
    return (
      <a {...shared} href={props.href} onClick={props.onClick}>
        {inside}
      </a>
    );
  }
  const press = (event: MouseEvent) => (busy ? event.preventDefault() : props.onClick?.(event));
  return (
    <button {...shared} type={type} disabled={disabled} aria-disabled={busy} onClick={press}>
      {inside}
    </button>
  );
}
