/** Tells what has just begun to who does not look: by voice or beep, if wanted, and by a shake. */

import type { Cue } from "../../../domain/run";
import type { Discipline } from "../../../domain/types";
import { voiceOn } from "../../../state/voice";
import { sayNumber } from "../../../words/figures";
import { tongue } from "../../../words/say";
import { t } from "../../../words/t";
import { hush, sayAloud, useVoice, voiceFor } from "../voice";
import { beep, opened } from "./sound";

const SHAKE_MS = 200;

/** A function that tells a cue; it speaks in the language of the app. */
export function useTell(discipline: Discipline): (cue: Cue) => void {
  const voice = useVoice(tongue());
  return (cue) => {
    if (cue.say !== "second") navigator.vibrate?.(SHAKE_MS);
    if (!voiceOn.value) return;
    if (voice) sayAloud(sayCue(cue, discipline), voice);
    else beep(cue.say === "second" ? "second" : "news");
  };
}

/** Call it within the tap after which something is told: an iPhone stays silent unless it was
 * asked to speak, be it nothing, while a finger pressed. */
export function wake(): void {
  const voice = voiceFor(tongue());
  if (voice) sayAloud("", voice);
  else opened();
}

export function sayCue(cue: Cue, discipline: Discipline): string {
  if (cue.say === "second") return sayNumber(cue.n);
  if (cue.say === "change") return t(discipline === "OT" ? "play.change.hands" : "play.change");
  return t(`play.${cue.say}`);
}

export const silence = hush;
