import { beforeEach, describe, expect, test } from "vitest";
import { AIDE, eventOf, MAYA, maya, meOf, NOOR } from "../domain/sample";
import type { Change, Refusal } from "../domain/types";
import type { Mine } from "../store/db";
import { freshPhone, inside, mineOf, tap } from "../store/fresh";
import { addToOutbox } from "../store/outbox";
import { keepMe, keepPlan } from "../store/plan";
import { wipeHome } from "../store/wipe";
import { take } from "./answers";
import type { ChildNews, SyncAnswer } from "./wire";

const OPEN: ChildNews = { state: "open", plan: "v1-en-1", cursor: "7", more: false, changes: [] };

const answerOf = (news: Partial<ChildNews> = {}, more: Partial<SyncAnswer> = {}): SyncAnswer => ({
  epoch: "e1",
  now: "2026-11-24T12:00:00Z",
  build: 40,
  min_client: 1,
  answers: [],
  children: { [MAYA]: { ...OPEN, ...news } },
  ...more,
});

const changeOf = (id: string, more: Partial<Change> = {}): Change => {
  const { v: _, child: __, offset: ___, ...said } = eventOf(id);
  return { ...said, seq: 1, actor: AIDE, ...more };
};

/** Send, and take the verdicts. */
async function sent(
  entries: readonly Mine[],
  verdicts: SyncAnswer["answers"],
  news: Partial<ChildNews> = {},
  more: Partial<SyncAnswer> = {},
) {
  await addToOutbox(entries);
  return take(entries, answerOf(news, { answers: verdicts, ...more }));
}

const refused = (id: string, why: Refusal) => ({ id, is: "refused" as const, why });
const stored = (id: string) => ({ id, is: "stored" as const });

beforeEach(async () => {
  freshPhone();
  await keepMe(meOf(), '"me"');
  await take([], answerOf());
});

describe("an event's answer", () => {
  test("stored: it is kept, and its row is known as this person's", async () => {
    await sent([tap("e1")], [stored("e1")]);
    const phone = await inside();
    expect(phone).toMatchObject({ out: [], kept: ["e1"] });
    expect(phone.rows).toMatchObject([{ id: "e1", actor: NOOR, kind: "done", day: "2026-11-24" }]);
  });

  test("stored: an undo of one who sees the plan says so in its row", async () => {
    await keepMe(meOf([maya({ sees: "plan" })]), '"me2"');
    await sent([tap("e1", { kind: "undo", of: ["e0"] })], [stored("e1")]);
    expect((await inside()).rows[0]).toMatchObject({ sees: "plan" });
  });

  test("duplicate: it is kept, and makes no row: that comes with the changes", async () => {
    await sent([tap("e1")], [{ id: "e1", is: "duplicate" }]);
    expect(await inside()).toMatchObject({ kept: ["e1"], known: [] });
  });

  test("duplicate, and its row comes with a later page: till then it stays on the screen", async () => {
    const verdicts = [{ id: "e1", is: "duplicate" as const }];
    const first = await sent([tap("e1")], verdicts, { more: true, cursor: "8", changes: [] });
    expect(first).toMatchObject({ settled: 1, more: true });
    expect(await inside()).toMatchObject({ out: ["e1"], kept: [] });
    const last = { changes: [changeOf("e1", { actor: NOOR })], cursor: "9" };
    await take([tap("e1")], answerOf(last, { answers: verdicts }));
    expect(await inside()).toMatchObject({ out: [], kept: ["e1"], known: ["e1"] });
  });

  test("later: it waits without alarm, until the server's build has changed", async () => {
    const taken = await sent([tap("e1")], [{ id: "e1", is: "later" }]);
    expect(taken.more).toBe(false);
    expect(await inside()).toMatchObject({ out: ["e1"], refused: {} });
    expect((await take([], answerOf({}, { build: 41 }))).more).toBe(true);
  });

  test.each<Refusal>([
    "not_yours",
    "unknown_item",
    "too_old",
    "in_future",
    "id_reuse",
    "too_long",
    "bad_value",
  ])("refused: %s goes to the list, and what follows is kept", async (why) => {
    await sent([tap("e1"), tap("e2")], [refused("e1", why), stored("e2")]);
    expect(await inside()).toMatchObject({ out: [], refused: { e1: why }, kept: ["e2"] });
  });

  test("of a newer server, with a word that we do not know: it waits on", async () => {
    const verdict = { id: "e1", is: "parked" } as unknown as SyncAnswer["answers"][number];
    expect((await sent([tap("e1"), tap("e2")], [verdict, stored("e2")])).settled).toBe(1);
    expect(await inside()).toMatchObject({ out: ["e1"], kept: ["e2"] });
  });

  test("none: it waits on", async () => {
    expect((await sent([tap("e1")], [])).settled).toBe(0);
    expect((await inside()).out).toEqual(["e1"]);
  });

  test("refused: leaves the list when it is seen in the changes after all", async () => {
    await sent([tap("e1")], [refused("e1", "too_old")]);
    await take([], answerOf({ changes: [changeOf("e1", { actor: NOOR })] }));
    expect(await inside()).toMatchObject({ refused: {}, kept: ["e1"] });
  });
});

describe("changes and cursors", () => {
  test("come with the epoch, in one transaction", async () => {
    await take([], answerOf({ changes: [changeOf("a")], cursor: "9.x" }));
    const phone = await inside();
    expect(phone).toMatchObject({ known: ["a"], phone: { epoch: "e1", build: 40 } });
    expect(phone.children).toMatchObject([{ id: MAYA, cursor: "9.x", tag: "v1-en-1" }]);
  });

  test("are all left as they were when one of them cannot be kept", async () => {
    const unfit = { ...changeOf("b"), id: { no: "key" } } as unknown as Change;
    const whole = sent([tap("e1")], [stored("e1")], {
      changes: [changeOf("a"), unfit],
      cursor: "9",
    });
    await expect(whole).rejects.toThrow();
    const phone = await inside();
    expect(phone).toMatchObject({ out: ["e1"], known: [] });
    expect(phone.children[0]?.cursor).toBe("7");
  });

  test("older than 35 days leave the phone, and kept events after 90", async () => {
    const days = ["2026-10-21", "2026-10-20", "2026-08-27", "2026-08-26"];
    const taps = days.map((day, n) => tap(`e${n}`, { day }));
    await sent(
      taps,
      taps.map(({ id }) => stored(id)),
      {},
      { now: "2026-11-25T00:10:00Z" },
    );
    const phone = await inside();
    expect(phone.known).toEqual(["e0"]);
    expect(phone.kept).toEqual(["e0", "e1", "e2"]);
  });
});

describe("a newer server", () => {
  const aided = { ...changeOf("a"), kind: "aided", value: { by: 2 }, mood: ["calm"] };
  const more = { changes: [aided as unknown as Change], cursor: "9", weather: "rain" };

  test("tells what we do not know: it is kept as it came, for the app after this one", async () => {
    await take([], answerOf(more as Partial<ChildNews>, { notice: 1 } as Partial<SyncAnswer>));
    expect((await inside()).rows).toEqual([aided]);
    await take([], answerOf({ cursor: "9" }));
    expect((await inside()).rows).toEqual([aided]);
  });

  test("has a state of a child that we do not know: nothing leaves, and its events wait", async () => {
    await sent([tap("e1")], [stored("e1")]);
    await addToOutbox([tap("e2")]);
    const paused = { [MAYA]: { state: "paused" } } as unknown as SyncAnswer["children"];
    expect((await take([], answerOf({}, { children: paused }))).more).toBe(false);
    expect(await inside()).toMatchObject({ out: ["e2"], kept: ["e1"], known: ["e1"] });
    expect((await take([], answerOf())).more).toBe(true);
  });
});

describe("a server that was restored", () => {
  beforeEach(() => sent([tap("e1"), tap("e2")], [stored("e1"), refused("e2", "not_yours")]));

  test("gets kept and refused events again, and tells anew what it knows", async () => {
    const taken = await take(
      [],
      answerOf({ reset: true, cursor: "3", changes: [changeOf("a")] }, { epoch: "e2" }),
    );
    expect(taken.more).toBe(true);
    expect(await inside()).toMatchObject({
      out: ["e1", "e2"],
      kept: [],
      refused: {},
      known: ["a"],
      phone: { epoch: "e2" },
    });
  });

  test("and does not know a child: rows and cursor go, its events wait", async () => {
    await addToOutbox([tap("e3")]);
    const taken = await take([], answerOf({}, { children: { [MAYA]: { state: "unknown" } } }));
    expect(taken.more).toBe(false);
    const phone = await inside();
    expect(phone).toMatchObject({ out: ["e3"], kept: ["e1"], known: [] });
    expect(phone.children[0]).toMatchObject({ state: "unknown", cursor: null });
    // the right backup: first contact with the child offers everything again
    await take([], answerOf());
    expect((await inside()).out).toEqual(["e1", "e2", "e3"]);
  });
});

describe("a child that leaves", () => {
  const GONE = { children: { [MAYA]: { state: "gone" as const } } };

  test("gone: its events go once, then all of it goes and the untaken ones are counted", async () => {
    await keepPlan(MAYA, "none");
    await addToOutbox([tap("e1"), tap("e2")]);
    // the state comes with an answer to a request that held none of its events
    expect((await take([], answerOf({}, GONE))).more).toBe(true);
    expect(await inside()).toMatchObject({ out: ["e1", "e2"] });
    const verdicts = [stored("e1"), refused("e2", "gone")];
    await take([tap("e1"), tap("e2")], answerOf({}, { ...GONE, answers: verdicts }));
    const phone = await inside();
    expect(phone).toMatchObject({ out: [], kept: [], refused: {}, plans: [], children: [] });
    expect(phone.phone.me?.children).toEqual([]);
    expect(phone.phone.ending).toMatchObject({
      unsent: 1,
      clinic: { name: "Willow Street Clinic", phone: "+49 30 1234567" },
    });
    // told again, it is no second ending
    await take([], answerOf({}, GONE));
    expect((await inside()).phone.ending?.unsent).toBe(1);
  });

  test("gone, and joined again before its events went: what was refused is offered anew", async () => {
    await take([], answerOf({ changes: [changeOf("s")] }));
    await addToOutbox([tap("e1"), tap("e2")]);
    const verdicts = [refused("e1", "gone")];
    await take([tap("e1")], answerOf({}, { ...GONE, answers: verdicts }));
    expect(await inside()).toMatchObject({ out: ["e2"], refused: { e1: "gone" }, known: [] });
    await take([], answerOf());
    expect((await inside()).out).toEqual(["e1", "e2"]);
  });

  test("revoked: it goes at once, other children stay", async () => {
    await keepMe(meOf([maya(), maya({ id: "sam", called: "Sam" })]), '"me2"');
    const other = { ...OPEN, changes: [changeOf("s")] };
    await addToOutbox([tap("e1"), mineOf(eventOf("e2", { child: "sam" }))]);
    await take([], answerOf({}, { children: { [MAYA]: { state: "revoked" }, sam: other } }));
    const phone = await inside();
    expect(phone).toMatchObject({ out: ["e2"], known: ["s"], phone: { chosen: "sam" } });
    expect(phone.phone.ending?.unsent).toBe(1);
  });
});

describe("what was not sent, when a phone is revoked", () => {
  const REVOKED = { children: { [MAYA]: { state: "revoked" as const } } };

  test("is nothing that a restored server has told that it has", async () => {
    await sent([tap("e1"), tap("e2")], [stored("e1"), stored("e2")]);
    const told = { reset: true, changes: [changeOf("e1", { actor: NOOR })] };
    await take([], answerOf(told, { epoch: "e2" }));
    expect((await inside()).out).toEqual(["e1", "e2"]);
    await take([], answerOf({}, { ...REVOKED, epoch: "e2" }));
    expect((await inside()).phone.ending?.unsent).toBe(1);
  });

  test("is nothing that is only offered once more to the server that took it", async () => {
    await sent([tap("e1")], [stored("e1")]);
    await take([], answerOf({}, { children: { [MAYA]: { state: "unknown" } } }));
    await take([], answerOf());
    expect((await inside()).out).toEqual(["e1"]);
    expect(await wipeHome("2026-11-24T12:00:00Z")).toBe(0);
  });
});

test("children that `/me` did not name are noticed", async () => {
  expect((await take([], answerOf())).strangers).toBe(false);
  const two = { children: { [MAYA]: OPEN, sam: OPEN } };
  expect((await take([], answerOf({}, two))).strangers).toBe(true);
});
