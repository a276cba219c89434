/** Seconds as a clock shows them: `45`, `1:05`. */

import { sayNumber } from "../../../words/figures";
import { tongue } from "../../../words/say";

const MINUTE = 60;

export function sayClock(seconds: number): string {
  if (seconds < MINUTE) return sayNumber(seconds);
  const two = new Intl.NumberFormat(tongue(), { minimumIntegerDigits: 2 });
  return `${sayNumber(Math.floor(seconds / MINUTE))}:${two.format(seconds % MINUTE)}`;
}
