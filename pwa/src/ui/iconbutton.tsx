/** A round button of one icon; `label` is its name. Apart from the others: the first list has none. */

import type { Pressed } from "./button";
import css from "./button.module.css";
import { Icon, type IconShape } from "./icon";

interface Props extends Pressed {
  icon: IconShape;
  label: string;
  /** plate: lies on a picture. */
  kind?: "bare" | "quiet" | "plate";
  pressed?: boolean;
  expanded?: boolean;
  solid?: boolean;
}

export function IconButton(props: Props) {
  const { icon, label, kind = "bare", pressed, expanded, disabled, href, onClick } = props;
  const shared = { class: `${css.round} ${css[kind]}`, "aria-label": label, onClick };
  const inside = <Icon of={icon} flip={props.flip} solid={props.solid} />;
  if (href !== undefined) {
    return (
      <a {...shared} href={href}>
        {inside}
      </a>
    );
  }
  return (
    <button
      {...shared}
      type="button"
      title={label}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
    >
      {inside}
    </button>
  );
}
