/** Which day, and for which child; with several children, the way to another. */

import { ChevronDown } from "lucide";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { child, children } from "../../state/session";
import { today } from "../../state/today";
import { Head } from "../../ui/head";
import { Icon } from "../../ui/icon";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import css from "./header.module.css";

export function Header() {
  return (
    <header class={css.header}>
      <div class={css.day}>
        <h1 tabIndex={-1}>{t("today.title")}</h1>
        <p class={css.date}>{sayDay(today.value)}</p>
      </div>
      <Who />
    </header>
  );
}

function Who() {
  const [Sheet, setSheet] = useState<ComponentType<{ onClose: () => void }>>();
  const one = child.value;
  if (!one) return null;
  const named = (
    <>
      <Head name={one.called} size={34} look={one.look} />
      <span class={css.called}>{one.called}</span>
    </>
  );
  if (children.value.length < 2)
    return one.relation === "self" ? null : <p class={css.who}>{named}</p>;
  // not needed for the first list, so it is not fetched with it
  const open = () => void import("./switch").then((found) => setSheet(() => found.Switch));
  return (
    <>
      <button type="button" class={css.who} aria-haspopup="dialog" onClick={open}>
        {named}
        <span class="hidden-words">{t("today.switch")}</span>
        <Icon of={ChevronDown} size="s" />
      </button>
      {Sheet && <Sheet onClose={() => setSheet(undefined)} />}
    </>
  );
}
