/** The list: one line a child. With a record of fourteen days, or with names, ages and team alone. */

import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../words/t";
import { CHUNK, Chunk } from "./chunk";
import type { Line } from "./lines";
import { CardRow, CaseRow } from "./row";
import { StripHead } from "./strip";
import css from "./table.module.css";

interface Props {
  lines: readonly Line[];
  kind: "cases" | "cards";
  /** The child under the cursor. */
  at: string | null;
  /** Counts up when the cursor was moved by a key: the focus follows. */
  moves: number;
  onAt: (id: string) => void;
  /** What can be done with one of the cards. */
  action: (line: Line) => ComponentChildren;
}

export function Table({ lines, kind, at, moves, onAt, action }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useFollow(table, moves);
  const current = lines.find((line) => line.id === at) ?? lines[0];
  const columns = kind === "cases" ? 7 : 4;
  const Row = kind === "cases" ? CaseRow : CardRow;
  return (
    <table
      ref={table}
      class={`${css.table} ${css[kind]}`}
      aria-label={t("children.title")}
      aria-rowcount={lines.length + 1}
    >
      <Heads kind={kind} first={lines[0]} />
      {chunksOf(lines).map((chunk, index) => (
        <Chunk
          key={chunk[0]?.id}
          count={chunk.length}
          columns={columns}
          always={index === 0 || (current !== undefined && chunk.includes(current))}
        >
          {() =>
            chunk.map((line, place) => (
              <Row
                key={line.id}
                line={line}
                index={index * CHUNK + place + 2}
                here={line === current}
                onAt={onAt}
                action={action}
              />
            ))
          }
        </Chunk>
      ))}
    </table>
  );
}

/** After a key moved the cursor, its row has the focus. */
function useFollow(table: RefObject<HTMLTableElement | null>, moves: number): void {
  const before = useRef(moves);
  useEffect(() => {
    if (before.current === moves) return;
    before.current = moves;
    table.current?.querySelector<HTMLElement>("a[tabindex='0']")?.focus();
  });
}

function chunksOf(lines: readonly Line[]): Line[][] {
  const many = Math.ceil(lines.length / CHUNK);
  return Array.from({ length: many }, (_, n) => lines.slice(n * CHUNK, (n + 1) * CHUNK));
}

function Heads({ kind, first }: { kind: Props["kind"]; first: Line | undefined }) {
  const record = first?.record;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th class={css.name}>{t("children.child")}</th>
        <th class={css.age}>{t("children.age")}</th>
        <th class={css.team}>{t("children.team")}</th>
        {kind === "cases" ? (
          <>
            <th class={css.days}>
              <span class="hidden-words">{t("children.days")}</span>
              <StripHead first={record?.first ?? ""} last={record?.last ?? ""} />
            </th>
            <th class={css.done}>{t("children.done")}</th>
            <th class={css.heard}>{t("children.heard")}</th>
            <th class={css.load}>{t("children.load")}</th>
          </>
        ) : (
          <th class={css.act}>
            <span class="hidden-words">{t("children.action")}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
