/** One e-mail, several clinics: choose where to work now. */

import { Building2 } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { t } from "../../words/t";
import css from "./signin.module.css";

interface ClinicName {
  id: number;
  name: string;
}

/** The clinics that `choose-clinic` names; none of any other problem. */
export function clinicsOf(problem: Problem): ClinicName[] {
  const { clinics } = problem.more;
  if (problem.type !== "choose-clinic" || !Array.isArray(clinics)) return [];
  return clinics.filter(
    (one): one is ClinicName => typeof one?.id === "number" && typeof one?.name === "string",
  );
}

interface Props {
  clinics: readonly ClinicName[];
  busy: boolean;
  onChoose: (id: number) => void;
}

export function Clinics({ clinics, busy, onChoose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class={css.clinics}>
      <h2 ref={title} tabIndex={-1}>
        {t("signin.clinic")}
      </h2>
      <ul class={css.choices}>
        {clinics.map(({ id, name }) => (
          <li key={id}>
            <Button kind="line" wide icon={Building2} busy={busy} onClick={() => onChoose(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
