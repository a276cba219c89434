/** What can be done in a line of names: join its team, or take it out of the archive. */

import { UserPlus } from "lucide";
import { Button } from "../../ui/button";
import { t } from "../../words/t";
import css from "./children.module.css";
import type { Line } from "./lines";
import { joinTeam, takeBack } from "./team";

interface ActProps {
  line: Line;
  therapist: boolean;
  again: () => Promise<void>;
}

export function Act({ line, therapist, again }: ActProps) {
  if (line.archived)
    return line.mine ? (
      <Button
        kind="line"
        label={t("children.backOf", { name: line.name })}
        onClick={() => void takeBack(line, again)}
      >
        {t("children.back")}
      </Button>
    ) : null;
  if (line.mine) return <span class={css.soft}>{t("children.onTeam")}</span>;
  if (!therapist) return null;
  return (
    <Button
      kind="line"
      icon={UserPlus}
      label={t("children.joinOf", { name: line.name })}
      onClick={() => void joinTeam(line, again)}
    >
      {t("children.join")}
    </Button>
  );
}
