/** A moving picture plays twice, then rests; who asks for it again has it for as long as they like. */

import { useEffect, useState } from "preact/hooks";

const TWICE_MS = 4800;
const CALM = "(prefers-reduced-motion: reduce)";

export interface Plays {
  /** Where it does not, a still picture is shown in its place. */
  plays: boolean;
  turn: () => void;
  rest: () => void;
}

export function usePlays(moves: boolean): Plays {
  const [plays, play] = useState(moves && !matchMedia(CALM).matches);
  const [asked, ask] = useState(false);
  useEffect(() => {
    if (asked) return;
    const rest = setTimeout(() => play(false), TWICE_MS);
    return () => clearTimeout(rest);
  }, [asked]);
  const turn = () => {
    ask(true);
    play(!plays);
  };
  return { plays, turn, rest: () => play(false) };
}
