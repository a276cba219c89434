/** What the server would not do, or that it was not heard: what happened, what is safe, what to do. */

import { CircleAlert, WifiOff } from "lucide";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";

interface Props {
  problem: Problem | null;
  again?: () => void;
}

export function Refused({ problem, again }: Props) {
  if (!problem) return null;
  const offline = problem.status === 0;
  return (
    <Notice
      live
      icon={offline ? WifiOff : CircleAlert}
      title={offline ? t("child.offline") : problem.title || t("child.refused")}
      action={
        again && (
          <Button kind="line" onClick={again}>
            {t("frame.again")}
          </Button>
        )
      }
    >
      <p>{offline ? t("child.offline.what") : problem.detail || t("child.refused.what")}</p>
    </Notice>
  );
}
