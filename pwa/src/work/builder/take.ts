/** Taking an exercise from the library into the plan, and leading to what the plan still lacks. */

import { uuid7 } from "../../domain/event";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { me } from "../session";
import type { Bench } from "./bench";
import type { Faults } from "./faults";
import { type Card, itemOf } from "./items";
import { needsReason } from "./safety";

/** The item that has this exercise already. */
export const inPlan = ({ desk }: Bench, card: Card): string | null =>
  desk?.now.items.find((item) => item.card.id === card.id)?.id ?? null;

/** Adds it with its usual dose, or opens it where it is in the plan already. */
export function take(card: Card, bench: Bench): void {
  const there = inPlan(bench, card);
  if (there) bench.act({ do: "open", id: there });
  else add(card, bench);
}

/** Only what must be answered takes the cursor out of the search. */
function add(card: Card, bench: Bench): void {
  const staff = me.value?.staff;
  const id = uuid7();
  const who = {
    person: staff?.person_id ?? "",
    discipline: staff?.discipline ?? null,
    affected: bench.child?.care?.affected_side ?? "none",
  };
  bench.act({ do: "add", item: itemOf(card, id, who) });
  if (needsReason(card, bench.flags)) bench.setAim({ id, field: "override_reason" });
}

/** Opens the first item that has one, with the cursor in the field. */
export function showFaults(bench: Bench, faults: Faults): void {
  bench.setFaults(faults);
  const [id] = Object.keys(faults).filter(Boolean);
  const [field] = Object.keys(faults[id ?? ""] ?? {});
  if (id === undefined || field === undefined) {
    happened(Object.values(faults[""] ?? {})[0] ?? t("publish.refused"));
    return;
  }
  bench.act({ do: "open", id });
  bench.setAim({ id, field });
}
