/** Whether the timer counts aloud on this phone. */

import { computed, type ReadonlySignal } from "@preact/signals";
import { keepVoice } from "../store/choice";
import { kept } from "./kept";
import { snap } from "./phone";

export const voiceOn: ReadonlySignal<boolean> = computed(() => snap.value?.phone.voice ?? false);

export async function turnVoice(on: boolean): Promise<void> {
  await kept(() => keepVoice(on));
}
