/** The three disciplines, to choose from. */

import { Footprints, Hand, MessageCircle } from "lucide";
import type { Option } from "../ui/choice";
import type { Discipline } from "../ui/plate";
import { t } from "../words/t";

const SHAPES = { OT: Hand, PT: Footprints, SLP: MessageCircle };
export const DISCIPLINES: readonly Discipline[] = ["OT", "PT", "SLP"];

export const disciplineOptions = (): Option<Discipline>[] =>
  DISCIPLINES.map((value) => ({ value, words: t(`discipline.${value}`), icon: SHAPES[value] }));
