/** Joining by a link or a code: who is this for, who are you, and one button that agrees. */

import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Problem } from "../../domain/types";
import { remember } from "../../state/asking";
import { standing } from "../../state/session";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { Caregiver } from "./caregiver";
import { hold, invitation, sayWrong } from "./invitation";
import css from "./join.module.css";
import { SecondPhone } from "./secondphone";
import { JoinTop } from "./top";

export default function Join() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const { route } = useLocation();
  // read once: the address changes before this screen goes
  const [secret] = useState(() => location.hash.slice(1));

  const read = async () => {
    setProblem(null);
    const wrong = await hold({ secret });
    // an old sheet on a phone that has joined already: the plan is there
    if (wrong?.type === "code-used" && standing.value !== "joined") await remember();
    if (wrong?.type === "code-used" && standing.value === "joined") route("/", true);
    else setProblem(wrong);
  };
  useEffect(() => {
    if (secret) void read();
    else if (!invitation.value) route("/code", true);
  }, [secret]);

  if (problem) return <Wrong problem={problem} again={() => void read()} />;
  const now = invitation.value;
  if (!now) return <Looking />;
  if (now.found.kind === "staff") return <ForStaff secret={secret} />;
  const joined = () => route("/", true);
  return now.found.kind === "device" ? (
    <SecondPhone code={now.code} found={now.found} joined={joined} />
  ) : (
    <Caregiver code={now.code} found={now.found} joined={joined} />
  );
}

function Looking() {
  usePage(t("join.looking"));
  return (
    <>
      <JoinTop />
      <main class={css.main}>
        <h1 tabIndex={-1}>{t("join.looking")}</h1>
      </main>
    </>
  );
}

function Wrong({ problem, again }: { problem: Problem; again: () => void }) {
  usePage(t("join.wrong"));
  const lost = problem.type === "offline" || problem.status >= 429;
  return (
    <>
      <JoinTop />
      <main class={css.main}>
        <h1 tabIndex={-1}>{t("join.wrong")}</h1>
        <Notice live>{sayWrong(problem)}</Notice>
      </main>
      <footer class={css.bar}>
        {lost ? (
          <Button kind="main" wide onClick={again}>
            {t("join.again")}
          </Button>
        ) : (
          <Button kind="main" wide href="/code">
            {t("join.type")}
          </Button>
        )}
      </footer>
    </>
  );
}

function ForStaff({ secret }: { secret: string }) {
  usePage(t("join.staff"));
  return (
    <>
      <JoinTop />
      <main class={css.main}>
        <h1 tabIndex={-1}>{t("join.staff")}</h1>
        <p class={css.soft}>{t("join.staff.what")}</p>
      </main>
      <footer class={css.bar}>
        <Button kind="main" wide href={`/work/join${secret && `#${secret}`}`}>
          {t("join.staff.go")}
        </Button>
      </footer>
    </>
  );
}
