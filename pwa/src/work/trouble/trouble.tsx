/** What a call came to when it came to nothing: what happened, what is safe, what to do. */

import { CircleAlert, WifiOff } from "lucide";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";

interface Told {
  title: string;
  what: string;
}

/** A problem in words. What this side does not know by name is told as the server tells it. */
function tell(problem: Problem): Told {
  switch (problem.type) {
    case "offline":
      return { title: t("trouble.offline"), what: t("trouble.offline.what") };
    case "stale":
      return { title: t("trouble.stale"), what: t("trouble.stale.what") };
    case "not-valid":
      return { title: t("trouble.notValid"), what: t("trouble.notValid.what") };
    case "too-many-tries":
      return { title: t("trouble.tries"), what: t("trouble.tries.what") };
    case "busy":
      return { title: t("trouble.busy"), what: t("trouble.busy.what") };
    case "unexpected":
      return { title: t("trouble.unexpected"), what: t("trouble.unexpected.what") };
    default:
      return { title: problem.title || t("trouble.unexpected"), what: problem.detail };
  }
}

/** The same in one breath, for a toast. */
export function sayTrouble(problem: Problem): string {
  const { title, what } = tell(problem);
  return what ? t("trouble.both", { title, what }) : title;
}

interface Props {
  problem: Problem | null;
  /** Ask again; left out where another button does it. */
  again?: (() => void) | undefined;
}

export function Trouble({ problem, again }: Props) {
  if (!problem) return null;
  const { title, what } = tell(problem);
  return (
    <Notice
      live
      icon={problem.type === "offline" ? WifiOff : CircleAlert}
      title={title}
      action={
        again && (
          <Button kind="line" onClick={again}>
            {t("frame.again")}
          </Button>
        )
      }
    >
      {what && <p>{what}</p>}
    </Notice>
  );
}
