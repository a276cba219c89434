import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, MAYA, maya, meOf, NOOR, planOf } from "../domain/sample";
import { keepRead } from "./choice";
import { changePhone, OldTab, writing } from "./db";
import { draftOf, dropDraft, keepDraft, keepList, listOf, wipeDesk } from "./desk";
import { snapshot } from "./events";
import { freshPhone, inside, mineOf, tap } from "./fresh";
import { addToOutbox } from "./outbox";
import { dropRefused, settleOld } from "./places";
import { keepMe, keepPlan } from "./plan";
import { wipeHome } from "./wipe";

beforeEach(freshPhone);

describe("the outbox", () => {
  beforeEach(() => keepMe(meOf(), '"me"'));

  test("takes nothing of a child that has left this phone, in another tab perhaps", async () => {
    await wipeHome();
    await expect(addToOutbox([tap("e1")])).rejects.toThrow(OldTab);
    expect((await inside()).out).toEqual([]);
  });

  test("takes taps whole or not at all, and asks the disk to be strict", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    await addToOutbox([tap("e1"), tap("e2")]);
    expect(asked.mock.lastCall?.[2]).toEqual({ durability: "strict" });
    const unfit = { ...tap("e4"), id: undefined } as unknown as ReturnType<typeof tap>;
    await expect(addToOutbox([tap("e3"), unfit])).rejects.toThrow();
    expect((await inside()).out).toEqual(["e1", "e2"]);
  });

  test("lets a person take only what was refused off the list", async () => {
    await addToOutbox([tap("e1"), { ...tap("e2"), place: "refused", why: "too_old" }]);
    await dropRefused("e1");
    await dropRefused("e2");
    expect(await inside()).toMatchObject({ out: ["e1"], refused: {} });
  });

  test("of another person is sent as this one's, or let go, when they say so", async () => {
    const others = ["e1", "e2"].map((id) => mineOf(tap(id).event, { person: AIDE }));
    await addToOutbox([...others, tap("e3")]);
    await settleOld(MAYA, NOOR, false);
    expect((await inside()).out).toEqual(["e3"]);
    await addToOutbox(others);
    await settleOld(MAYA, NOOR, true);
    expect((await snapshot()).mine.map((one) => one.person)).toEqual([NOOR, NOOR, NOOR]);
  });
});

describe("a connection", () => {
  beforeEach(() => keepMe(meOf(), '"me"'));

  test("that the browser dropped in the background is opened anew", async () => {
    await addToOutbox([tap("e1")]);
    const broken = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect((await inside()).out).toEqual(["e1"]);
    expect(broken).toHaveBeenCalledTimes(2);
  });

  test("that is lost in the middle of a tap is opened anew, and the tap is there once", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
    });
    await addToOutbox([tap("e1"), tap("e2")]);
    expect(put).toHaveBeenCalledTimes(3);
    expect((await inside()).out).toEqual(["e1", "e2"]);
  });
});

describe("who this phone stands for", () => {
  test("with another cookie, every child's state is asked anew; the epoch stays", async () => {
    await keepMe(meOf(), '"a"');
    await writing(async (tx) => {
      const row = await tx.objectStore("children").get(MAYA);
      if (row) await tx.objectStore("children").put({ ...row, state: "open", cursor: "9" });
      await changePhone(tx, { epoch: "e1" });
    });
    await keepMe(meOf(), '"b"');
    expect((await inside()).children[0]).toMatchObject({ state: "open", cursor: "9" });
    await keepMe(meOf([maya()], "phone-2"), '"c"');
    expect((await inside()).children[0]).toMatchObject({ state: null, cursor: "9" });
    expect((await inside()).phone.epoch).toBe("e1");
    await keepMe(meOf([maya({ person: { id: AIDE, name: "Ben" } })], "phone-2"), '"d"');
    expect((await inside()).children[0]).toMatchObject({ cursor: null, person: AIDE });
  });

  test("a plan of a child that left meanwhile is not kept", async () => {
    await keepPlan(MAYA, planOf([]));
    expect((await inside()).plans).toEqual([]);
  });

  test("the first plan counts as read, the next ones when somebody reads them", async () => {
    await keepMe(meOf(), '"a"');
    await keepPlan(MAYA, planOf([]));
    await keepPlan(MAYA, planOf([], { version: 2 }));
    expect((await inside()).plans[0]?.read?.version).toBe(1);
    await keepRead(MAYA, planOf([], { version: 2 }));
    expect((await inside()).plans[0]?.read?.version).toBe(2);
  });

  test("the family's data leaves at sign-out, staff drafts stay", async () => {
    await keepDraft("plan", { items: [] });
    await keepMe(meOf(), '"a"');
    await addToOutbox([tap("e1")]);
    expect(await wipeHome()).toBe(1);
    expect(await inside()).toMatchObject({ out: [], children: [], phone: { me: null } });
    expect(await draftOf("plan")).toMatchObject({ value: { items: [] } });
  });
});

describe("the desk", () => {
  afterEach(() => vi.useRealTimers());

  test("keeps a draft until it is dropped", async () => {
    await keepDraft("a", "half a sentence");
    await wipeDesk();
    expect(await draftOf<string>("a")).toMatchObject({ value: "half a sentence" });
    await dropDraft("a");
    expect(await draftOf("a")).toBeNull();
  });

  test("keeps a list for twelve hours, or until sign-out", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1e12 });
    await keepList("children", ["Maya"]);
    vi.setSystemTime(1e12 + 12 * 3600e3 - 1);
    expect((await listOf<string[]>("children"))?.value).toEqual(["Maya"]);
    vi.setSystemTime(1e12 + 12 * 3600e3);
    expect(await listOf("children")).toBeNull();
    vi.setSystemTime(1e12);
    expect(await listOf("children")).toBeNull();
    await keepList("children", ["Maya"]);
    await wipeDesk();
    expect(await listOf("children")).toBeNull();
  });
});
