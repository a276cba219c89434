/** Looks for tests and for the page of parts, as `GET /looks` answers them, shortened. */

import type { LookOption, Looks } from "./wearing";

const colour = (name: string, colour: string): LookOption => ({ name, word: name, colour });
const plain = (name: string, word = name): LookOption => ({ name, word, colour: null });

export const LOOKS: Looks = {
  portrait: "5f017ec92dd8fcba",
  items: [
    {
      part: "build",
      many: false,
      usual: "b3",
      options: [plain("toddler", "b2"), plain("child", "b3"), plain("youth", "b4")],
    },
    {
      part: "skin",
      many: false,
      usual: "s2",
      options: [
        colour("s1", "var(--paper)"),
        colour("s2", "var(--sun)"),
        colour("s6", "var(--talk)"),
      ],
    },
    {
      part: "hair",
      many: false,
      usual: "short",
      options: [plain("short"), plain("afro"), plain("hijab")],
    },
    {
      part: "hair_colour",
      many: false,
      usual: "brown",
      options: [colour("brown", "var(--talk)"), colour("black", "var(--ink)")],
    },
    {
      part: "clothes",
      many: false,
      usual: "teal",
      options: [colour("teal", "var(--steps)"), colour("sun", "var(--sun)")],
    },
    {
      part: "extras",
      many: true,
      usual: null,
      options: [plain("glasses", "gl"), plain("barefoot", "bf"), plain("wheelchair", "wc")],
    },
  ],
};
