/** What the staff side keeps on this computer: drafts, and the last lists for at most 12 hours. */

import { deskWriting, phoneIn, reading } from "./db";

const LISTS_LIVE = 12 * 3600e3;

export const keepDraft = (key: string, value: unknown): Promise<void> => put("drafts", key, value);
export const keepList = (key: string, value: unknown): Promise<void> => put("lists", key, value);

const put = (store: "drafts" | "lists", key: string, value: unknown): Promise<void> =>
  deskWriting(async (tx) => {
    await tx.objectStore(store).put({ value, at: Date.now() }, key);
  });

export interface Kept<T> {
  value: T;
  at: number;
}

/** The draft as it was last kept: it stays until it is dropped. */
export const draftOf = <T>(key: string): Promise<Kept<T> | null> =>
  deskWriting(async (tx) => ((await tx.objectStore("drafts").get(key)) as Kept<T>) ?? null);

export const dropDraft = (key: string): Promise<void> =>
  deskWriting((tx) => tx.objectStore("drafts").delete(key));

/** The list as it was last seen. Every list that is older than 12 hours is deleted, asked or not. */
export const listOf = <T>(key: string): Promise<Kept<T> | null> =>
  deskWriting(async (tx) => {
    const lists = tx.objectStore("lists");
    for (let one = await lists.openCursor(); one; one = await one.continue()) {
      const age = Date.now() - one.value.at;
      if (age < 0 || age >= LISTS_LIVE) await one.delete();
    }
    return ((await lists.get(key)) as Kept<T> | undefined) ?? null;
  });

/** Names, lists and what children look like leave this computer; drafts stay, for work must not be
 * lost. A family that uses the same browser lets go of what is not its own by itself. */
export async function wipeDesk(): Promise<void> {
  await deskWriting((tx) => tx.objectStore("lists").clear());
  if (!(await reading(phoneIn)).me) (await import("./drawn")).forgetDrawn();
}
