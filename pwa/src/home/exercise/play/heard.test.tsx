/** What the timer tells aloud, on an iPhone: there a page is heard only once it was so within a tap. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso/router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily, item, slotOf } from "../../../domain/sample";
import { turnVoice } from "../../../state/voice";
import { speak } from "../../../words/t";
import Play from "./play";

vi.mock("../../../state/today", () => ({
  tick: vi.fn(),
  partly: vi.fn(),
  today: { value: "2026-11-24" },
}));
vi.mock("../../../state/voice", async () => {
  const { signal } = await import("@preact/signals");
  const voiceOn = signal(true);
  return { voiceOn, turnVoice: (on: boolean) => Object.assign(voiceOn, { value: on }) };
});

/** A finger presses while a click is told, and no longer. */
let presses = false;
const down = () => {
  presses = true;
};
const up = () => {
  presses = false;
};

const said: string[] = [];
class Utterance {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function iPhone(): SpeechSynthesis {
  let may = false;
  const speak = ({ text }: Utterance) => {
    may ||= presses;
    if (may && text) said.push(text);
  };
  const voices = [{ lang: "en-GB", localService: true, default: true }];
  return { getVoices: () => voices, cancel: () => {}, speak } as unknown as SpeechSynthesis;
}

beforeEach(async () => {
  await speak("en", ["ui", "home", "later"]);
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 16) });
  vi.stubGlobal("speechSynthesis", iPhone());
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
  window.addEventListener("click", down, true);
  window.addEventListener("click", up);
  void turnVoice(true);
  said.length = 0;
});

afterEach(() => {
  cleanup();
  window.removeEventListener("click", down, true);
  window.removeEventListener("click", up);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

/** A hold of three seconds, once it is begun. */
function begin(): void {
  const base = item("stork", { discipline: "PT", title: "Stork", schedule: daily("play") });
  const slot = slotOf({ ...base, dose: { ...base.dose, hold_s: 3 } });
  render(
    <LocationProvider>
      <Play slot={slot} />
    </LocationProvider>,
  );
  press("Start");
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const pass = (s: number) => {
  for (let n = 0; n < s; n++) act(() => void vi.advanceTimersByTime(1050));
};

test("a voice of the device counts along", () => {
  begin();
  pass(6);
  expect(said).toEqual(["Get ready", "1", "2", "3", "That was all"]);
});

test("counting aloud is heard from where it is turned on", () => {
  void turnVoice(false);
  begin();
  pass(3);
  press("Count aloud");
  pass(1);
  expect(said).toEqual(["2"]);
});

test("a page that was loaded anew is heard from where somebody lets it go on", () => {
  begin();
  pass(3);
  press("Pause");
  vi.stubGlobal("speechSynthesis", iPhone());
  said.length = 0;
  press("Go on");
  pass(1);
  expect(said).toEqual(["2"]);
});

test("without a voice the loudspeaker is asked for while a finger presses", () => {
  vi.stubGlobal("speechSynthesis", undefined);
  const asked: boolean[] = [];
  const node = () => ({ ...AUDIO, connect: node });
  const AUDIO = {
    frequency: {},
    gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} },
    start() {},
    stop() {},
  };
  class Loudspeaker {
    createOscillator = node;
    createGain = node;
    resume = async () => void asked.push(presses);
  }
  vi.stubGlobal("AudioContext", Loudspeaker);
  begin();
  expect(asked[0]).toBe(true);
});
