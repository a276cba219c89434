/** Under the table: all days in one line, what the marks mean, whose initials those are. */

import { Mark, type MarkName, sayMark } from "../../../ui/mark";
import { sayNumber } from "../../../words/figures";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { sayRelation } from "../../relation";
import { dateOf } from "../../when";
import type { Routine } from "../read";
import { sayReason } from "./facts";
import css from "./legend.module.css";

interface Props {
  counts: Schemas["CountsOut"];
  people: readonly Schemas["CaregiverCountsOut"][];
  initials: ReadonlyMap<string, string>;
  routine: Routine;
  /** Some day of an exercise may be done on any day. */
  offered: boolean;
  zone: string;
}

const MARKS: readonly MarkName[] = ["done", "partly", "skip", "none"];

export function Legend({ counts, people, initials, routine, offered, zone }: Props) {
  return (
    <div class={css.legend}>
      <p class={css.sums}>{sayCounts(counts)}</p>
      <ul class={css.line}>
        {MARKS.map((mark) => (
          <li key={mark} class={css.key}>
            <Mark mark={mark} size="xs" /> {sayMark(mark)}
          </li>
        ))}
        {offered && (
          <li class={css.key}>
            <Mark mark="off" size="xs" /> {t("child.offered")}
          </li>
        )}
        {counts.extra > 0 && (
          <li>
            <b>+</b> {t("child.extra.say")}
          </li>
        )}
        <li>{t("child.blank")}</li>
      </ul>
      <ul class={css.line}>
        {people.map((person) => (
          <li key={person.person_id}>
            <b>{initials.get(person.person_id)}</b>{" "}
            {t("child.person", { name: person.name, who: sayRelation(person) })}
          </li>
        ))}
        {routine.at && (
          <li class={css.version}>
            {t("child.version.since", {
              version: routine.version,
              day: sayDay(dateOf(routine.at, zone), "short"),
            })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** `23 of 30 done · 2 partly · 1 skipped (tired) · 3 more than planned`. */
function sayCounts(counts: Schemas["CountsOut"]): string {
  const why = Object.entries(counts.skipped_why)
    .sort((a, b) => b[1] - a[1])
    .map(([reason, n]) => (n > 1 ? `${sayReason(reason)} ${sayNumber(n)}` : sayReason(reason)));
  const skipped = t("child.sum.skipped", { n: counts.skipped });
  return [
    counts.planned > 0 && t("child.sum.done", { n: counts.done, of: counts.planned }),
    counts.partly > 0 && t("child.sum.partly", { n: counts.partly }),
    counts.skipped > 0 && (why.length ? `${skipped} (${why.join(", ")})` : skipped),
    counts.extra > 0 && t("child.extra", { n: counts.extra }),
  ]
    .filter(Boolean)
    .join(" · ");
}
