/** Easier and harder: in words for this exercise, and the exercises on either side of it. */

import { ArrowLeft, ArrowRight } from "lucide";
import { Icon } from "../../ui/icon";
import { KeyCap } from "../../ui/keycap";
import { Plate } from "../../ui/plate";
import { sayList } from "../../words/say";
import { t } from "../../words/t";
import type { Exercise } from "./dose";
import css from "./ladder.module.css";

type Neighbour = Exercise["neighbours"]["easier"][number];

export function Ladder({ exercise }: { exercise: Exercise }) {
  const { easier, harder } = exercise.neighbours;
  return (
    <section class={css.ladder}>
      <h2>{t("entry.ladder")}</h2>
      <div class={css.rungs}>
        <Way way="easier" words={exercise.easier} rungs={easier.filter((each) => each.id)} />
        <div class={css.here} aria-current="true">
          <Shown {...exercise} />
          <span class={css.name}>{exercise.title}</span>
          <span class={css.changes}>{t("entry.this")}</span>
        </div>
        <Way way="harder" words={exercise.harder} rungs={harder.filter((each) => each.id)} />
      </div>
    </section>
  );
}

type Drawn = Pick<Exercise, "discipline" | "icon" | "picture">;

const Shown = ({ discipline, icon, picture }: Drawn) => (
  <span class={css.picture}>
    <Plate size="row" discipline={discipline} icon={icon} picture={picture} />
  </span>
);

interface WayProps {
  way: "easier" | "harder";
  words: string;
  rungs: readonly Neighbour[];
}

function Way({ way, words, rungs }: WayProps) {
  const back = way === "easier";
  return (
    <div class={css.way}>
      <h3 class={css.head}>
        {back && <Icon of={ArrowLeft} size="s" flip />}
        {t(`entry.${way}`)}
        {!back && <Icon of={ArrowRight} size="s" flip />}
      </h3>
      <p>{words}</p>
      {rungs.length > 0 && (
        <ul class={css.list}>
          {rungs.map((rung, index) => (
            <li key={rung.slug}>
              <a class={css.rung} href={`/work/library/${rung.id}`}>
                <Shown {...rung} />
                <span class={css.name}>{rung.title}</span>
                {index === 0 && <KeyCap>{back ? "E" : "H"}</KeyCap>}
                <span class={css.changes}>
                  {t("entry.changes", {
                    what: sayList(rung.changes.map((each) => each.replaceAll("-", " "))),
                  })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {rungs.length === 0 && <p class={css.changes}>{t(`entry.${way}.none`)}</p>}
    </div>
  );
}
