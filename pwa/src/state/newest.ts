/** The newest build at a person's own wish: fetched, taken at once, and the page begins with it. */

export async function loadNewest(): Promise<void> {
  const worker = navigator.serviceWorker;
  const registration = await worker?.getRegistration();
  await registration?.update().catch(() => {});
  const coming = registration?.installing ?? registration?.waiting;
  if (!coming) return location.reload();
  worker.addEventListener("controllerchange", () => location.reload());
  const take = () => {
    if (coming.state === "installed") coming.postMessage("take");
    // it could not be kept: the page asks the network for what it needs
    if (coming.state === "redundant") location.reload();
  };
  coming.addEventListener("statechange", take);
  take();
}
