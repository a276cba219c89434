/** A quiet button beside the large one: an icon over its word. */

import { Icon, type IconShape } from "../../../ui/icon";
import css from "./play.module.css";

interface Props {
  icon: IconShape;
  words: string;
  flip?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

export function Nav({ icon, words, flip, disabled, onClick }: Props) {
  return (
    <button type="button" class={css.nav} disabled={disabled} onClick={onClick}>
      <Icon of={icon} flip={flip} />
      {words}
    </button>
  );
}
