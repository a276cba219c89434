/** What the parts of an item are called: in the builder's fields, and where a version says what it changed. */

import { type Key, t } from "../words/t";

const NAMES: Record<string, Key> = {
  title: "child.field.title",
  sets: "builder.dose.sets",
  reps: "builder.dose.reps",
  hold_s: "builder.dose.hold_s",
  rest_s: "builder.dose.rest_s",
  duration_s: "builder.dose.duration_s",
  side: "builder.side",
  resistance: "builder.resistance",
  assistance: "builder.help",
  support: "builder.support",
  note: "builder.note",
  schedule: "builder.days",
  starts: "builder.starts",
  ends: "builder.ends",
  override_reason: "child.field.override_reason",
};

/** A part of which this side knows no name is called as the server calls it. */
export function sayField(field: string): string {
  const key = NAMES[field];
  return key ? t(key) : field;
}
