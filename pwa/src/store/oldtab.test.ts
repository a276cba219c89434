import { beforeEach, describe, expect, test, vi } from "vitest";
import { meOf, planOf } from "../domain/sample";
import { freshPhone, inside, tap } from "./fresh";

/** The app as one tab has it; `newer`: of a release whose database has one step more. */
async function tab(newer = false) {
  vi.resetModules();
  const { STEPS } = await vi.importActual<typeof import("./steps")>("./steps");
  const steps = newer ? [...STEPS, nextStep] : STEPS;
  vi.doMock("./steps", () => ({ STEPS: steps }));
  const db = await import("./db");
  const waiting = () => db.reading((tx) => tx.objectStore("mine").index("place").getAll("out"));
  return {
    ...db,
    ...(await import("./outbox")),
    ...(await import("./plan")),
    ...(await import("./queue")),
    waiting,
    count: async () => (await waiting()).length,
  };
}

/** What a release may do: a store of its own, an index over rows that are there, and change them. */
function nextStep(db: IDBDatabase, tx: IDBTransaction): void {
  db.createObjectStore("wishes");
  const mine = tx.objectStore("mine");
  mine.createIndex("person", "person");
  mine.openCursor().onsuccess = ({ target }) => {
    const at = (target as IDBRequest<IDBCursorWithValue | null>).result;
    at?.update({ ...at.value, later: 7 });
    at?.continue();
  };
}

const TICKS = Array.from({ length: 50 }, (_, n) => tap(`e${n}`));

beforeEach(() => freshPhone());

describe("a database that is older than the app", () => {
  test("is taken on with every tick that waits", async () => {
    const before = await tab();
    await before.keepMe(meOf(), '"me"');
    await before.keepPlan(planOf([]).child_id, planOf([]));
    await before.addToOutbox(TICKS);
    before.close();
    const after = await tab(true);
    const taken = TICKS.map((one) => ({ ...one, later: 7 }));
    expect(await after.waiting()).toEqual(taken.sort((a, b) => (a.id < b.id ? -1 : 1)));
    await after.addToOutbox([tap("more")]);
    expect(await after.count()).toBe(51);
    after.close();
  });

  test("is taken on while an older tab is open, which writes no more and reloads", async () => {
    const older = await tab();
    await older.keepMe(meOf(), '"me"');
    await older.addToOutbox(TICKS);
    const reload = vi.fn();
    older.onOldTab(reload);
    const newer = await tab(true);
    expect(await newer.count()).toBe(50);
    expect(reload).toHaveBeenCalledOnce();
    await expect(older.addToOutbox([tap("lost?")])).rejects.toThrow(older.OldTab);
    await expect(older.reading(older.phoneIn)).rejects.toThrow(older.OldTab);
    expect(await newer.count()).toBe(50);
    newer.close();
  });

  test("in the middle of a tap of the older tab has that tap, for it was saved", async () => {
    const older = await tab();
    await older.keepMe(meOf(), '"me"');
    const saved = older.addToOutbox([tap("last")]);
    const newer = await tab(true);
    await saved;
    expect((await newer.waiting()).map((one) => one.id)).toEqual(["last"]);
    newer.close();
  });
});

test("a database that is newer than the app is not touched: the older app says that it keeps nothing", async () => {
  const newer = await tab(true);
  await newer.keepMe(meOf(), '"me"');
  await newer.addToOutbox(TICKS);
  newer.close();
  const older = await tab();
  expect(await older.keeps()).toBe(false);
  await expect(older.addToOutbox([tap("e")])).rejects.toThrow("version");
  older.close();
  const again = await tab(true);
  expect(await again.count()).toBe(50);
  again.close();
});

test("a database that is made today has every step", async () => {
  const now = await tab();
  await now.keepMe(meOf(), '"me"');
  expect((await inside()).phone.me).toEqual(meOf());
  now.close();
});
