/**
 * A day as a list: its moments, what each asks, and what stands there.
 *
 * The family's today and day pages use it, and the staff's phone preview. It knows no state: what
 * is folded and which exercise is the hero are given, so that nothing moves under a finger.
 */

import { useState } from "preact/hooks";
import { t } from "../words/t";
import css from "./daylist.module.css";
import { Row, type RowActions } from "./dayrow";
import { type DayMoment, type DayShape, shapeOf } from "./dayshape";
import { type DaySlot, sayMarked } from "./dayslot";
import { Inked } from "./inked";
import { Mark } from "./mark";
import { Plate } from "./plate";

export type { DayMoment, DayShape, MomentName } from "./dayshape";
export { shapeOf } from "./dayshape";
export type { DaySlot } from "./dayslot";

interface Props<S extends DaySlot> extends RowActions<S> {
  moments: readonly DayMoment<S>[];
  /** Left out: finished moments fold and the first open slot is the hero, as it stands now. */
  shape?: DayShape;
}

export function DayList<S extends DaySlot>({
  moments,
  shape = shapeOf(moments),
  ...act
}: Props<S>) {
  const [pressed, setPressed] = useState<string | null>(null);
  const last = moments.flatMap((one) => one.slots).find((slot) => slot.key === pressed);
  return (
    <div class={css.list}>
      {moments.map((one) => (
        <Moment
          key={one.moment}
          of={one}
          folded={shape.folded.includes(one.moment)}
          hero={shape.hero}
          act={act}
          onPress={setPressed}
        />
      ))}
      <p class="hidden-words" role="status">
        {last && sayMarked(last)}
      </p>
    </div>
  );
}

interface MomentProps<S extends DaySlot> {
  of: DayMoment<S>;
  folded: boolean;
  hero: string | null;
  act: RowActions<S>;
  onPress: (key: string) => void;
}

function Moment<S extends DaySlot>({ of, folded, hero, act, onPress }: MomentProps<S>) {
  const [open, setOpen] = useState(false);
  const words = (
    <>
      <Inked name={of.moment} />
      <span class={css.title}>{t(`moment.${of.moment}`)}</span>
    </>
  );
  return (
    <section class={css.moment} data-moment={of.moment}>
      <h2>
        {folded ? (
          <button
            type="button"
            class={`${css.head} ${css.folded}`}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words}
            {!open && <Marks slots={of.slots} />}
          </button>
        ) : (
          <span class={css.head}>{words}</span>
        )}
      </h2>
      {(!folded || open) && (
        <ul>
          {of.slots.map((slot) => (
            <Row key={slot.key} slot={slot} hero={slot.key === hero} onPress={onPress} {...act} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** More thumbs than this would push the moment's name away. */
const THUMBS = 2;

/** A finished moment in one line. */
function Marks({ slots }: { slots: readonly DaySlot[] }) {
  return (
    <span class={css.marks}>
      {slots.map((slot) => (
        <span key={slot.key} class={css.marked}>
          {slots.length <= THUMBS && (
            <Plate
              size="mini"
              discipline={slot.item.discipline}
              icon={slot.item.icon}
              picture={slot.item.picture}
              side={slot.item.dose.side}
            />
          )}
          <Mark mark={slot.mark ?? "none"} waiting={slot.waiting} />
          <span class="hidden-words">{sayMarked(slot, slot.waiting)}</span>
        </span>
      ))}
    </span>
  );
}
