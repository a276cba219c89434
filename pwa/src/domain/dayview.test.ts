import { describe, expect, test } from "vitest";
import { dayView, type Seen } from "./dayview";
import { type Fact, fold } from "./fold";
import { AIDE, daily, eventOf, item, NOOR } from "./sample";
import type { Event, PlanItem } from "./types";

const DAY = "2026-11-24"; // a Tuesday
const beads = item("beads", { schedule: daily("breakfast", "bedtime") });
const ball = item("ball", {
  schedule: { rule: "per_week", days: null, days_a_week: 1, moments: ["play"] },
});
const fits = item("fits", {
  schedule: { rule: "when_fits", days: null, days_a_week: null, moments: [] },
});

const by = (actor: string | null, id: string, more: Partial<Event> = {}): Fact => ({
  ...eventOf(id, more),
  actor,
});

const look = (items: PlanItem[], facts: Fact[] = [], more: Partial<Seen> = {}, day = DAY) =>
  dayView(
    {
      items,
      since: {},
      earlier: {},
      child: "maya",
      zone: "UTC",
      cells: fold(facts),
      me: NOOR,
      sees: "all",
      names: { [NOOR]: "Noor", [AIDE]: "Ben" },
      waiting: new Set(),
      ...more,
    },
    day,
  );

const slotsOf = (view: ReturnType<typeof look>) => view.moments.flatMap((one) => one.slots);

describe("a day", () => {
  test("goes from wake-up to bedtime, and what fits any time comes last", () => {
    const view = look([fits, ball, beads]);
    expect(view.moments.map((one) => one.moment)).toEqual([
      "breakfast",
      "play",
      "bedtime",
      "any-time",
    ]);
    expect(view).toMatchObject({ left: 2, marked: 0, allDone: false });
  });

  test("is done when nothing due is left, whatever is offered besides", () => {
    const facts = [by(NOOR, "e1"), by(NOOR, "e2", { slot: 1, kind: "skip" })];
    const view = look([beads, ball, fits], facts);
    expect(view).toMatchObject({ left: 0, marked: 2, allDone: true });
    expect(view.moments.map((one) => one.finished)).toEqual([true, false, true, false]);
  });

  test("with nothing due is done when all that is offered is marked", () => {
    const done = by(NOOR, "e1", { item: "ball" });
    expect(look([ball, fits], [done]).allDone).toBe(false);
    expect(look([ball, fits], [done, by(NOOR, "e2", { item: "fits" })]).allDone).toBe(true);
  });

  test("is not done while the other side is to do, of what is offered too", () => {
    const left = { kind: "partly", value: { side: "left" } } as const;
    const half = [by(NOOR, "e1"), by(NOOR, "e2", { slot: 1, ...left })];
    expect(look([beads], half)).toMatchObject({ left: 1, marked: 2, allDone: false });
    expect(look([beads], half).moments.map((one) => one.finished)).toEqual([true, false]);
    const whole = by(NOOR, "e3", { slot: 1 });
    expect(look([beads], [...half, whole])).toMatchObject({ left: 0, allDone: true });
    const offered = by(NOOR, "e4", { item: "ball", ...left });
    expect(look([beads, ball], [...half, whole, offered]).allDone).toBe(false);
  });

  test("is done when a reason says that the other side is not to be done", () => {
    const value = { side: "left", reason: "tired" } as const;
    const facts = [by(NOOR, "e1"), by(NOOR, "e2", { slot: 1, kind: "partly", value })];
    expect(look([beads], facts)).toMatchObject({ left: 0, allDone: true });
  });

  test("without a plan is empty and not done", () =>
    expect(look([])).toEqual({ day: DAY, moments: [], left: 0, marked: 0, allDone: false }));

  test("that another day has used up asks for no quota item, but shows it once it is ticked", () => {
    const monday = by(NOOR, "e1", { item: "ball", day: "2026-11-23" });
    expect(look([ball], [monday]).moments).toEqual([]);
    const [slot] = slotsOf(look([ball], [monday, by(NOOR, "e2", { item: "ball" })]));
    expect(slot).toMatchObject({ extra: true, state: "not_due", mark: "done", moment: "play" });
  });

  test("keeps a quota item that was done on this day", () =>
    expect(slotsOf(look([ball], [by(NOOR, "e1", { item: "ball" })]))[0]).toMatchObject({
      state: "offered",
      extra: false,
      mark: "done",
    }));

  test("shows a slot more than the plan asks once it has a mark", () => {
    const extra = slotsOf(look([beads], [by(NOOR, "e1", { slot: 7 })])).filter((one) => one.extra);
    expect(extra).toMatchObject([{ slot: 7, moment: "any-time", mark: "done" }]);
  });

  test("leaves out what the plan has dropped, though it was ticked", () =>
    expect(look([ball], [by(NOOR, "e1", { item: "dropped" })]).marked).toBe(0));

  test("offers what came into the plan during it, and asks for it from the next day on", () => {
    const since = { beads: `${DAY}T11:00:00Z` };
    expect(slotsOf(look([beads], [], { since }))[0]?.state).toBe("offered");
    expect(slotsOf(look([beads], [], { since }, "2026-11-25"))[0]?.state).toBe("due");
    expect(slotsOf(look([beads], [], { since }, "2026-11-23"))).toEqual([]);
  });
});

describe("a slot", () => {
  test("says who, when and what", () => {
    const facts = [by(NOOR, "e1", { value: { count: 6 } }), by(AIDE, "e2")];
    expect(slotsOf(look([beads], facts))[0]).toMatchObject({
      key: "beads 2026-11-24 0",
      by: ["Noor", "Ben"],
      byMe: true,
      at: "2026-11-24T10:31:00.000Z",
      undoes: ["e1", "e2"],
    });
  });

  test("names nobody that this phone may not know", () => {
    const [slot] = slotsOf(look([beads], [by(null, "e1")], { sees: "plan", me: AIDE }));
    expect(slot).toMatchObject({ by: [""], byMe: false, undoes: [], mark: "done" });
  });

  test("lets one who sees the plan undo only their own", () => {
    const facts = [by(null, "e1"), by(AIDE, "e2")];
    const [slot] = slotsOf(look([beads], facts, { sees: "plan", me: AIDE }));
    expect(slot?.undoes).toEqual(["e2"]);
  });

  test("waits while something of it is not sent", () => {
    const waiting = new Set(["beads 2026-11-24 1"]);
    expect(slotsOf(look([beads], [], { waiting })).map((one) => one.waiting)).toEqual([
      false,
      true,
    ]);
  });
});
