"""From a tap on the ring to the frame that shows the tick, and to the end of its transaction."""

from collections.abc import Iterator

from benchmarks.phone.figures import READY, Figure, Place, part, slowed, spread
from tests.browser.visitor import join

TAPS = 120
RING = "li button[aria-pressed]"
# the tap begins when the finger is lifted: `timeStamp` is the system's, not the handler's
WATCH = """
ours.taps = [];
addEventListener("click", (event) => {
  const ring = event.target.closest("li button[aria-pressed]");
  if (!ring) return;
  const tap = { began: event.timeStamp };
  ours.taps.push(tap);
  new MutationObserver((_, self) => {
    self.disconnect();
    ours.painted((now) => { tap.painted = now - tap.began; });
  }).observe(ring, { attributes: true, attributeFilter: ["aria-pressed"] });
}, true);
const usual = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...given) {
  const tx = usual.apply(this, given);
  const tap = ours.taps.at(-1);
  if (given[1] === "readwrite" && tap && !tap.opened) {
    tap.opened = true;
    tx.addEventListener("complete", () => { tap.saved = performance.now() - tap.began; });
  }
  return tx;
};
"""


def figures(place: Place) -> Iterator[Figure]:
    with place.phone(WATCH) as phone:
        join(phone, place.family())
        phone.page.evaluate(READY)
        phone.go()
        phone.context.set_offline(True)
        slowed(phone.page)
        rings = phone.page.locator(RING)
        rings.first.wait_for()
        for n in range(TAPS):
            rings.nth(n % rings.count()).click()
            phone.page.wait_for_function("() => ours.taps.at(-1).painted && ours.taps.at(-1).saved")
        taps = phone.page.evaluate("ours.taps")
    painted = [tap["painted"] for tap in taps[10:]]
    saved = [tap["saved"] for tap in taps[10:]]
    yield Figure("tap to painted tick, CPU/4: p95", part(painted, 0.95), 50, said=spread(painted))
    yield Figure("tap to saved, CPU/4: p95", part(saved, 0.95), 150, said=spread(saved))
