/** Short beeps, where no voice speaks the language: low for a second, high for what is new. */

let context: AudioContext | null = null;

const HZ = { second: 523, news: 880 };
const LONG_S = { second: 0.06, news: 0.22 };
const LOUD = 0.2;
const SILENT = 0.0001;

export function beep(kind: keyof typeof HZ): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  void context.resume();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  const end = context.currentTime + LONG_S[kind];
  tone.frequency.value = HZ[kind];
  volume.gain.setValueAtTime(LOUD, context.currentTime);
  // a tone that is cut off clicks
  volume.gain.exponentialRampToValueAtTime(SILENT, end);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(end);
}
