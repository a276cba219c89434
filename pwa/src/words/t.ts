/**
 * Words of the screens. `t("today.title")`, `t("today.waiting", { n: 2 })`.
 *
 * The words lie in `en/ui.json` (parts both sides use), `en/home.json` (the family's first list),
 * `en/later.json` (its other screens), `en/look.json` (looks, both sides) and `en/work.json`; a key is its screen and its place: "today.title". A message is a text with `{places}`, or one text for
 * each plural form: `{ "one": "{n} exercise", "other": "{n} exercises" }`, chosen by `n`.
 */

import { signal } from "@preact/signals";
import type { ComponentChild } from "preact";
import type home from "./en/home.json";
import type later from "./en/later.json";
import type look from "./en/look.json";
import type ui from "./en/ui.json";
import type work from "./en/work.json";
import { directionOf, type Language, spoken } from "./language";

export type Key =
  | keyof typeof ui
  | keyof typeof home
  | keyof typeof later
  | keyof typeof look
  | keyof typeof work;
export type Part = "ui" | "home" | "later" | "look" | "work";
export type Values = Record<string, string | number>;

export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Messages = Record<string, Message>;

/** The language on the screen; a part that calls `t` is drawn again when it changes. */
export const language = signal<Language>("en");

const files = import.meta.glob<Messages>("./*/*.json", { import: "default" });
let messages: Messages = {};
let loaded = "";
/** Dear to make: most first lists say no number. */
let plural: Intl.PluralRules | null = null;

/** Load the words of a side in a language and turn the page to it. Ask before the first drawing. */
export async function speak(next: Language, parts: readonly Part[]): Promise<void> {
  const tongue = spoken(next);
  const found = await Promise.all(parts.map((part) => load(tongue, part)));
  let fresh: Messages = Object.assign({}, ...found);
  if (tongue !== next) fresh = (await import("./pseudo")).made(fresh, next);
  messages = loaded === next ? { ...messages, ...fresh } : fresh;
  loaded = next;
  plural = null;
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  language.value = next;
}

async function load(tongue: string, part: Part): Promise<Messages> {
  const file = files[`./${tongue}/${part}.json`];
  if (!file) throw new Error(`No words: ${tongue}/${part}.json`);
  return file();
}

/** The words for a key, its places filled. Numbers are written as the language writes them. */
export function t(key: Key, values: Values = {}): string {
  return said(key, values)
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? written(values[part], part) : part))
    .join("");
}

/** The same with parts of the page in the places: `rich("today.news", { what: <b>beads</b> })`. */
export function rich(key: Key, values: Record<string, ComponentChild>): ComponentChild[] {
  const n = values.n;
  return said(key, typeof n === "number" ? { n } : {})
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      const value = index % 2 ? values[part] : part;
      return typeof value === "number" ? figure(value) : value;
    });
}

function said(key: Key, values: Values): string {
  // read, so that whoever draws these words is drawn again in the next language
  void language.value;
  const message = messages[key];
  if (message === undefined) return key;
  if (typeof message === "string") return message;
  plural ??= new Intl.PluralRules(spoken(language.value));
  return message[plural.select(Number(values.n))] ?? message.other ?? key;
}

function written(value: string | number | undefined, place: string): string {
  if (value === undefined) return `{${place}}`;
  return typeof value === "number" ? figure(value) : value;
}

const figure = (value: number): string => value.toLocaleString(spoken(language.value));
