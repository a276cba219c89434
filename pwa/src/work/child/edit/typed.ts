/** What was typed over what is stored, and what somebody else changed meanwhile. Plain thinking. */

import type { Schemas } from "../../api/client";

export interface Facts {
  given_name: string;
  family_name: string;
  called: string;
  born: string;
  zone: string;
  language: string;
  affected_side: Schemas["CareOut"]["affected_side"];
  share: Schemas["CareOut"]["share"];
  about: string;
  look: string;
}

export type Field = keyof Facts;
export type Typed = Partial<Facts>;

export const FIELDS: readonly Field[] = [
  "given_name",
  "family_name",
  "called",
  "born",
  "zone",
  "language",
  "affected_side",
  "share",
  "about",
  "look",
];

export function factsOf(child: Schemas["ChildOut"]): Facts {
  const { given_name, family_name, called, born, zone, language, look, care } = child;
  return {
    given_name,
    family_name,
    called,
    born,
    zone,
    language,
    affected_side: care?.affected_side ?? "none",
    share: care?.share ?? "careful",
    about: care?.about ?? "",
    look,
  };
}

/** Only what differs from what is stored: the rest is nobody's wish. */
export function changesOf(stored: Facts, typed: Typed): Typed {
  const differing = FIELDS.filter((field) => field in typed && typed[field] !== stored[field]);
  return Object.fromEntries(differing.map((field) => [field, typed[field]]));
}

/** The fields that somebody else changed between two readings. */
export function changedMeanwhile(before: Facts, now: Facts): Field[] {
  return FIELDS.filter((field) => before[field] !== now[field]);
}
