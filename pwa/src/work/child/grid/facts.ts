/** What a mark says, in words. What a newer phone may say and we do not know is left out. */

import { sayNumber } from "../../../words/figures";
import { type Key, t } from "../../../words/t";
import { sayRelation } from "../../relation";
import type { CellMark } from "../cells";

const REASONS = ["tired", "unwell", "no_time", "not_want", "too_hard", "hurt", "other"] as const;

export function sayReason(reason: unknown): string {
  const known = REASONS.find((each) => each === reason) ?? "other";
  return t(`child.reason.${known}`);
}

const TITLES: Record<CellMark["kind"], Key> = {
  done: "child.mark.done",
  partly: "child.mark.partly",
  skip: "child.mark.skip",
};

/** `Partly: 3 of 5, left side`. */
export function sayWhat({ kind, value }: CellMark): string {
  const { count, of, seconds, side } = value;
  const facts = [
    typeof count === "number" && typeof of === "number"
      ? t("count.of", { n: count, of })
      : typeof count === "number" && sayNumber(count),
    typeof seconds === "number" && t("child.seconds", { n: seconds }),
    (side === "left" || side === "right") && t(`child.only.${side}`),
  ].filter(Boolean);
  const title = t(TITLES[kind]);
  return facts.length ? t("child.mark.facts", { mark: title, facts: facts.join(", ") }) : title;
}

/** `Erik, father, on iPhone 12`; the child's own tap is told apart. */
export function sayWho(mark: CellMark, called: string): string {
  const who = t("child.person", { name: mark.name, who: sayRelation(mark) });
  const by = mark.by === "child" ? t("child.by.child", { child: called, who }) : who;
  return mark.device_name ? t("child.on.phone", { who: by, phone: mark.device_name }) : by;
}
