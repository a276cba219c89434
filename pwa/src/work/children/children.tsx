/** The list one opens in the morning: one line a child, by name. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { usePage } from "../../ui/page";
import { sayTime } from "../../words/say";
import { language, t } from "../../words/t";
import { me } from "../session";
import { Trouble } from "../trouble/trouble";
import { Act } from "./act";
import { Bar } from "./bar";
import css from "./children.module.css";
import { pathTo, useCursor, useListKeys } from "./cursor";
import { Empty } from "./empty";
import { found } from "./find";
import type { Line } from "./lines";
import { NewChild } from "./newchild";
import { Nothing } from "./nothing";
import { Legend } from "./strip";
import { Table } from "./table";
import { useLines } from "./uselines";
import { at, query, shelf, view } from "./view";

export default function Children() {
  usePage(t("children.title"));
  const therapist = me.value?.staff?.therapist ?? false;
  const scope = therapist ? view.value : "clinic";
  const archived = shelf.value === "archived";
  const person = me.value?.staff?.person_id ?? "";
  const list = useLines({ scope, archived, person });
  const [adding, add] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { route } = useLocation();
  const lines = useMemo(
    () => found(list.lines ?? [], query.value, language.value),
    [list.lines, query.value, language.value],
  );
  useWaiting(list.lines === null && list.problem === null);

  const cursor = useCursor(lines);
  const { current, move } = cursor;
  const none = list.lines?.length === 0 && scope === "mine" && !archived;
  useListKeys(cursor, { none, therapist, onAdd: () => add(true), search });

  return (
    <>
      {none ? (
        <Empty onAdd={() => add(true)} />
      ) : (
        <div class={css.page}>
          <Bar
            therapist={therapist}
            count={list.lines?.length ?? null}
            search={search}
            onDown={() => move(1)}
            onEnter={() => lines[0] && route(pathTo(lines[0]))}
            onAdd={() => add(true)}
          />
          <div class={css.facts}>
            <p role="status">{count(list.lines, lines.length)}</p>
            {scope === "mine" && !archived && <Legend />}
          </div>
          {list.keptAt !== null && list.problem && (
            <p class={css.kept}>{t("children.kept", { time: sayTime(new Date(list.keptAt)) })}</p>
          )}
          {list.problem && !(list.problem.type === "offline" && list.lines) && (
            <div class={css.told}>
              <Trouble problem={list.problem} again={() => void list.again()} />
            </div>
          )}
          {list.lines && lines.length === 0 && <Nothing archived={archived} />}
          {lines.length > 0 && (
            <Table
              lines={lines}
              kind={scope === "mine" && !archived ? "cases" : "cards"}
              at={current?.id ?? null}
              moves={cursor.moves}
              onAt={(id) => {
                at.value = id;
              }}
              action={(line) => <Act line={line} therapist={therapist} again={list.again} />}
            />
          )}
        </div>
      )}
      {adding && <NewChild onClose={() => add(false)} />}
    </>
  );
}

/** How many there are, or how many of them the search found. */
function count(all: readonly Line[] | null, shown: number): string {
  if (!all) return "";
  if (query.value.trim()) return t("children.found", { n: shown, of: all.length });
  return t("children.count", { n: all.length });
}

/** The page says that it works while the first list is on its way: it is no empty list. */
function useWaiting(waiting: boolean): void {
  useEffect(() => {
    document.querySelector("main")?.setAttribute("aria-busy", String(waiting));
    return () => document.querySelector("main")?.removeAttribute("aria-busy");
  }, [waiting]);
}
