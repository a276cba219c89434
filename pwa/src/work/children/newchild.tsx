/** A sheet to add a child; then its page opens. Closed by accident, it keeps what was typed. */

import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { uuid7 } from "../../domain/event";
import type { Problem } from "../../domain/problem";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked, type Schemas } from "../api/client";
import { focusWrong } from "../focus";
import { useKeys } from "../frame/keys";
import { me } from "../session";
import { Trouble } from "../trouble/trouble";
import { unsaved } from "../unsaved";
import { ChildFields, type Facts, lacking } from "./childfields";

interface Draft {
  id: string;
  facts: Facts;
}

const SHEET = "new child";
const drafts = unsaved<Draft>();

function freshDraft(): Draft {
  const who = me.peek();
  const [zone, language] = [who?.clinic?.zone ?? "", who?.clinic?.language ?? "en"];
  const facts: Facts = {
    given_name: "",
    family_name: "",
    called: "",
    born: "",
    affected_side: "none",
    zone,
    language,
  };
  return { id: uuid7(), facts };
}

function bodyOf({ id, facts }: Draft): Schemas["ChildIn"] {
  const { family_name, called, zone, ...needed } = facts;
  const body = {
    id,
    ...needed,
    given_name: facts.given_name.trim(),
    ...(family_name.trim() && { family_name: family_name.trim() }),
    ...(called.trim() && { called: called.trim() }),
    ...(zone && { zone }),
  };
  // zone and language come from lists whose every entry the API does not name one by one here
  return body as Schemas["ChildIn"];
}

export function NewChild({ onClose }: { onClose: () => void }) {
  const [draft] = useState(() => drafts.of(SHEET) ?? freshDraft());
  const [facts, setFacts] = useState(draft.facts);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { route } = useLocation();

  function change(more: Partial<Facts>) {
    const next = { ...facts, ...more };
    setFacts(next);
    drafts.keep(SHEET, { ...draft, facts: next });
  }

  async function send() {
    if (busy) return;
    const lacks = lacking(facts);
    setMissing(lacks);
    setProblem(null);
    if (Object.keys(lacks).length) return focusWrong(form.current);
    setBusy(true);
    const answer = await asked(api.POST("/api/v1/children", { body: bodyOf({ ...draft, facts }) }));
    setBusy(false);
    // taken by our own first try, whose answer was lost on the way
    if (answer.ok || answer.problem.type === "id-taken") return done();
    setProblem(answer.problem);
    focusWrong(form.current);
  }

  function done() {
    drafts.drop(SHEET);
    happened(t("newchild.added", { name: facts.called.trim() || facts.given_name.trim() }));
    // in the place of the sheet's own step, so that Back leads to the list
    route(`/work/children/${draft.id}`, true);
    onClose();
  }

  useKeys([
    { keys: "Ctrl Enter", words: t("newchild.do"), run: () => void send() },
    { keys: "Esc", words: t("do.close") },
  ]);
  const errors = { ...firstOf(problem?.errors ?? {}), ...missing };
  return (
    <Sheet
      title={t("newchild.title")}
      onClose={onClose}
      foot={
        <Button kind="main" busy={busy} keys={t("key.ctrlEnter")} onClick={() => void send()}>
          {t("newchild.do")}
        </Button>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem && problem.type !== "not-valid" && <Trouble problem={problem} />}
        <ChildFields facts={facts} errors={errors} onChange={change} />
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
}

function firstOf(errors: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, [first = ""]]) => [field, first]));
}
