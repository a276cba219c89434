/** What was chosen, as words to take away; and what to take away when nothing fits. */

import { X } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { rich, t } from "../../words/t";
import { countOf, whole } from "./finding";
import { type Ask, addressOf, changed, chosen, type Facet, type Question } from "./question";
import css from "./widen.module.css";

interface Props {
  question: Question;
  onAsk: Ask;
}

/** What a value is called; its slug until the library has told its names. */
export function nameOf(facet: Facet, value: string): string {
  return whole.value?.facets[facet].find((each) => each.value === value)?.title || value;
}

export function Chosen({ question, onAsk }: Props) {
  const words = chosen(question);
  if (words.length === 0) return null;
  return (
    <ul class={css.chosen} aria-label={t("library.chosen")}>
      {words.map(({ facet, value }) => (
        <li key={facet}>
          <button
            type="button"
            class={css.word}
            aria-label={t("library.without", { name: nameOf(facet, value) })}
            onClick={() => onAsk(changed(question, facet, null))}
          >
            {nameOf(facet, value)}
            <Icon of={X} size="s" />
          </button>
        </li>
      ))}
      <li>
        <Button kind="bare" onClick={() => onAsk(changed({}, "q", question.q ?? null))}>
          {t("do.clear")}
        </Button>
      </li>
    </ul>
  );
}

/** Nothing fits: what to take away, and how many that would find. */
export function Nothing({ question, onAsk }: Props) {
  const ways = [
    ...chosen(question).map(({ facet, value }) => ({ drop: facet, name: nameOf(facet, value) })),
    ...(question.q ? [{ drop: "q" as const, name: t("library.words", { q: question.q }) }] : []),
  ].map((way) => ({ ...way, to: changed(question, way.drop, null) }));
  const finds = useCounts(ways.map((way) => way.to));
  const open = ways.filter((_, index) => (finds[index] ?? 0) > 0);
  if (ways.length === 0) return <p role="status">{t("library.empty")}</p>;
  return (
    <div class={css.nothing} role="status">
      <h2>{t("library.nothing")}</h2>
      <p class={css.how}>{t(open.length > 0 ? "library.nothing.which" : "library.nothing.what")}</p>
      <ul class={css.ways}>
        {open.map(({ drop, name, to }) => (
          <li key={drop}>
            <Button kind="line" icon={X} onClick={() => onAsk(to)}>
              {rich("library.without.short", { name: <b>{name}</b> })}
            </Button>
            <span class={css.found}>
              {t("library.finds", { n: finds[ways.findIndex((way) => way.drop === drop)] ?? 0 })}
            </span>
          </li>
        ))}
      </ul>
      <Button kind="main" onClick={() => onAsk({})}>
        {t("library.all", { n: whole.value?.total ?? 0 })}
      </Button>
    </div>
  );
}

/** How many each question would find; null until it is known. */
function useCounts(questions: readonly Question[]): readonly (number | null)[] {
  const [counts, setCounts] = useState<readonly (number | null)[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all(questions.map(countOf)).then((all) => here && setCounts(all));
    return () => {
      here = false;
    };
  }, [questions.map(addressOf).join(" ")]);
  return counts;
}
