/** A staff invitation: opened by its link (/work/join#secret), or by the code on a paper. */

import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Problem } from "../../domain/problem";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { api, asked } from "../api/client";
import { Brand } from "../brand/brand";
import { standing, start } from "../session";
import { CodeForm } from "./codeform";
import { ForFamily } from "./forfamily";
import type { Given, Look } from "./given";
import css from "./join.module.css";
import { JoinForm } from "./joinform";

/** The secret that the link carries, which no server log sees. */
const secretHere = () => decodeURIComponent(location.hash.slice(1));

export default function Join() {
  usePage(t("joinwork.title"));
  const [given, setGiven] = useState<Given | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { route } = useLocation();

  async function ask(next: Given) {
    setGiven(next);
    setBusy(true);
    const answer = await asked(api.POST("/api/v1/invitations/look", { body: next }));
    setBusy(false);
    if (answer.ok) setLook(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }
  useEffect(() => {
    const secret = secretHere();
    if (secret) void ask({ secret });
  }, []);

  async function joined() {
    await start();
    if (standing.value === "in") route("/work", true);
  }

  return (
    <div class={css.page}>
      <div class={css.column}>
        {standing.value !== "in" && <Brand />}
        {look && given ? (
          look.kind === "staff" ? (
            <JoinForm look={look} given={given} onJoined={joined} />
          ) : (
            <ForFamily look={look} given={given} />
          )
        ) : (
          <CodeForm
            problem={problem}
            busy={busy}
            link={given !== null && "secret" in given}
            onCode={(code) => void ask({ code })}
            onAgain={given ? () => void ask(given) : undefined}
          />
        )}
      </div>
    </div>
  );
}
