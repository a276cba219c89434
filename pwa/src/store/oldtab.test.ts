import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import { meOf } from "../domain/sample";
import { OldTab, onOldTab, phoneIn, reading } from "./db";
import { freshPhone, tap } from "./fresh";
import { addToOutbox } from "./outbox";
import { keepMe } from "./plan";

test("an older tab closes for a newer database, writes no more, and reloads", async () => {
  freshPhone();
  await keepMe(meOf(), '"me"');
  await addToOutbox([tap("e1")]);
  const reload = vi.fn();
  onOldTab(reload);
  const newer = await openDB("handsteps", 2);
  expect(reload).toHaveBeenCalledOnce();
  await expect(addToOutbox([tap("e2")])).rejects.toThrow(OldTab);
  await expect(reading(phoneIn)).rejects.toThrow(OldTab);
  expect(await newer.count("mine")).toBe(1);
  newer.close();
});
