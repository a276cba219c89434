/** An exercise of the plan: what is asked, its days, and how many were done. */

import { DisciplineMark } from "../../../ui/discipline";
import { Mark, sayMark } from "../../../ui/mark";
import { Plate } from "../../../ui/plate";
import { sayNumber } from "../../../words/figures";
import { sayDay, sayList } from "../../../words/say";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { type Cell, type ShownCell, shownCell } from "../cells";
import type { Row } from "../rows";
import { anchorOf, type Cursor } from "./cursor";
import { dayKind } from "./days";
import css from "./days.module.css";

interface Props {
  row: Row;
  /** How many days are shown. */
  days: number;
  at: number;
  today: string;
  initials: ReadonlyMap<string, string>;
  people: readonly Schemas["CaregiverCountsOut"][];
  cursor: Cursor;
}

export function DayRow({ row, days, at, today, initials, people, cursor }: Props) {
  return (
    <tr class={css.row}>
      <th scope="row" class={css.what}>
        <What row={row} />
      </th>
      {row.cells.slice(-days).map((cell, column) => (
        <td key={cell.day} class={`${css.cell} ${dayKind(cell.day, today)}`}>
          <DayCell
            cell={cell}
            title={row.title}
            at={{ row: at, column }}
            initials={initials}
            people={people}
            cursor={cursor}
          />
        </td>
      ))}
      <td class={css.total}>
        <Total counts={row.counts} />
      </td>
    </tr>
  );
}

function What({ row }: { row: Row }) {
  if (!row.item) {
    return (
      <span class={css.gone}>
        <DisciplineMark of={row.discipline} />
        <span class={css.goneName}>{row.title}</span>
      </span>
    );
  }
  const { exercise, words } = row.item;
  return (
    <a class={css.exercise} href={`/work/library/${exercise.id}`}>
      <Plate
        discipline={row.discipline}
        icon={exercise.icon}
        picture={exercise.picture}
        side={row.item.dose.side}
        size="row"
      />
      <span class={css.lines}>
        <b class={css.name}>{row.title}</b>
        <span>{words.dose}</span>
        <span class={css.note}>{words.schedule}</span>
      </span>
    </a>
  );
}

interface CellProps {
  cell: Cell;
  title: string;
  at: { row: number; column: number };
  initials: ReadonlyMap<string, string>;
  people: readonly { person_id: string; name: string }[];
  cursor: Cursor;
}

function DayCell({ cell, title, at, initials, people, cursor }: CellProps) {
  const shown = shownCell(cell);
  if (!shown.marked) {
    return shown.mark === null ? null : (
      <span class={css.inside}>
        <Mark mark={shown.mark} size="s" />
        <span class="hidden-words">
          {shown.mark === "off" ? t("child.offered") : sayMark(shown.mark)}
        </span>
      </span>
    );
  }
  const key = anchorOf(at);
  const names = shown.who.flatMap((id) => people.filter((each) => each.person_id === id));
  return (
    <button
      type="button"
      class={`${css.inside} ${css.mark}`}
      data-at={key}
      tabIndex={cursor.at && anchorOf(cursor.at) === key ? 0 : -1}
      aria-expanded={cursor.open ? anchorOf(cursor.open) === key : false}
      onClick={() => cursor.press(at)}
    >
      <span class="hidden-words">
        {sayCell(
          shown,
          title,
          names.map(({ name }) => name),
        )}
      </span>
      {shown.mark && <Mark mark={shown.mark} size="s" />}
      <Under shown={shown} initials={initials} />
    </button>
  );
}

/** Initials, a plus for more than was planned, and how often where a day has several times. */
function Under({ shown, initials }: { shown: ShownCell; initials: ReadonlyMap<string, string> }) {
  const [first = "", ...others] = shown.who.map((id) => initials.get(id) ?? "?");
  const who = others.length > 1 ? `${first} +${sayNumber(others.length)}` : [first, ...others];
  return (
    <span aria-hidden="true">
      <span class={css.initials}>
        {typeof who === "string" ? who : who.join(" ")}
        {shown.extra && <b class={css.plus}>+</b>}
      </span>
      {shown.times && (
        <span class={css.times}>
          {sayNumber(shown.times.done)}
          {shown.times.of ? `/${sayNumber(shown.times.of)}` : "×"}
        </span>
      )}
    </span>
  );
}

function sayCell(shown: ShownCell, title: string, names: readonly string[]): string {
  const mark = sayMark(shown.mark ?? "none");
  const said = [
    names.length ? t("mark.by", { mark, who: sayList(names) }) : mark,
    shown.times?.of && t("child.times.say", { n: shown.times.done, of: shown.times.of }),
    shown.extra && t("child.extra.say"),
  ].filter(Boolean);
  const day = sayDay(shown.day);
  return t("child.cell", { exercise: title, day, mark: said.join(", ") });
}

/** Done of planned exactly as the answer counts; what was more than planned stands apart. */
function Total({ counts }: { counts: Schemas["CountsOut"] }) {
  if (counts.planned + counts.extra === 0) {
    return (
      <span class={css.soft}>
        <span aria-hidden="true">–</span>
        <span class="hidden-words">{t("child.total.none")}</span>
      </span>
    );
  }
  const { planned } = counts;
  const said = planned
    ? t("child.total.say", { n: counts.done, of: planned })
    : t("child.total.none");
  return (
    <>
      <span aria-hidden="true">
        {planned > 0 && sayNumber(counts.done)}
        <span class={css.soft}>{planned > 0 ? `/${sayNumber(planned)}` : "–"}</span>
        {counts.extra > 0 && (
          <span class={css.more}>
            <bdi>+{sayNumber(counts.extra)}</bdi>
          </span>
        )}
      </span>
      <span class="hidden-words">
        {counts.extra ? `${said}, ${t("child.extra", { n: counts.extra })}` : said}
      </span>
    </>
  );
}
