/** The family's list, as their phone will show it: drawn by the part that their own today uses. */

import { useEffect, useRef } from "preact/hooks";
import { localDay } from "../../domain/day";
import { DayList } from "../../ui/daylist";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { dayFor, momentsOn } from "./daypreview";
import type { Desk } from "./draft";
import css from "./phone.module.css";

interface Props {
  desk: Desk;
  zone: string;
}

export function Phone({ desk, zone }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const today = localDay(new Date(), zone);
  const item = desk.now.items.find((each) => each.id === desk.open);
  const day = dayFor(item, today);
  const moments = momentsOn(desk.now, day);
  useEffect(() => {
    const row = view.current?.querySelector<HTMLElement>("[data-pointed]");
    if (!row || !view.current) return;
    const [frame, place] = [view.current.getBoundingClientRect(), row.getBoundingClientRect()];
    const smaller = frame.height / view.current.offsetHeight;
    if (place.top < frame.top || place.bottom > frame.bottom)
      view.current.scrollTop += (place.top - frame.top - frame.height / 3) / smaller;
  }, [desk.open, day]);
  return (
    <div class={css.phone}>
      <section
        ref={view}
        class={css.view}
        data-side="home"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        aria-label={t("builder.phone")}
      >
        <p class={css.head}>
          <b>{t(day === today ? "builder.phone.today" : "builder.phone.plan")}</b>
          <span>{sayDay(day)}</span>
        </p>
        {moments.length ? (
          <DayList moments={moments} pointed={desk.open} />
        ) : (
          <p class={css.nothing}>{t("builder.phone.nothing")}</p>
        )}
      </section>
    </div>
  );
}
