/** Short beeps, where no voice speaks the language: low for a second, high for what is new. */

let context: AudioContext | null = null;

const HZ = { second: 523, news: 880 };
const LONG_S = { second: 0.06, news: 0.22 };
const LOUD = 0.2;
const SILENT = 0.0001;

/** Call it within a tap, too: an iPhone opens the way to its loudspeaker only then. */
export function opened(): AudioContext | null {
  if (typeof AudioContext === "undefined") return null;
  context ??= new AudioContext();
  void context.resume();
  return context;
}

export function beep(kind: keyof typeof HZ): void {
  const ear = opened();
  if (!ear) return;
  const [tone, volume] = [ear.createOscillator(), ear.createGain()];
  const end = ear.currentTime + LONG_S[kind];
  tone.frequency.value = HZ[kind];
  volume.gain.setValueAtTime(LOUD, ear.currentTime);
  // a tone that is cut off clicks
  volume.gain.exponentialRampToValueAtTime(SILENT, end);
  tone.connect(volume).connect(ear.destination);
  tone.start();
  tone.stop(end);
}
