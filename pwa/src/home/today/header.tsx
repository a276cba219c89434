/** Which day, and for which child; with several children, the way to another. */

import { ChevronDown } from "lucide";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { child, children } from "../../state/session";
import { today } from "../../state/today";
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
  const several = children.value.length > 1;
  if (!several) return one.relation === "self" ? null : <Named called={one.called} />;
  // not needed for the first list, so it is not fetched with it
  const open = () => void import("./switch").then((found) => setSheet(() => found.Switch));
  return (
    <>
      <button type="button" class={css.who} aria-haspopup="dialog" onClick={open}>
        <Initial of={one.called} />
        <span class={css.called}>{one.called}</span>
        <span class="hidden-words">{t("today.switch")}</span>
        <Icon of={ChevronDown} size="s" />
      </button>
      {Sheet && <Sheet onClose={() => setSheet(undefined)} />}
    </>
  );
}

function Named({ called }: { called: string }) {
  return (
    <p class={css.who}>
      <Initial of={called} />
      <span class={css.called}>{called}</span>
    </p>
  );
}

/** The first letter of a name, in a circle. */
export function Initial({ of }: { of: string }) {
  return (
    <span class={css.initial} aria-hidden="true">
      {[...of.trim()][0]?.toLocaleUpperCase()}
    </span>
  );
}
