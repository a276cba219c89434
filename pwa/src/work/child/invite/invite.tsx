/** Inviting somebody to a child's plan: for whom, then a code that lets one phone in, once. */

import { Printer, RefreshCw } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { uuid7 } from "../../../domain/event";
import type { Problem } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import { Sheet } from "../../../ui/sheet";
import { t } from "../../../words/t";
import { api, asked, type Schemas } from "../../api/client";
import { useKeys } from "../../frame/keys";
import { takeBack } from "../../invitation/back";
import { CopyLink } from "../../invitation/copy";
import { Trouble } from "../../trouble/trouble";
import type { ChildOut } from "../known";
import type { People } from "../read";
import { Code } from "./code";
import { type For, Form, START } from "./form";
import { useJoined } from "./joined";
import { Paper } from "./paper";

export type Made = Schemas["NewInvitationOut"];

interface Props {
  child: ChildOut;
  people?: People;
  onClose: () => void;
}

export function Invite({ child, people, onClose }: Props) {
  const [whom, choose] = useState<For>({ ...START, language: "en" });
  const [made, make] = useState<Made | null>(null);
  const [busy, work] = useState(false);
  const [problem, fail] = useState<Problem | null>(null);
  const joined = useJoined(child.id, made);
  const close = () => {
    void people?.again();
    onClose();
  };
  const ask = async () => {
    work(true);
    // a code that somebody may already hold must not outlive the one that takes its place
    const back = made && !joined ? await takeBack(made.id) : null;
    const answer = back && !back.ok ? back : await invite(child, whom);
    work(false);
    if (!answer.ok) return fail(answer.problem);
    fail(null);
    make(answer.value as Made);
  };
  const change = async () => {
    if (made && !joined) await takeBack(made.id);
    make(null);
  };
  useTold(joined, people);
  useKeys([
    { keys: "Esc", words: t("invite.done") },
    ...(made
      ? [{ keys: "Ctrl P", words: t("invite.print"), run: () => window.print() }]
      : [{ keys: "Enter", words: t("invite.make") }]),
  ]);
  const foot = made ? (
    <Feet made={made} busy={busy} again={() => void ask()} close={close} />
  ) : (
    <Button kind="main" keys="Enter" busy={busy} onClick={() => void ask()}>
      {t("invite.make")}
    </Button>
  );
  return (
    <>
      <Sheet wide title={t("invite.title", { name: child.called })} onClose={close} foot={foot}>
        <Trouble problem={problem} />
        {made ? (
          <Code made={made} joined={joined} change={() => void change()} />
        ) : (
          <Form
            child={child}
            whom={whom}
            onChange={choose}
            problem={problem}
            onSubmit={() => void ask()}
          />
        )}
      </Sheet>
      {made && <Paper made={made} child={child} />}
    </>
  );
}

function invite(child: ChildOut, { relation, ...whom }: For) {
  const body = { id: uuid7(), kind: "caregiver", child_id: child.id, ...whom } as const;
  return asked(api.POST("/api/v1/invitations", { body: relation ? { ...body, relation } : body }));
}

/** The page behind the sheet learns of who joined. */
function useTold(joined: unknown, people: People | undefined): void {
  const tell = useRef(people);
  tell.current = people;
  useEffect(() => {
    if (joined) void tell.current?.again();
  }, [joined]);
}

interface FeetProps {
  made: Made;
  busy: boolean;
  again: () => void;
  close: () => void;
}

function Feet({ made, busy, again, close }: FeetProps) {
  return (
    <>
      <CopyLink link={made.link} words={t("invite.copy")} />
      <Button kind="line" icon={RefreshCw} busy={busy} onClick={again}>
        {t("invite.new")}
      </Button>
      <span style={{ flex: 1 }} />
      <Button kind="line" keys="Esc" onClick={close}>
        {t("invite.done")}
      </Button>
      <Button kind="main" icon={Printer} keys="Ctrl P" onClick={() => window.print()}>
        {t("invite.print")}
      </Button>
    </>
  );
}
