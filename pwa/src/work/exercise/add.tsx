/** "Add to a plan": whose plan? The plan opens with the exercise offered in it. */

import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Field } from "../../ui/field";
import { KeyCap } from "../../ui/keycap";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { sayAge } from "../age";
import { useAsked } from "../api/asked";
import { api, asked, type Schemas } from "../api/client";
import css from "./add.module.css";
import type { Exercise } from "./dose";

type Child = Schemas["ChildCardOut"];

const AT_ONCE = 30;
const A_MOMENT_MS = 150;

interface Props {
  exercise: Exercise;
  onClose: () => void;
}

export function AddToPlan({ exercise, onClose }: Props) {
  const { route } = useLocation();
  const [typed, setTyped] = useState("");
  const q = useSettled(typed.trim());
  const query = { scope: "mine" as const, limit: AT_ONCE, ...(q && { q }) };
  const { value, problem, busy, again } = useAsked(
    () => asked(api.GET("/api/v1/children", { params: { query } })),
    [q],
  );
  const addressFor = (child: Child) => `/work/children/${child.id}/plan?add=${exercise.id}`;
  // takes the place of the sheet, so that Back leads to the exercise
  const go = (child: Child | undefined) => child && route(addressFor(child), true);
  return (
    <Sheet title={t("entry.add.title", { name: exercise.title })} onClose={onClose}>
      <div class={css.add}>
        <Field
          type="search"
          label={t("entry.add.child")}
          value={typed}
          maxLength={100}
          autocomplete="off"
          autofocus
          onInput={setTyped}
          onKeyDown={(event) => {
            if (event.key === "Enter" && q === typed.trim()) go(value?.items[0]);
          }}
        />
        <div role="status">
          {problem && (
            <p class={css.silent}>
              {t("library.silent.what")}{" "}
              <Button kind="line" busy={busy} onClick={() => void again()}>
                {t("frame.again")}
              </Button>
            </p>
          )}
          {value?.items.length === 0 && <p>{t(q ? "entry.add.nobody" : "entry.add.none")}</p>}
        </div>
        <ul>
          {value?.items.map((child, index) => (
            <li key={child.id}>
              <a
                class={css.child}
                href={addressFor(child)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  event.stopPropagation();
                  go(child);
                }}
              >
                <span class={css.name}>{`${child.given_name} ${child.family_name}`.trim()}</span>
                <span class={css.age}>{sayAge(child.age_months)}</span>
                <span class={css.team}>
                  {child.team.map(
                    ({ person_id, discipline }) =>
                      discipline && <DisciplineMark key={person_id} of={discipline} />,
                  )}
                </span>
                {index === 0 && <KeyCap>Enter</KeyCap>}
              </a>
            </li>
          ))}
        </ul>
        {value?.next && <p class={css.age}>{t("entry.add.further")}</p>}
      </div>
    </Sheet>
  );
}

/** What was typed, a moment after the last key. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
