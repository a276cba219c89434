/** Telling the other tabs, the page and the worker that the store has changed. */

const NAME = "handsteps";
let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel(NAME);
  // in tests an open channel would keep the process alive
  (channel as { unref?: () => void }).unref?.();
  return channel;
}

export const tellTabs = (): void => open().postMessage("changed");

export function onOtherTab(act: () => void): void {
  open().onmessage = act;
}
