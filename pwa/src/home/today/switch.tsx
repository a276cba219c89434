/** Whose plan to look at: one row a child. */

import { Check } from "lucide";
import { choose } from "../../state/account";
import { child, children } from "../../state/session";
import { Head } from "../../ui/head";
import { Icon } from "../../ui/icon";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import css from "./switch.module.css";

export function Switch({ onClose }: { onClose: () => void }) {
  const pick = async (id: string) => {
    onClose();
    await choose(id);
  };
  return (
    <Sheet title={t("today.whose")} onClose={onClose}>
      <ul>
        {children.value.map(({ id, called, look, clinic }) => (
          <li key={id}>
            <button
              type="button"
              class={css.child}
              aria-current={id === child.value?.id}
              onClick={() => void pick(id)}
            >
              <Head name={called} size={34} look={look} />
              <span class={css.words}>
                <b>{called}</b>
                <span class={css.clinic}>{clinic.name}</span>
              </span>
              {id === child.value?.id && <Icon of={Check} />}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
