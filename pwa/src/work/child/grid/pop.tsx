/** What stands behind a mark: what, who, on which phone, when, and why. Undone marks are not told. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Mark } from "../../../ui/mark";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { sayArrived, sayInstant } from "../../when";
import type { Cell, CellMark } from "../cells";
import type { ChildOut } from "../known";
import type { Row } from "../rows";
import { sayReason, sayWhat, sayWho } from "./facts";
import css from "./pop.module.css";
import { Said } from "./said";

interface Props {
  /** What it lies over, and which mark in it. */
  place: RefObject<HTMLElement | null>;
  anchor: string;
  row: Row;
  cell: Cell;
  child: ChildOut;
  close: () => void;
}

export function Pop({ place, anchor, row, cell, child, close }: Props) {
  const pop = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const mark = place.current?.querySelector(`[data-at="${anchor}"]`);
    if (place.current && mark && pop.current) lay(pop.current, mark, place.current);
  });
  const several = cell.slots.length > 1;
  const title = t("child.pop", { exercise: row.title, day: sayDay(cell.day, "short") });
  return (
    <section ref={pop} class={css.pop} data-pop aria-label={title} aria-live="polite">
      <header class={css.head}>
        <p class={css.title}>{title}</p>
        <button type="button" class={css.close} onClick={close}>
          <span class="hidden-words">{t("do.close")}</span>
          <span class={css.key} aria-hidden="true">
            Esc
          </span>
        </button>
      </header>
      {cell.slots.map((slot) => (
        <section key={slot.slot}>
          {several && (
            <p class={css.note}>
              {t("child.slot", { n: slot.slot + 1 })}
              {slot.marks.length === 0 && <>: {t("mark.none")}</>}
            </p>
          )}
          {slot.marks.map((mark) => (
            <Fact key={mark.event_id} mark={mark} child={child} />
          ))}
        </section>
      ))}
      <Said child={child.id} item={row.id} day={cell.day} />
      {cell.extra && <p class={css.note}>{t("child.extra.what")}</p>}
    </section>
  );
}

function Fact({ mark, child }: { mark: CellMark; child: ChildOut }) {
  const { reason, words } = mark.value;
  return (
    <div class={css.fact}>
      <p class={css.what}>
        <Mark mark={mark.kind} size="s" /> <b>{sayWhat(mark)}</b>
      </p>
      <dl class={css.list}>
        <dt>{t("child.who")}</dt>
        <dd>{sayWho(mark, child.called)}</dd>
        <dt>{t("child.when")}</dt>
        <dd>
          {sayInstant(mark.at, child.zone)}{" "}
          <span class={css.note}>({sayArrived(mark.at, mark.stored_at, child.zone)})</span>
        </dd>
        {typeof reason === "string" && (
          <>
            <dt>{t("child.why")}</dt>
            <dd>{sayReason(reason)}</dd>
          </>
        )}
        {typeof words === "string" && words !== "" && (
          <>
            <dt>{t("child.said")}</dt>
            <dd class={css.words}>{t("child.quoted", { words })}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

const GAP = 10;
const EDGE = 8;
/** The keys of the page stand at its foot. */
const FOOT = 36;
/** The arrow sits right of the middle, so that more days before it stay in sight. */
const ARROW = 0.62;

/** Above its mark; below where it would hide the head of the page. */
function lay(pop: HTMLElement, mark: Element, place: HTMLElement): void {
  const [at, around] = [mark.getBoundingClientRect(), place.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = pop;
  const needed = height + GAP;
  const coversHead = at.top - around.top < needed;
  const fitsBelow = at.bottom + needed < innerHeight - FOOT;
  const below = at.top < needed + EDGE || (coversHead && fitsBelow);
  const rtl = getComputedStyle(place).direction === "rtl";
  const middle = at.left + at.width / 2;
  const from = rtl ? around.right - middle : middle - around.left;
  const most = Math.max(EDGE, around.width - width - EDGE);
  const start = Math.min(most, Math.max(EDGE, from - width * ARROW));
  const top = below ? at.bottom - around.top + GAP : at.top - around.top - height - GAP;
  pop.style.insetInlineStart = `${start}px`;
  pop.style.insetBlockStart = `${top}px`;
  pop.style.setProperty("--arrow", `${Math.min(width - 24, Math.max(24, from - start))}px`);
  pop.dataset.below = String(below);
  if (below) pop.scrollIntoView?.({ block: "nearest" });
}
