/** One line a child. The name is a link over the whole line; arrow keys move a roving tabindex. */

import type { ComponentChildren } from "preact";
import { DisciplineMark } from "../../ui/discipline";
import { Head } from "../../ui/head";
import { t } from "../../words/t";
import { sayAge, sayAgeAloud } from "../age";
import { DISCIPLINES } from "../disciplines";
import type { Line, Record14 } from "./lines";
import { Load } from "./load";
import look from "./row.module.css";
import { sayHeard } from "./say";
import { Strip } from "./strip";
import css from "./table.module.css";

interface Props {
  line: Line;
  /** Its place in the whole list, drawn or not. */
  index: number;
  here: boolean;
  onAt: (id: string) => void;
  action: (line: Line) => ComponentChildren;
}

export function CaseRow({ line, index, here, onAt }: Props) {
  return (
    <tr class={here ? css.here : undefined} aria-rowindex={index}>
      <Name line={line} here={here} onAt={onAt} />
      <Age months={line.months} />
      <td class={css.team}>
        <span class={look.marks}>
          {DISCIPLINES.map((each) => (
            <span key={each}>
              {line.team.some(({ discipline }) => discipline === each) && (
                <DisciplineMark of={each} />
              )}
            </span>
          ))}
        </span>
      </td>
      {line.record && <RecordCells record={line.record} />}
    </tr>
  );
}

export function CardRow({ line, index, here, onAt, action }: Props) {
  return (
    <tr class={here ? css.here : undefined} aria-rowindex={index}>
      <Name line={line} here={here} onAt={onAt} />
      <Age months={line.months} />
      <td class={css.team}>
        {line.team.length ? (
          <ul class={look.people}>
            {line.team.map(({ person_id, shown_as, discipline }) => (
              <li key={person_id}>
                {discipline && <DisciplineMark of={discipline} />}
                <span class={look.person}>{shown_as}</span>
              </li>
            ))}
          </ul>
        ) : (
          <span class={look.soft}>{t("children.noTeam")}</span>
        )}
      </td>
      <td class={css.act}>{action(line)}</td>
    </tr>
  );
}

function Name({ line, here, onAt }: Pick<Props, "line" | "here" | "onAt">) {
  const other = line.called !== line.name && !line.name.startsWith(`${line.called} `);
  return (
    <th class={css.name} scope="row">
      <Head name={line.called} size={32} look={line.look} />
      <span class={look.words}>
        <a
          class={look.link}
          href={`/work/children/${line.id}`}
          tabIndex={here ? 0 : -1}
          title={line.name}
          onFocus={() => onAt(line.id)}
        >
          <bdi>{line.name}</bdi>
        </a>
        {other && (
          <bdi class={look.called} title={line.called}>
            {line.called}
          </bdi>
        )}
      </span>
    </th>
  );
}

function Age({ months }: { months: number }) {
  return (
    <td class={css.age}>
      <span aria-hidden="true">{sayAge(months)}</span>
      <span class="hidden-words">{sayAgeAloud(months)}</span>
    </td>
  );
}

function RecordCells({ record }: { record: Record14 }) {
  const heard = record.heard ? sayHeard(record.heard) : null;
  const planned = record.version > 0;
  return (
    <>
      <td class={css.days}>
        {planned ? (
          <Strip marks={record.marks} />
        ) : (
          <span class={look.soft}>{t("children.noPlan")}</span>
        )}
      </td>
      <td class={css.done}>
        {record.planned > 0 && (
          <>
            <span aria-hidden="true">
              <b>{record.done}</b>/{record.planned}
            </span>
            <span class="hidden-words">
              {t("children.doneOf", { n: record.done, of: record.planned })}
            </span>
          </>
        )}
      </td>
      <td class={css.heard}>
        {heard && (
          <>
            <span>{heard.fact}</span>
            {heard.more && <span class={look.more}>{heard.more}</span>}
          </>
        )}
        {!heard && planned && <span class={look.soft}>{t("children.unheard")}</span>}
      </td>
      <td class={css.load}>
        <Load exercises={record.exercises} minutes={record.minutes} />
      </td>
    </>
  );
}
