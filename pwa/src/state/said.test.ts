import { afterEach, beforeEach, expect, test } from "vitest";
import { AIDE, eventOf, item, MAYA, maya, meOf, planOf } from "../domain/sample";
import type { Pretend } from "../sync/pretend";
import { type App, beadsOf, closed, noon, opened, settled } from "./opened";

let server: Pretend;
let app: App;
const beads = () => beadsOf(app);

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(closed);

const logged = () => server.log(MAYA).rows.map(({ kind, value, of }) => ({ kind, value, of }));
/** What is made in one breath is ordered by chance. */
const kinds = () =>
  logged()
    .map(({ kind }) => kind)
    .sort();
const idOf = (n: number) => server.log(MAYA).rows[n]?.id;

test("an answer is one event, shown at once and sent", async () => {
  const saved = app.answer(beads(), "effort", "easy");
  expect(app.saidOf(beads())).toEqual({ effort: "easy", words: "" });
  await saved;
  await settled(app);
  expect(logged()).toEqual([{ kind: "rate", value: { effort: "easy" }, of: [] }]);
  expect(app.saidOf(beads()).effort).toBe("easy");
});

test("another answer undoes the one before in the same batch", async () => {
  await app.answer(beads(), "effort", "easy");
  await settled(app);
  await app.answer(beads(), "effort", "hard");
  expect(app.waitingCount.value).toBe(2);
  await settled(app);
  const batch = logged().slice(1);
  expect(batch).toHaveLength(2);
  expect(batch).toContainEqual({ kind: "undo", value: {}, of: [idOf(0)] });
  expect(batch).toContainEqual({ kind: "rate", value: { effort: "hard" }, of: [] });
  expect(app.saidOf(beads()).effort).toBe("hard");
});

test("each question stands by itself, and an answer can be taken back", async () => {
  await app.answer(beads(), "effort", "right");
  await app.answer(beads(), "pain", "some");
  await app.answer(beads(), "effort", null);
  expect(app.saidOf(beads())).toEqual({ pain: "some", words: "" });
});

test("an event with several answers is changed in one of them alone", async () => {
  await app.tick(beads());
  await settled(app);
  const mine = server.log(MAYA).rows[0]?.actor;
  const value = { effort: "hard", pain: "lot" } as const;
  server.store(eventOf("e2", { kind: "rate", value }), mine ?? null);
  await app.syncNow();
  expect(app.saidOf(beads())).toMatchObject(value);
  await app.answer(beads(), "effort", "right");
  expect(app.saidOf(beads())).toMatchObject({ effort: "right", pain: "lot" });
});

test("what somebody else has said is neither shown nor undone", async () => {
  server.store(eventOf("e2", { kind: "rate", value: { effort: "hard" } }), AIDE);
  await app.syncNow();
  expect(app.saidOf(beads())).toEqual({ words: "" });
  await app.answer(beads(), "effort", "easy");
  await settled(app);
  expect(logged().filter(({ kind }) => kind === "undo")).toEqual([]);
});

test("a note is written once, changed by an undo and a new one, and taken back", async () => {
  await app.write(beads(), "  She laughed. ");
  await app.write(beads(), "She laughed.");
  await settled(app);
  expect(logged()).toEqual([{ kind: "note", value: { words: "She laughed." }, of: [] }]);
  await app.write(beads(), "She laughed a lot.");
  expect(app.saidOf(beads()).words).toBe("She laughed a lot.");
  await app.write(beads(), "");
  expect(app.saidOf(beads()).words).toBe("");
  await settled(app);
  expect(kinds()).toEqual(["note", "note", "undo", "undo"]);
});

test("what was said stays when the mark is taken back, and is there when it is marked again", async () => {
  await app.tick(beads());
  await app.answer(beads(), "joy", "yes");
  await app.undo(beads());
  expect(beads().mark).toBeNull();
  expect(app.saidOf(beads()).joy).toBe("yes");
});

test("whether the timer counts aloud is remembered on the phone", async () => {
  expect(app.voiceOn.value).toBe(false);
  await app.turnVoice(true);
  app = await opened();
  expect(app.voiceOn.value).toBe(true);
});

test("what was begun on one child is never said of another that is shown by now", async () => {
  const plan = planOf([item("ball")], { child_id: "sam" });
  server.logs.set("sam", { state: "open", plan, ended: false, rows: [] });
  server.me = meOf([maya(), maya({ id: "sam", called: "Sam" })]);
  await app.syncNow();
  const hers = beads();
  await app.choose("sam");
  await app.write(hers, "Her wrist was sore.");
  await app.answer(hers, "pain", "lot");
  await app.tick(hers);
  expect(app.waitingCount.value).toBe(0);
  await settled(app);
  expect(app.refusedCount.value).toBe(0);
});
