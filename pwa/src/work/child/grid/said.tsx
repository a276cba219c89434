/** What the family said beside a mark: how it went, whether it hurt, whether it was liked, a note. */

import { type Fact, fold } from "../../../domain/fold";
import { type Key, t } from "../../../words/t";
import { useAsked } from "../../api/asked";
import { api, asked, type Schemas } from "../../api/client";
import css from "./pop.module.css";

interface Props {
  child: string;
  item: string;
  day: string;
}

/** All of a day's log: it is far longer than families write. */
const MOST = 100;

export function Said({ child, item, day }: Props) {
  const log = useAsked(
    () =>
      asked(
        api.GET("/api/v1/children/{child_id}/events", {
          params: { path: { child_id: child }, query: { from: day, to: day, limit: MOST } },
        }),
      ),
    [child, day],
  );
  const lines = linesOf(log.value?.items ?? [], item);
  if (!lines.length) return null;
  return (
    <section class={css.fact}>
      <dl class={css.list}>
        {lines.map(({ id, name, words, quoted }) => (
          <div key={id} class={css.line}>
            <dt>{name}</dt>
            <dd class={css.words}>{quoted ? t("child.quoted", { words }) : words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Event = Schemas["EventOut"];

/** What nobody has taken back: the answers of each person in one line, then the notes. */
export function linesOf(events: readonly Event[], item: string) {
  const names = new Map(events.map(({ actor }) => [actor.person_id, actor.name]));
  const own = [...fold(events.map(factOf)).values()].filter((cell) => cell.item === item);
  return own.flatMap(({ said }) => {
    const line = ({ id, actor }: Fact, words: string, quoted: boolean) => {
      return { id, name: names.get(actor ?? "") ?? "", words, quoted };
    };
    const rates = said.filter(({ kind }) => kind === "rate");
    const firsts = rates.filter((rate, n) => rates.findIndex(by(rate)) === n);
    const notes = said.filter(({ kind }) => kind === "note");
    return [
      ...firsts.map((first) => line(first, sayRates(rates.filter(by(first))), false)),
      ...notes.map((note) => line(note, note.value.words ?? "", true)),
    ].filter(({ words }) => words !== "");
  });
}

const by =
  ({ actor }: Fact) =>
  (one: Fact): boolean =>
    one.actor === actor;

const factOf = ({ id, kind, item_id, day, slot, of, value, actor }: Event): Fact => ({
  id,
  kind,
  item: item_id,
  day,
  slot,
  of,
  value: value as Fact["value"],
  actor: actor.person_id,
});

const RATES: Record<string, Record<string, Key>> = {
  effort: { easy: "child.rate.easy", right: "child.rate.right", hard: "child.rate.hard" },
  pain: {
    no: "child.rate.pain.no",
    some: "child.rate.pain.some",
    lot: "child.rate.pain.lot",
  },
  joy: { yes: "child.rate.joy.yes", soso: "child.rate.joy.soso", no: "child.rate.joy.no" },
};

/** `It was hard · It hurt a lot`; what a newer phone may say and we do not know is left out. */
function sayRates(rates: readonly Fact[]): string {
  const answers: Record<string, unknown> = Object.assign({}, ...rates.map(({ value }) => value));
  return Object.entries(RATES)
    .map(([question, words]) => words[String(answers[question])])
    .filter((key) => key !== undefined)
    .map((key) => t(key))
    .join(" · ");
}
