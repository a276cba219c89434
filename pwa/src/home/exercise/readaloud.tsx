/** Reads a step and the dose with a voice of the device. Without one for the plan's language: nothing. */

import { Square, Volume2 } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Step } from "../../domain/types";
import { plan } from "../../state/today";
import { IconButton } from "../../ui/iconbutton";
import { tongue } from "../../words/say";
import { t } from "../../words/t";
import { hush, sayAloud, useVoice } from "./voice";

interface Props {
  /** The one that is shown. */
  step: Step | undefined;
  dose: string;
}

export function ReadAloud({ step, dose }: Props) {
  const voice = useVoice(plan.value?.language || tongue());
  const [reading, setReading] = useState(false);
  const shown = useRef(step);
  const read = (...more: string[]) => {
    if (!voice) return;
    setReading(true);
    const words = [step?.do, step?.look, ...more].filter(Boolean).join(" ");
    sayAloud(words, voice, () => setReading(false));
  };
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (reading) read();
  }, [step]);
  useEffect(() => hush, []);
  if (!voice) return null;
  const stop = () => {
    hush();
    setReading(false);
  };
  return (
    <IconButton
      kind="quiet"
      icon={reading ? Square : Volume2}
      solid={reading}
      label={t(reading ? "read.stop" : "read.aloud")}
      onClick={reading ? stop : () => read(dose)}
    />
  );
}
