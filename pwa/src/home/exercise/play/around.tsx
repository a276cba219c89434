/** Around timer and counter: whose exercise it is in colour, the way out, and whether it counts aloud. */

import { Volume2, VolumeX, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { SlotView } from "../../../state/today";
import { turnVoice, voiceOn } from "../../../state/voice";
import { IconButton } from "../../../ui/iconbutton";
import { t } from "../../../words/t";
import { sayWhich } from "../which";
import type { Guard } from "./guard";
import css from "./play.module.css";
import { silence, wake } from "./tell";

const TINTS = { OT: css.hands, PT: css.steps, SLP: css.talk };

interface Props {
  slot: SlotView;
  guard: Guard;
  /** Something would be lost. */
  begun: boolean;
  onClose: () => void;
  /** In reach of the thumb. */
  bar: ComponentChildren;
  children: ComponentChildren;
}

export function Around({ slot, guard, begun, onClose, bar, children }: Props) {
  const { title, discipline } = slot.item;
  const on = voiceOn.value;
  const which = sayWhich(slot.day);
  guard.asks.current = onClose;
  useLayoutEffect(() => {
    if (begun) guard.put();
  }, [begun]);
  const turn = () => {
    if (on) silence();
    else wake();
    void turnVoice(!on);
  };
  return (
    <div class={`${css.page} ${TINTS[discipline]}`}>
      <header class={css.top}>
        <IconButton icon={X} label={t("do.close")} onClick={onClose} />
        <h1 class={css.title} tabIndex={-1}>
          {title}
          {which && <span class={css.which}> {which}</span>}
        </h1>
        <IconButton
          icon={on ? Volume2 : VolumeX}
          label={t("play.aloud")}
          pressed={on}
          onClick={turn}
        />
      </header>
      <main class={css.main}>{children}</main>
      <footer class={css.bar}>{bar}</footer>
    </div>
  );
}
