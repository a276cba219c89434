import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../../words/t";
import { ReadAloud } from "./readaloud";

vi.mock("../../state/today", async () => {
  const { signal } = await import("@preact/signals");
  return { plan: signal({ language: "en" }) };
});

class Utterance {
  onend: (() => void) | null = null;
  text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const voices: { lang: string; localService: boolean }[] = [];
const spoken: Utterance[] = [];
const cancel = vi.fn();

beforeEach(async () => {
  await speak("en", ["ui", "later"]);
  voices.splice(0, voices.length, { lang: "en_GB", localService: true });
  const speech = { getVoices: () => voices, speak: (one: Utterance) => spoken.push(one), cancel };
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  spoken.length = 0;
  cancel.mockClear();
});

const STEPS = [
  { do: "Stand tall.", look: "Eyes on one spot.", picture: null },
  { do: "Lift one foot.", look: null, picture: null },
];
const at = (n: number) => <ReadAloud step={STEPS[n]} dose="8 times" />;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const texts = () => spoken.map(({ text }) => text);

test("a step is read with the dose; the next one only when one was being read", () => {
  const { rerender } = render(at(0));
  press("Read aloud");
  expect(texts()).toEqual(["Stand tall. Eyes on one spot. 8 times"]);
  rerender(at(1));
  expect(texts().slice(1)).toEqual(["Lift one foot."]);
  act(() => spoken[1]?.onend?.());
  rerender(at(0));
  expect(texts()).toHaveLength(2);
});

test("it stops when it is told to, and when the page is left", async () => {
  const { unmount } = render(at(0));
  press("Read aloud");
  cancel.mockClear();
  press("Stop reading");
  expect(cancel).toHaveBeenCalled();
  press("Read aloud");
  cancel.mockClear();
  unmount();
  await waitFor(() => expect(cancel).toHaveBeenCalled());
});

test("without a voice of the device in the plan's language there is no button", () => {
  voices.splice(
    0,
    1,
    { lang: "en-GB", localService: false },
    { lang: "hi-IN", localService: true },
  );
  render(at(0));
  expect(screen.queryByRole("button")).toBeNull();
});
