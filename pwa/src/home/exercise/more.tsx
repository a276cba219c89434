/** What helps beside the steps, each folded to a row; when to stop is the only red. */

import {
  Check,
  ChevronRight,
  CircleHelp,
  Feather,
  Heart,
  House,
  Minus,
  Mountain,
  OctagonX,
  Package,
  Phone,
  ToyBrick,
} from "lucide";
import type { ComponentChildren } from "preact";
import type { PlanItem } from "../../domain/types";
import { Button } from "../../ui/button";
import { Fold } from "../../ui/fold";
import { Icon, type IconShape } from "../../ui/icon";
import { t } from "../../words/t";
import css from "./more.module.css";

interface Props {
  item: PlanItem;
  phone: string;
  onNotToday: () => void;
}

export function More({ item, phone, onNotToday }: Props) {
  const needs = item.equipment.map(({ title, at_home }) =>
    at_home ? t("exercise.at_home", { what: title, home: at_home }) : title,
  );
  const setUp = [...sentences(item.set_up), ...sentences(item.guard ?? "")];
  return (
    <div class={css.more}>
      <Points icon={House} title={t("exercise.set_up")} points={setUp} />
      <Points icon={Package} title={t("exercise.needs")} points={needs} />
      <Points
        icon={Check}
        title={t("exercise.good")}
        points={sentences(item.good)}
        look={css.good}
      />
      <Mistakes of={item.mistakes} />
      <Points icon={Feather} title={t("exercise.easier")} points={sentences(item.easier)} />
      <Points icon={Mountain} title={t("exercise.harder")} points={sentences(item.harder)} />
      <Points icon={ToyBrick} title={t("exercise.games")} points={item.games} />
      <Points icon={Heart} title={t("exercise.why")} points={sentences(item.why)} />
      {item.stop.length > 0 && (
        <div class={css.stop}>
          <Fold kind="care" icon={OctagonX} title={t("exercise.stop")}>
            <List points={item.stop} />
            {phone && (
              <Button wide icon={Phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
                {t("call.clinic")}
              </Button>
            )}
          </Fold>
        </div>
      )}
      <button type="button" class={css.not} aria-haspopup="dialog" onClick={onNotToday}>
        <Icon of={Minus} />
        <span class={css.words}>{t("exercise.not")}</span>
        <Icon of={ChevronRight} size="s" flip />
      </button>
    </div>
  );
}

interface PointsProps {
  icon: IconShape;
  title: string;
  points: readonly string[];
  look?: string | undefined;
}

function Points({ icon, title, points, look }: PointsProps) {
  if (!points.length) return null;
  return (
    <div class={look}>
      <Fold icon={icon} title={title}>
        <List points={points} />
      </Fold>
    </div>
  );
}

const List = ({ points }: { points: readonly ComponentChildren[] }) => (
  <ul class={css.points}>
    {points.map((point, index) => (
      <li key={index}>{point}</li>
    ))}
  </ul>
);

function Mistakes({ of }: { of: PlanItem["mistakes"] }) {
  if (!of.length) return null;
  const points = of.map(({ see, say }) => (
    <>
      {see} <b class={css.say}>{say}</b>
    </>
  ));
  return (
    <Fold icon={CircleHelp} title={t("exercise.if")}>
      <List points={points} />
    </Fold>
  );
}

/** A text as its sentences, one a point. */
const sentences = (text: string): string[] =>
  text
    .replace(/([.!?।؟])\s+/g, "$1\n")
    .split("\n")
    .filter(Boolean);
