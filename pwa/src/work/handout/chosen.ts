/** Which pictures of an exercise stand on paper: at most four steps, the telling one among them. */

import type { Schemas } from "../api/client";

export type Item = Schemas["PlanItemOut"];

export interface Chosen {
  /** Of the step, from 1. */
  number: number;
  picture: string;
}

const MOST = 4;

/** From the first step to the last, evenly; the picture that stands for the exercise is kept. */
export function chosen({ steps, picture: own }: Pick<Item, "steps" | "picture">): Chosen[] {
  const all = steps.flatMap(({ picture }, at) => (picture ? [{ number: at + 1, picture }] : []));
  // the same picture twice tells nothing new
  const each = all.filter((one, at) => all.findIndex((o) => o.picture === one.picture) === at);
  if (each.length <= MOST) return each;
  const key = each.findIndex((one) => one.picture === own);
  const places = Array.from({ length: MOST }, (_, n) =>
    Math.round((n * (each.length - 1)) / (MOST - 1)),
  );
  if (key >= 0 && !places.includes(key)) {
    // the nearest one gives way; never the first
    const gaps = places.map((place, n) => (n ? Math.abs(place - key) : each.length));
    places[gaps.indexOf(Math.min(...gaps))] = key;
  }
  return each.filter((_, at) => places.includes(at));
}
