/** What is asked of the library, as it stands in the address: `?q=bea&skill=scissors`. */

import type { paths, Schemas } from "../api/client";

export const FACETS = [
  "discipline",
  "skill",
  "position",
  "age",
  "equipment",
  "minutes",
  "moment",
  "gmfcs",
  "macs",
  "kind",
  "occupation",
] as const;

export type Facet = (typeof FACETS)[number];
export type Card = Schemas["CardOut"];
export type Value = Schemas["FacetOut"];
export type Facets = Schemas["FacetsOut"];
export type Question = Readonly<Partial<Record<Facet | "q", string>>>;
/** Ask another question; `replace`: without a step for Back. */
export type Ask = (question: Question, replace?: boolean) => void;
type Query = NonNullable<paths["/api/v1/exercises"]["get"]["parameters"]["query"]>;

export const LIBRARY = "/work/library";

/** The question of an address; what is no facet of ours is left out. */
export function readAddress(query: Record<string, string>): Question {
  const known = ["q", ...FACETS].flatMap((name) => (query[name] ? [[name, query[name]]] : []));
  return Object.fromEntries(known);
}

/** The address of a question: always in the same order, so that it is also its key. */
export function addressOf(question: Question): string {
  const pairs = Object.entries(readAddress(question)).filter(([, value]) => value);
  const query = new URLSearchParams(pairs).toString();
  return query ? `${LIBRARY}?${query}` : LIBRARY;
}

/** The same with one value in the place of what was there; null takes it away. */
export function changed(question: Question, name: Facet | "q", value: string | null): Question {
  return readAddress({ ...question, [name]: value ?? "" });
}

/** What the API takes; what an address says wrongly, it refuses. */
export function asQuery(question: Question): Query {
  return question as Query;
}

/** The facets that are chosen, in the order of the screen. */
export function chosen(question: Question): { facet: Facet; value: string }[] {
  return FACETS.flatMap((facet) => {
    const value = question[facet];
    return value ? [{ facet, value }] : [];
  });
}
