/** The addresses of all pictures that the plans on this phone show, the first seen first. */

import type { Plan, PlanItem, Side } from "../../domain/types";
import { everyPlan } from "../../store/queue";
import { pictureUrl } from "../../ui/picture";

/** Of two sides to do, the one that is left or that a timer has come to is shown alone. */
const sidesOf = (side: Side): readonly Side[] =>
  side === "both" || side === "alternate" ? [side, "left", "right"] : [side];

/** In lists, then step by step, then in motion. */
const SHOWN: readonly ((item: PlanItem) => readonly (string | null | undefined)[])[] = [
  (item) => [item.picture],
  (item) => item.steps.map((step) => step.picture),
  (item) => [item.moving],
];

export function picturesOf({ items }: Plan, look: string): string[] {
  return SHOWN.flatMap((shown) =>
    items.flatMap((item) =>
      shown(item).flatMap((picture) =>
        picture ? sidesOf(item.dose.side).map((side) => pictureUrl(picture, side, look)) : [],
      ),
    ),
  );
}

/** Of all children of this phone, the chosen one's first; each address once. */
export async function wanted(): Promise<string[]> {
  const { phone, plans } = await everyPlan();
  const first = (id: string) => Number(id !== phone.chosen);
  const children = [...(phone.me?.children ?? [])].sort((a, b) => first(a.id) - first(b.id));
  const named = children.flatMap(({ id, look }) => {
    const plan = plans.find((one) => one.child_id === id);
    const head = __PORTRAIT__ && look ? [pictureUrl(__PORTRAIT__, "", look)] : [];
    return plan ? [...head, ...picturesOf(plan, look)] : head;
  });
  return [...new Set(named)];
}
