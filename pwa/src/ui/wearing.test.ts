import { expect, test } from "vitest";
import { LOOKS } from "./looks.sample";
import { wear, wornIn } from "./wearing";

const parts = LOOKS.items;
const [, skin, hair, , , extras] = parts;
if (!skin || !hair || !extras) throw new Error("no parts");

test("a look's words are found in its code, the usual one where there is none", () => {
  expect(wornIn("s6.afro.gl", skin)).toEqual(["s6"]);
  expect(wornIn("afro", skin)).toEqual(["s2"]);
  expect(wornIn("s6", extras)).toEqual([]);
  expect(wornIn("gl.bf", extras)).toEqual(["gl", "bf"]);
});

test("choosing changes one part and leaves the others", () => {
  expect(wear("", parts, "skin", ["s6"])).toBe("s6");
  expect(wear("s6.gl", parts, "hair", ["afro"])).toBe("s6.afro.gl");
  expect(wear("s6.afro.gl", parts, "extras", [])).toBe("s6.afro");
});

test("what is usual is left out, so that one look has one code", () => {
  expect(wear("s6.afro", parts, "skin", ["s2"])).toBe("afro");
  expect(wear("gl.afro.s6", parts, "extras", ["bf", "gl"])).toBe("s6.afro.gl.bf");
});
