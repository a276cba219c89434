import { afterEach, beforeEach, describe, expect, test } from "vitest";
import home from "./en/home.json";
import later from "./en/later.json";
import look from "./en/look.json";
import ui from "./en/ui.json";
import work from "./en/work.json";
import { sayDate, sayNumber } from "./figures";
import { directionOf, pickLanguage, spoken } from "./language";
import { longer, turned } from "./pseudo";
import { sayDay, sayList, sayTime } from "./say";
import { rich, speak, t } from "./t";

beforeEach(() => speak("en", ["ui", "home", "work"]));
afterEach(() => speak("en", ["ui"]));

describe("a message", () => {
  test("has its places filled, numbers as the language writes them", () => {
    expect(t("mark.by", { mark: "done", who: "Asha" })).toBe("done, Asha");
    expect(t("count.of", { n: 3, of: 12000 })).toBe("3 of 12,000");
  });

  test("has a form for one and a form for the others", () => {
    expect(t("children.count", { n: 1 })).toBe("1 child, by name");
    expect(t("children.count", { n: 0 })).toBe("0 children, by name");
    expect(t("children.count", { n: 1200 })).toBe("1,200 children, by name");
  });

  test("shows a place that nobody filled, rather than nothing", () => {
    expect(t("mark.by", { mark: "done" })).toBe("done, {who}");
  });

  test("takes text as text: what people typed is never a place", () => {
    expect(t("mark.by", { mark: "{who}", who: "<b>Asha</b>" })).toBe("{who}, <b>Asha</b>");
  });

  test("can hold parts of the page, and chooses its form by n all the same", () => {
    expect(rich("mark.by", { mark: "done", who: "Asha" })).toEqual(["", "done", ", ", "Asha", ""]);
    expect(rich("children.count", { n: 2000 }).join("")).toBe("2,000 children, by name");
  });
});

test("words of a part that was not loaded are their key, and come when it is", async () => {
  await speak("en-XA", ["ui"]);
  expect(t("frame.children")).toBe("frame.children");
  await speak("en-XA", ["work"]);
  expect(t("frame.children")).toMatch(/^\[.*\]$/);
  expect(t("do.undo")).toMatch(/^\[.*\]$/);
});

describe("a made-up language", () => {
  test("is longer and accented, and leaves places alone", () => {
    expect(longer("Undo {n}")).toBe("[Úñdó {n}····]");
  });

  test("turns the words round, and leaves places alone", () => {
    expect(turned("{n} of {of}")).toBe("{n}\u202e of \u202c{of}");
  });

  test("turns the page round too", async () => {
    await speak("ar-XB", ["ui"]);
    expect(document.documentElement.dir).toBe("rtl");
    expect(document.documentElement.lang).toBe("ar-XB");
    await speak("en", ["ui"]);
    expect(document.documentElement.dir).toBe("ltr");
  });
});

test.each([
  [["en-GB"], "en"],
  [["ta", "en-XA"], "en-XA"],
  [["xx"], "en"],
  [[null, undefined], "en"],
])("of the wishes %j the phone gets %s", (wishes, language) => {
  expect(pickLanguage(wishes)).toBe(language);
});

test("direction and spelling go by the language alone", () => {
  expect(directionOf("ar-EG")).toBe("rtl");
  expect(directionOf("hi")).toBe("ltr");
  expect(spoken("ar-XB")).toBe("en");
});

test("days, lists and numbers are said as people say them", () => {
  expect(sayDay("2026-11-24")).toBe("Tuesday 24 November");
  expect(sayDay("2026-11-24", "short")).toBe("Tue 24 Nov");
  expect(sayDay("2026-11-24", "month")).toBe("24 Nov 2026");
  expect(sayDate("2026-11-04")).toBe("4");
  expect(sayList(["Asha"])).toBe("Asha");
  expect(sayList(["Asha", "Leela", "Ben"])).toBe("Asha, Leela and Ben");
  expect(sayNumber(12000)).toBe("12,000");
});

test("a moment is told on the clock of the place it is asked for", () => {
  expect(sayTime("2026-11-24T10:35:00Z", "Asia/Kolkata")).toMatch(/^(16:05|4:05\sPM)$/i);
});

describe("the files of words", () => {
  const every = Object.entries({ ...ui, ...home, ...later, ...look, ...work });

  test("hold no empty message and no stray brace", () => {
    const bad = every.filter(([, message]) =>
      [message]
        .flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)))
        .some((words) => !words.trim() || /[{}]/.test(words.replace(/\{\w+\}/g, ""))),
    );
    expect(bad).toEqual([]);
  });

  test("give the other form wherever there are forms", () => {
    const forms = every.flatMap(([key, message]) =>
      typeof message === "string" ? [] : [{ key, message }],
    );
    expect(forms.filter(({ message }) => !("other" in message)).map(({ key }) => key)).toEqual([]);
  });

  test("share no key between the parts both sides use and one side", () => {
    const both = Object.keys(ui).filter((key) => key in home || key in later || key in work);
    expect(both).toEqual([]);
  });
});
