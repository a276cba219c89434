import { render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { expect, test, vi } from "vitest";
import { speak } from "../../words/t";
import Frame from "./frame";

vi.mock("../../state/session", async () => {
  const { signal } = await import("@preact/signals");
  return { child: signal(null), standing: signal("starting") };
});

test("while the server is asked for whom this phone stands, that is said", async () => {
  await speak("en", ["ui", "home"]);
  render(
    <LocationProvider>
      <Frame>
        <p>Today</p>
      </Frame>
    </LocationProvider>,
  );
  expect(screen.getByRole("heading", { name: "Looking for your plan…" })).toBeTruthy();
  expect(screen.queryByText("Today")).toBeNull();
});
