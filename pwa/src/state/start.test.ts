import { afterEach, expect, test, vi } from "vitest";
import { freshPhone } from "../store/fresh";
import { closed, noon, opened } from "./opened";

afterEach(closed);

test("the server is asked only when what lies on the phone is on the screen", async () => {
  const server = noon();
  const app = await opened();
  app.stop();
  server.heard.length = 0;
  const ask = await app.start();
  expect(app.standing.value).toBe("joined");
  for (let turn = 0; turn < 50; turn++) await new Promise((go) => setImmediate(go));
  expect(server.heard).toEqual([]);
  ask();
  await vi.waitFor(() => expect(server.heard.length).toBeGreaterThan(0));
});

test("a phone that holds nothing has nothing to show first, and asks at once", async () => {
  const server = noon();
  const app = await opened();
  app.stop();
  vi.resetModules();
  freshPhone();
  server.heard.length = 0;
  await (await import("./session")).start();
  await vi.waitFor(() => expect(server.heard.length).toBeGreaterThan(0));
});
