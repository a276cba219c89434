/** Everything of today is marked: an evening, and the day's true marks. No numbers, no praise. */

import { Undo2 } from "lucide";
import { plusDays } from "../../domain/day";
import { child } from "../../state/session";
import { type DayView, dayView, news } from "../../state/today";
import { Button } from "../../ui/button";
import { Mark, sayMark } from "../../ui/mark";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import { addressOf } from "../exercise/address";
import css from "./alldone.module.css";
import { Bar } from "./bar";
import { sayTomorrow } from "./noplan";
import { Scene } from "./scene";
import { News, SyncLine } from "./strip";

export function AllDone({ view, onChange }: { view: DayView; onChange: () => void }) {
  const slots = view.moments.flatMap((one) => one.slots).filter((slot) => slot.mark);
  const tomorrow = dayView(plusDays(view.day, 1)).left;
  const play = child.value?.relation === "self" ? "" : t("alldone.play");
  return (
    <>
      <main class={css.main}>
        <Scene sky="night" top />
        <h1 class={css.title} tabIndex={-1}>
          {t("alldone.title")}
        </h1>
        <p class={css.words}>{`${play} ${sayTomorrow(tomorrow)}`}</p>
        <ul class={css.marks}>
          {slots.map((slot) => (
            <li key={slot.key}>
              <a
                class={css.slot}
                href={addressOf(slot)}
                aria-label={t("mark.of", {
                  name: slot.item.title,
                  mark: sayMark(slot.mark ?? "none", slot.waiting),
                })}
              >
                <span class={css.picture}>
                  <Plate
                    size="page"
                    discipline={slot.item.discipline}
                    icon={slot.item.icon}
                    picture={slot.item.picture}
                    side={slot.item.dose.side}
                  />
                </span>
                <span class={css.mark}>
                  <Mark mark={slot.mark ?? "none"} waiting={slot.waiting} />
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Button kind="bare" icon={Undo2} flip onClick={onChange}>
          {t("alldone.change")}
        </Button>
        <SyncLine />
        {news.value && <News of={news.value} />}
      </main>
      <Bar />
    </>
  );
}
