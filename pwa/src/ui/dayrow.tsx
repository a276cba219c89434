/** One exercise in the list of a day: its picture, its dose or what was done, and the tick. */

import { Undo2 } from "lucide";
import { useMemo } from "preact/hooks";
import { sayTime } from "../words/say";
import { t } from "../words/t";
import { Button } from "./button";
import css from "./daylist.module.css";
import { type DaySlot, dotsOf, sayDose, sayMarked, saySlot, sideOf } from "./dayslot";
import { DisciplineMark } from "./discipline";
import { Dots } from "./dots";
import { Mark } from "./mark";
import { focus } from "./page";
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
  const { item } = slot;
  const href = hrefOf?.(slot);
  const names = [css.row, hero ? css.hero : css.item, pointed === item.id && css.pointed];
  const press = (call?: (slot: S) => void): Press =>
    call &&
    ((event) => {
      props.onPress(slot.key);
      // Undo goes with the mark; the tick, the last of the row, stays
      focus((event.currentTarget as Element).closest("li")?.lastElementChild);
      call(slot);
    });
  const undo = press(slot.undoes.length ? props.onUndo : undefined);
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
          {(props.onTick || !slot.open) && <Said slot={slot} hidden={slot.open} onUndo={undo} />}
        </div>
      </div>
      <Tick slot={slot} onTick={press(props.onTick)} onUndo={undo} />
    </li>
  );
}

type Press = ((event: Event) => void) | undefined;

interface SaidProps {
  slot: DaySlot;
  hidden: boolean;
  onUndo: Press;
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
        <Button kind="bare" icon={Undo2} flip onClick={(event) => onUndo?.(event)}>
          {t("do.undo")}
        </Button>
      )}
    </p>
  );
}

function Dose({ slot, hidden }: { slot: DaySlot; hidden: boolean }) {
  const { item, mark } = slot;
  const other = sideOf(slot) as "left" | "right";
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
  onTick: Press;
  onUndo: Press;
}

/** A ring is ticked; a filled mark is taken back. A mark that is somebody else's is only shown. */
function Tick({ slot, onTick, onUndo }: TickProps) {
  const { mark, waiting, pressed } = slot;
  const name = sayMarked(slot, waiting);
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
