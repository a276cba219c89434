/** One exercise in the list of a day: its picture, its dose or what was done, and the tick. */

import { Undo2 } from "lucide";
import { useMemo } from "preact/hooks";
import { sayTime } from "../words/say";
import { t } from "../words/t";
import { Button } from "./button";
import css from "./daylist.module.css";
import { type DaySlot, dotsOf, sayDose, saySlot, sideOf } from "./dayslot";
import { DisciplineMark } from "./discipline";
import { Dots } from "./dots";
import { Mark, sayMark } from "./mark";
import { Plate } from "./plate";

export interface RowActions<S extends DaySlot> {
  /** Left out: marks are shown and cannot be pressed. */
  onTick?: ((slot: S) => void) | undefined;
  onUndo?: ((slot: S) => void) | undefined;
  /** Where its picture and name lead. */
  hrefOf?: ((slot: S) => string | undefined) | undefined;
  /** The id of the item that is outlined: the one under the builder's hand. */
  pointed?: string | null | undefined;
}

interface Props<S extends DaySlot> extends RowActions<S> {
  slot: S;
  hero: boolean;
  onPress: (key: string) => void;
}

/** Drawn anew when its own slot says something else: a tap draws one row. */
export function Row<S extends DaySlot>(props: Props<S>) {
  const { slot, ...rest } = props;
  return useMemo(() => <Drawn {...props} />, [JSON.stringify(slot), ...Object.values(rest)]);
}

function Drawn<S extends DaySlot>(props: Props<S>) {
  const { slot, hero, hrefOf, pointed } = props;
  const { item, mark } = slot;
  const href = hrefOf?.(slot);
  const names = [css.row, hero ? css.hero : css.item, pointed === item.id && css.pointed];
  const undo = mark && slot.undoes.length ? props.onUndo : undefined;
  const press = (call: (slot: S) => void) => () => {
    props.onPress(slot.key);
    call(slot);
  };
  return (
    <li class={names.filter(Boolean).join(" ")} data-pointed={pointed === item.id || undefined}>
      <span class={css.picture}>
        <Plate
          size="page"
          discipline={item.discipline}
          icon={item.icon}
          picture={item.picture}
          side={sideOf(slot)}
        />
      </span>
      <div class={css.words}>
        <h3 class={css.name}>{href ? <a href={href}>{item.title}</a> : item.title}</h3>
        <div class={css.lines}>
          <Dose slot={slot} hidden={!slot.open} />
          {(props.onTick || !slot.open) && (
            <Said slot={slot} hidden={slot.open} onUndo={undo && press(undo)} />
          )}
        </div>
      </div>
      <Tick slot={slot} onTick={props.onTick && press(props.onTick)} onUndo={undo && press(undo)} />
    </li>
  );
}

interface SaidProps {
  slot: DaySlot;
  hidden: boolean;
  onUndo: (() => void) | undefined;
}

/** It lies over the dose, there from the start: a tick moves no row. */
function Said({ slot, hidden, onUndo }: SaidProps) {
  const said = hidden
    ? t("said.at", { what: t("said.done"), time: sayTime(new Date()) })
    : saySlot(slot);
  return (
    <p class={css.said} aria-hidden={hidden}>
      <span>{said}</span>
      {(hidden || onUndo) && (
        <Button kind="bare" icon={Undo2} flip onClick={() => onUndo?.()}>
          {t("do.undo")}
        </Button>
      )}
    </p>
  );
}

function Dose({ slot, hidden }: { slot: DaySlot; hidden: boolean }) {
  const { item, mark, value } = slot;
  const other = value.side === "left" ? "right" : "left";
  const groups = dotsOf(slot);
  return (
    <p class={css.dose} aria-hidden={hidden}>
      <DisciplineMark of={item.discipline} />{" "}
      <bdi>{mark && !hidden ? t(`side.${other}.left`) : sayDose(slot)}</bdi>{" "}
      {groups.length > 0 && (
        <span class={css.dots}>
          {groups.map((group, index) => (
            <Dots key={index} {...group} />
          ))}
        </span>
      )}
    </p>
  );
}

interface TickProps {
  slot: DaySlot;
  onTick: (() => void) | undefined;
  onUndo: (() => void) | undefined;
}

/** A ring is ticked; a filled mark is taken back. A mark that is somebody else's is only shown. */
function Tick({ slot, onTick, onUndo }: TickProps) {
  const { item, mark, waiting, pressed } = slot;
  const name = t("mark.of", { name: item.title, mark: sayMark(mark ?? "none", waiting) });
  const press = slot.open ? onTick : (onUndo ?? (mark === "done" ? undefined : onTick));
  const drawn = <Mark size="l" mark={mark ?? "none"} waiting={waiting} pressed={pressed} />;
  if (!press)
    return (
      <span class={css.tick} role="img" aria-label={name}>
        {drawn}
      </span>
    );
  return (
    <button
      type="button"
      class={css.tick}
      aria-label={name}
      aria-pressed={!slot.open}
      onClick={press}
    >
      {drawn}
    </button>
  );
}
