/** The device's own voices: only those that speak without a network, in one language. */

import { useEffect, useState } from "preact/hooks";

export type Voice = SpeechSynthesisVoice;

const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** Android writes `en_GB`. */
const tagOf = ({ lang }: Voice): string => lang.replace("_", "-").toLowerCase();

/** The voice of the country if there is one, else of the language; null: none is on this device. */
export function voiceFor(language: string): Voice | null {
  const asked = language.toLowerCase();
  const local =
    speech()
      ?.getVoices()
      .filter((voice) => voice.localService) ?? [];
  const same = local.filter((voice) => tagOf(voice) === asked);
  const near = local.filter((voice) => tagOf(voice).split("-")[0] === asked.split("-")[0]);
  const usual = near.find((voice) => voice.default);
  return same[0] ?? usual ?? near[0] ?? null;
}

/** Some browsers know their voices only after a while. */
export function useVoice(language: string): Voice | null {
  const [voice, found] = useState(() => voiceFor(language));
  useEffect(() => {
    const look = () => found(voiceFor(language));
    look();
    speech()?.addEventListener?.("voiceschanged", look);
    return () => speech()?.removeEventListener?.("voiceschanged", look);
  }, [language]);
  return voice;
}

/** Held on to: Chromium forgets to tell the end of words that nothing holds. */
let saying: SpeechSynthesisUtterance | null = null;

/** Say it now; what was being said ends. `then`: when it has been said, or cannot be. */
export function sayAloud(words: string, voice: Voice, then: () => void = () => {}): void {
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  const over = () => {
    // what was cut off tells its end too, some time later
    if (saying !== said) return;
    saying = null;
    then();
  };
  said.onend = over;
  said.onerror = over;
  hush();
  saying = said;
  speech()?.speak(said);
}

/** Silence. Nothing is cut off that has ended: some browsers then lose the words after it. */
export function hush(): void {
  if (!saying) return;
  saying = null;
  speech()?.cancel();
}
