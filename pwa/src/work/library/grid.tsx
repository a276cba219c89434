/** The exercises that were found. Arrows walk the grid; one card alone is a stop of Tab. */

import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import type { Finding } from "./finding";
import css from "./grid.module.css";
import { type Card, LIBRARY } from "./question";
import { ReviewMark, reviewOf } from "./review";
import { sayAges } from "./spoken";

interface Props {
  finding: Finding;
  items: readonly Card[];
  listRef: { current: HTMLUListElement | null };
}

export function Grid({ finding, items, listRef }: Props) {
  const key = finding.found?.key;
  const [at, setAt] = useState({ key, place: 0 });
  // another answer begins at its first card
  const stop = at.key === key ? Math.min(at.place, items.length - 1) : 0;
  const links = () => [...(listRef.current?.querySelectorAll<HTMLElement>("a") ?? [])];
  const toFresh = useRef<number | null>(null);
  useEffect(() => {
    if (toFresh.current === null || items.length <= toFresh.current) return;
    links()[toFresh.current]?.focus();
    toFresh.current = null;
  }, [items.length]);

  const walk = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, stop, items.length, listRef.current);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    links()[next]?.focus();
  };
  const left = (finding.found?.total ?? 0) - items.length;
  return (
    <>
      <ul class={css.grid} ref={listRef as Ref<HTMLUListElement>} onKeyDown={walk}>
        {items.map((card, index) => (
          <Tile
            key={card.id}
            card={card}
            stop={index === stop}
            onFocus={() => setAt({ key, place: index })}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button
          kind="line"
          busy={finding.busy}
          onClick={() => {
            toFresh.current = items.length;
            void finding.more();
          }}
        >
          {t("library.more", { n: left })}
        </Button>
      )}
      <Legend items={items} />
    </>
  );
}

/** Where a key leads from a place in the grid; null for all other keys. */
function placeAfter(key: string, at: number, count: number, list: Element | null): number | null {
  const style = list ? getComputedStyle(list) : null;
  const columns = Math.max(1, style?.gridTemplateColumns.split(" ").length ?? 1);
  const onward = style?.direction === "rtl" ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: onward,
    ArrowLeft: -onward,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: count - 1 - at,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = at + step;
  return next < 0 || next >= count ? at : next;
}

interface TileProps {
  card: Card;
  stop: boolean;
  onFocus: () => void;
}

function Tile({ card, stop, onFocus }: TileProps) {
  return (
    <li>
      <a
        class={css.tile}
        id={`exercise-${card.id}`}
        href={`${LIBRARY}/${card.id}`}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
      >
        <Plate discipline={card.discipline} icon={card.icon} size="tile" picture={card.picture} />
        <span class={css.name}>{card.title}</span>
        <span class={css.about}>
          <DisciplineMark of={card.discipline} />
          <span class={css.fits}>
            {t("library.fits", { ages: sayAges(card.ages), n: card.minutes })}
          </span>
          <ReviewMark state={reviewOf(card)} />
        </span>
      </a>
    </li>
  );
}

/** The signs on the cards, in words. */
function Legend({ items }: { items: readonly Card[] }) {
  const states = [...new Set(items.map(reviewOf))].sort();
  return (
    <ul class={css.legend} aria-hidden="true">
      {states.map((state) => (
        <li key={state}>
          <ReviewMark state={state} words />
        </li>
      ))}
    </ul>
  );
}
