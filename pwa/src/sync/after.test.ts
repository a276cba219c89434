import { beforeEach, describe, expect, test, vi } from "vitest";
import { AIDE, eventOf, item, MAYA, maya, meOf, NOOR, planOf } from "../domain/sample";
import { changePhone, writing } from "../store/db";
import { freshPhone, inside, mineOf } from "../store/fresh";
import { addToOutbox } from "../store/outbox";
import { keepMe } from "../store/plan";
import { sync } from "./loop";
import { Pretend } from "./pretend";

let server: Pretend;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00Z") });
  freshPhone();
  server = new Pretend(planOf([item("beads")]));
  await keepMe(server.me, '"me"');
  await sync();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("after a round", () => {
  test("a plan is fetched when its tag changed, and only then", async () => {
    await sync();
    expect(server.asked("/plan")).toBe(1);
    server.log(MAYA).plan = planOf([item("beads"), item("ball")], { version: 2 });
    await sync();
    const [row] = (await inside()).plans;
    expect(row?.plan?.version).toBe(2);
    expect(row?.read?.version).toBe(1);
    expect(server.heard.at(-1)?.headers["If-None-Match"]).toBe('"v1-en-1"');
  });

  test("a plan is fetched anew from a restored server, though its tag is the same", async () => {
    server.restore(MAYA, 0);
    server.log(MAYA).plan = planOf([item("ball")]);
    await sync();
    expect((await inside()).plans[0]?.plan?.items.map((one) => one.id)).toEqual(["ball"]);
    await sync();
    expect(server.asked("/plan")).toBe(2);
  });

  test("a plan that ended, or is not there yet, is told", async () => {
    server.log(MAYA).ended = true;
    await sync();
    expect((await inside()).plans[0]).toMatchObject({ state: "ended" });
    Object.assign(server.log(MAYA), { ended: false, plan: null });
    await sync();
    expect((await inside()).plans[0]).toMatchObject({ state: "none" });
  });

  test("`/me` is fetched when the children are others than it said", async () => {
    expect(server.asked("/me")).toBe(0);
    const other = planOf([], { child_id: "other" });
    server.logs.set("other", { state: "open", plan: other, ended: false, rows: [] });
    server.me = meOf([maya(), maya({ id: "other", called: "Sam" })]);
    await sync();
    expect(server.asked("/me")).toBe(1);
    expect((await inside()).phone.me?.children).toHaveLength(2);
  });

  test("a plan that fails is tried in the next one", async () => {
    server.log(MAYA).plan = planOf([], { version: 2 });
    server.instead = ({ path }) =>
      path.endsWith("/plan") ? { status: 500, body: { type: "unexpected" } } : null;
    expect((await sync()).is).toBe("failed");
    server.instead = () => null;
    await sync({ now: true });
    expect((await inside()).plans[0]?.plan?.version).toBe(2);
  });
});

test("a phone that stands for nobody asks nothing", async () => {
  freshPhone();
  const asked = server.heard.length;
  expect((await sync()).is).toBe("idle");
  expect(server.heard).toHaveLength(asked);
});

test("what is another person's is never sent", async () => {
  await addToOutbox([
    mineOf(eventOf("e1"), { person: AIDE }),
    mineOf(eventOf("e2"), { person: NOOR }),
  ]);
  await sync();
  expect(server.log(MAYA).rows.map((row) => row.id)).toEqual(["e2"]);
});

test("a pause of an old build does not outlive an answer", async () => {
  await writing((tx) =>
    changePhone(tx, { pause: { until: Date.now() + 5000, tries: 3, hard: false, offline: true } }),
  );
  expect((await sync()).is).toBe("busy");
  later(5001);
  expect((await sync()).is).toBe("sent");
});
