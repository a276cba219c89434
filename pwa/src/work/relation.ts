/** Who somebody is to the child, wherever the staff reads it. */

import { lettersOf } from "../words/letters";
import { t } from "../words/t";
import type { Schemas } from "./api/client";

type Relation = Schemas["CaregiverOut"]["relation"];

/** `mother`, or what they call themselves. */
export const sayRelation = (of: { relation: Relation; relation_words?: string }): string =>
  of.relation_words || t(`relation.${of.relation}`);

/** `Mother`: a choice of its own. */
export const nameRelation = (relation: Relation): string =>
  lettersOf(sayRelation({ relation })).join("");
