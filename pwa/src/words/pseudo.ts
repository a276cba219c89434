/** Two made-up languages that show what real ones would break: length, letters, direction. */

import type { Language } from "./language";
import type { Message, Messages } from "./t";

/** A file of English words in one of them. */
export function made(words: Messages, language: Language): Messages {
  const change = language === "en-XA" ? longer : turned;
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, each(one, change)]));
}

function each(message: Message, change: (words: string) => string): Message {
  if (typeof message === "string") return change(message);
  return Object.fromEntries(Object.entries(message).map(([form, words]) => [form, change(words)]));
}

const PLAIN = "aeiouyAEIOUYcnszCNSZ";
const ACCENTED = "áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ";
const OVERRIDE = "\u202e";
const END = "\u202c";

/** Changes the words of a message, never its `{places}`. */
function around(message: string, change: (words: string) => string): string {
  return message
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") ? part : change(part)))
    .join("");
}

/** `Done` → `[Dóñé··]`: accents, 40 % longer, brackets that show a cut end. */
export function longer(message: string): string {
  const accented = around(message, (words) =>
    words.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter),
  );
  return `[${accented}${"·".repeat(Math.ceil(message.length * 0.4))}]`;
}

/** The same letters, shown from right to left, as a right-to-left script would be. */
export function turned(message: string): string {
  return around(message, (words) => (words.trim() ? `${OVERRIDE}${words}${END}` : words));
}
