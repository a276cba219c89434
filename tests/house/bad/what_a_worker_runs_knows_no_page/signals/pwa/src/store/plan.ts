import { signal } from "@preact/signals";
export const plan = signal(0);
