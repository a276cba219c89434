/** One exercise of the library, with every word a parent will read and all a therapist must mind. */

import { ArrowLeft, Lock, Plus } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { IconButton } from "../../ui/iconbutton";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { useAsked } from "../api/asked";
import { api, asked } from "../api/client";
import { useKeys } from "../frame/keys";
import { place } from "../library/place";
import { AddToPlan } from "./add";
import css from "./exercise.module.css";
import { Facts } from "./facts";
import { Ladder } from "./ladder";
import { Words } from "./words";

export default function Screen() {
  const id = useRoute().params.exercise ?? "";
  // another exercise is another page: title, focus and sheet begin anew
  return <Page key={id} id={id} />;
}

function Page({ id }: { id: string }) {
  const params = { path: { exercise_id: id } };
  const { value, problem, busy, again } = useAsked(
    () => asked(api.GET("/api/v1/exercises/{exercise_id}", { params })),
    [id],
  );
  const { route } = useLocation();
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    place.opened = id;
  }, []);
  usePage(value?.title ?? t("library.title"));
  const open = (to: string | undefined) => to && route(`/work/library/${to}`);
  const easier = value?.neighbours.easier.find((each) => each.id)?.id ?? undefined;
  const harder = value?.neighbours.harder.find((each) => each.id)?.id ?? undefined;
  useKeys([
    ...(value && !value.clinic_only
      ? [{ keys: "A", words: t("entry.keys.add"), run: () => setAdding(true) }]
      : []),
    ...(easier ? [{ keys: "E", words: t("entry.keys.easier"), run: () => open(easier) }] : []),
    ...(harder ? [{ keys: "H", words: t("entry.keys.harder"), run: () => open(harder) }] : []),
    { keys: "Esc", words: t("entry.keys.back"), run: () => route(place.list) },
  ]);
  return (
    <div class={css.exercise}>
      <div class={css.main}>
        <header class={css.head}>
          <IconButton icon={ArrowLeft} flip label={t("entry.back")} href={place.list} />
          <h1 class={css.title} tabIndex={-1}>
            {value && <DisciplineMark of={value.discipline} />} {value?.title}
          </h1>
          <span class={css.skill}>{value?.skill.title}</span>
          {value && !value.clinic_only && (
            <Button kind="main" icon={Plus} keys="A" onClick={() => setAdding(true)}>
              {t("entry.add")}
            </Button>
          )}
        </header>
        {problem && <Missing problem={problem} busy={busy} onAgain={again} />}
        {value?.clinic_only && (
          <Notice icon={Lock} title={t("library.review.clinic")}>
            {t("entry.clinic")}
          </Notice>
        )}
        {value && <Words exercise={value} />}
        {value && <Ladder exercise={value} />}
      </div>
      {value && <Facts exercise={value} />}
      {adding && value && <AddToPlan exercise={value} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface MissingProps {
  problem: Problem;
  busy: boolean;
  onAgain: () => Promise<void>;
}

function Missing({ problem, busy, onAgain }: MissingProps) {
  const gone = problem.status === 404;
  return (
    <Notice
      live
      title={t(gone ? "entry.gone" : "library.silent")}
      action={
        gone ? (
          <Button kind="line" href={place.list}>
            {t("entry.back")}
          </Button>
        ) : (
          <Button kind="line" busy={busy} onClick={() => void onAgain()}>
            {t("frame.again")}
          </Button>
        )
      }
    >
      {t(gone ? "entry.gone.what" : "library.silent.what")}
    </Notice>
  );
}
