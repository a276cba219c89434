/** Whether the timer counts aloud on this phone. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { keepVoice } from "../store/choice";
import { kept } from "./kept";
import { snap } from "./phone";

/** On a phone without room the choice holds as long as the app is open. */
const unkept = signal<boolean | null>(null);

export const voiceOn: ReadonlySignal<boolean> = computed(
  () => unkept.value ?? snap.value?.phone.voice ?? false,
);

export async function turnVoice(on: boolean): Promise<void> {
  unkept.value = (await kept(() => keepVoice(on))) ? null : on;
}
