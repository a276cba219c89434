/** The library: facets at the side, exercises in a grid; the address holds the question. */

import { SlidersHorizontal, WifiOff } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { useKeys } from "../frame/keys";
import { FacetList } from "./facets";
import { type Finding, useFinding, whole } from "./finding";
import { Grid } from "./grid";
import css from "./library.module.css";
import { place } from "./place";
import { type Ask, addressOf, readAddress } from "./question";
import { Search } from "./search";
import { useWide } from "./wide";
import { Chosen, Nothing } from "./widen";

export default function Library() {
  usePage(t("library.title"));
  const { route } = useLocation();
  // of this route, not of the page: while an exercise loads, the address is already its own
  const question = readAddress(useRoute().query);
  place.list = addressOf(question);
  const finding = useFinding(question);
  const wide = useWide();
  const [sheet, showSheet] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const ask: Ask = (next, replace = false) => route(addressOf(next), replace || sheet);
  const toFacets = () =>
    wide ? side.current?.querySelector<HTMLElement>("[data-facet]")?.focus() : showSheet(true);
  const toList = () => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

  useKeys([
    { keys: "↑ ↓ ← →", words: t("library.keys.move") },
    { keys: "Enter", words: t("library.keys.open") },
    { keys: "/", words: t("library.keys.search"), run: () => search.current?.focus() },
    { keys: "F", words: t("library.keys.facets"), run: toFacets },
  ]);
  useEffect(() => {
    if (place.opened) document.getElementById(`exercise-${place.opened}`)?.focus();
    place.opened = null;
  }, []);

  const facets = (
    <FacetList question={question} counted={finding.found?.facets ?? null} onAsk={ask} />
  );
  return (
    <div class={css.library}>
      <div class={css.side} ref={side}>
        <div class={css.search}>
          <Search
            words={question.q ?? ""}
            total={whole.value?.total ?? null}
            inputRef={search}
            onWords={(q) => ask({ ...question, q }, true)}
            onDown={toList}
          />
          {!wide && (
            <Button kind="line" icon={SlidersHorizontal} onClick={() => showSheet(true)}>
              {t("library.facets")}
            </Button>
          )}
        </div>
        {wide && facets}
      </div>
      <div class={css.main}>
        <header class={css.head}>
          <h1 tabIndex={-1}>{t("library.title")}</h1>
          <Count finding={finding} />
          <Chosen question={question} onAsk={ask} />
        </header>
        <Trouble finding={finding} onClear={() => ask({})} />
        {finding.found && finding.found.total > 0 && (
          <Grid finding={finding} items={finding.found.items} listRef={list} />
        )}
        {finding.found?.total === 0 && <Nothing question={question} onAsk={ask} />}
      </div>
      {sheet && (
        <Sheet
          title={t("library.facets")}
          onClose={() => showSheet(false)}
          foot={
            <Button kind="main" wide onClick={() => showSheet(false)}>
              {t("library.show", { n: finding.found?.total ?? 0 })}
            </Button>
          }
        >
          {facets}
        </Sheet>
      )}
    </div>
  );
}

function Count({ finding }: { finding: Finding }) {
  const all = whole.value?.total;
  const n = finding.found?.total;
  return (
    <p class={css.count} role="status">
      {n !== undefined && (all === undefined || n === all)
        ? t("library.count", { n })
        : n !== undefined && t("library.count.of", { n, all: all ?? n })}
    </p>
  );
}

function Trouble({ finding, onClear }: { finding: Finding; onClear: () => void }) {
  const { problem, busy, found } = finding;
  if (!problem) return !found && busy ? <p class={css.slow}>{t("work.loading")}…</p> : null;
  const wrong = problem.status === 422;
  return (
    <Notice
      live
      icon={wrong ? undefined : WifiOff}
      title={t(wrong ? "library.wrong" : "library.silent")}
      action={
        <Button kind="line" busy={busy} onClick={wrong ? onClear : () => void finding.again()}>
          {t(wrong ? "library.clear" : "frame.again")}
        </Button>
      }
    >
      {t(wrong ? "library.wrong.what" : "library.silent.what")}
    </Notice>
  );
}
