import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MAYA, meOf } from "../domain/sample";
import { inside } from "../store/fresh";
import type { Pretend } from "../sync/pretend";
import { type App, addSam, beadsOf, closed, noon, opened } from "./opened";

let server: Pretend;
let app: App;
const beads = (slot = 0) => beadsOf(app, slot);

beforeEach(async () => {
  server = noon();
  app = await opened();
});

afterEach(closed);

/** Their plans end at the clinic, and what waits of them is not taken. */
async function ends(...children: readonly string[]): Promise<void> {
  for (const child of children) server.log(child).state = "gone";
  const left = server.me.children.filter((one) => !children.includes(one.id));
  server.me = meOf(left);
  await app.syncNow();
}

const leave = (child: string) => {
  server.instead = ({ method }) => {
    if (method !== "DELETE") return null;
    server.log(child).state = "gone";
    server.me = meOf(server.me.children.filter((one) => one.id !== child));
    return null;
  };
  return app.leavePlan(child);
};

const revoked = () => {
  server.instead = () => ({ status: 401, body: { type: "device-revoked" } });
  return app.syncNow();
};

describe("one of two plans that ends", () => {
  beforeEach(async () => {
    addSam(server);
    await app.syncNow();
  });

  test("leaves the other one as it is, and is said once with what was not taken", async () => {
    await app.tick(beads());
    await ends(MAYA);
    expect([app.standing.value, app.syncWord.value]).toEqual(["joined", "ended"]);
    expect(app.child.value?.called).toBe("Sam");
    expect(app.ending.value?.unsent).toBe(1);
    expect((await inside()).plans.map((one) => one.child)).toEqual(["sam"]);
    await app.closeEnding();
    app = await opened();
    expect([app.standing.value, app.syncWord.value]).toEqual(["joined", "saved"]);
  });

  test("by this person's own wish is not said to them", async () => {
    expect((await leave(MAYA)).ok).toBe(true);
    expect([app.child.value?.called, app.syncWord.value]).toEqual(["Sam", "saved"]);
  });

  test("by their own wish leaves what is still to be read of another one's end", async () => {
    await app.tick(beads());
    await ends(MAYA);
    expect((await leave("sam")).ok).toBe(true);
    expect([app.standing.value, app.ending.value?.unsent]).toEqual(["ended", 1]);
  });
});

describe("what was not sent of two plans that end", () => {
  beforeEach(async () => {
    addSam(server);
    await app.syncNow();
    await app.tick(beads(0));
    await app.tick(beads(1));
  });

  test("is said whole when both ends come with one answer", async () => {
    await ends(MAYA, "sam");
    expect([app.standing.value, app.ending.value?.unsent]).toEqual(["ended", 2]);
  });

  test("is said whole when the second comes before the first was read", async () => {
    await ends(MAYA);
    await ends("sam");
    expect([app.standing.value, app.ending.value?.unsent]).toEqual(["ended", 2]);
  });

  test("is said whole when the phone, empty by then, is signed out for good", async () => {
    await ends(MAYA, "sam");
    const said = app.ending.value;
    vi.setSystemTime(Date.now() + 864e5);
    await revoked();
    expect(said).toMatchObject({ unsent: 2, clinic: { name: "Willow Street Clinic" } });
    expect(app.ending.value).toEqual(said);
  });

  test("is said whole when the phone is signed out for good while one is left", async () => {
    await ends(MAYA);
    await revoked();
    expect(app.ending.value).toMatchObject({ unsent: 2, clinic: { name: "Willow Street Clinic" } });
  });

  test("is no more said once it was read", async () => {
    await ends(MAYA);
    await app.closeEnding();
    await ends("sam");
    expect(app.ending.value?.unsent).toBe(0);
  });
});

describe("who leaves their only plan", () => {
  test("is told of no end: the way in is shown, and nothing of the child is here", async () => {
    await app.tick(beads());
    expect((await leave(MAYA)).ok).toBe(true);
    expect(server.heard.at(-1)?.path).toBe(`/children/${MAYA}/caregivers/me`);
    expect([app.standing.value, app.ending.value]).toEqual(["stranger", null]);
    expect(await inside()).toMatchObject({
      phone: { me: null },
      children: [],
      plans: [],
      rows: [],
    });
  });

  test("is told of none later either, though the server signs an empty phone out for good", async () => {
    await leave(MAYA);
    await revoked();
    expect(app.standing.value).toBe("stranger");
    app = await opened();
    expect([app.standing.value, app.ending.value]).toEqual(["stranger", null]);
  });
});
