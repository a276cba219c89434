import { beforeEach, expect, test, vi } from "vitest";
import { meOf } from "../domain/sample";
import { Caches } from "./caches";
import { deskWriting } from "./db";
import { draftOf, keepDraft, keepList, listOf, wipeDesk } from "./desk";
import { keepDrawn } from "./drawn";
import { freshPhone } from "./fresh";
import { keepMe } from "./plan";

const HOURS = 3600e3;

const listsLeft = (): Promise<string[]> =>
  deskWriting((tx) => tx.objectStore("lists").getAllKeys());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00Z") });
  freshPhone();
  await keepDraft("plan", "half a plan");
  await keepList("mine", ["Maya"]);
});

test("names leave this computer after 12 hours, in every list, whichever is asked for", async () => {
  vi.setSystemTime(Date.now() + 11 * HOURS);
  await keepList("clinic", ["Sam"]);
  vi.setSystemTime(Date.now() + HOURS);
  expect((await listOf("clinic"))?.value).toEqual(["Sam"]);
  expect(await listsLeft()).toEqual(["clinic"]);
});

test("a list from the future, by a clock that was wrong, is not kept for ever", async () => {
  vi.setSystemTime(Date.now() - HOURS);
  expect(await listOf("mine")).toBeNull();
  expect(await listsLeft()).toEqual([]);
});

test("signing out takes the lists, and leaves the drafts", async () => {
  await wipeDesk();
  expect(await listsLeft()).toEqual([]);
  expect((await draftOf("plan"))?.value).toBe("half a plan");
});

test("signing out takes the pictures too: a family's own, in the same browser, stay", async () => {
  const caches = new Caches();
  const look = () => keepDrawn("/api/v1/pictures/aa.svg?look=wc", new Response("svg"));
  await look();
  await wipeDesk();
  expect(await caches.has("pictures")).toBe(false);
  await keepMe(meOf(), '"me"');
  await look();
  await wipeDesk();
  expect(await caches.has("pictures")).toBe(true);
});
