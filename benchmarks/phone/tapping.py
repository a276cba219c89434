"""From a tap on the ring to the frame that shows the tick, and to the end of its transaction."""

from collections.abc import Iterator

from playwright.sync_api import Page

from benchmarks.phone.figures import READY, Figure, Place, part, slowed, spread
from tests.browser.visitor import join

TAPS = 120
RING = "li button[aria-pressed]"
# the tap begins when the finger is lifted: `timeStamp` is the system's, not the handler's
WATCH = """
ours.taps = [];
const done = (tap) => { if (tap.painted && tap.saved) console.debug("tapped"); };
addEventListener("click", (event) => {
  const ring = event.target.closest("li button[aria-pressed]");
  if (!ring) return;
  const tap = { began: event.timeStamp };
  ours.taps.push(tap);
  new MutationObserver((_, self) => {
    self.disconnect();
    ours.painted((now) => {
      tap.painted = now - tap.began;
      done(tap);
    });
  }).observe(ring, { attributes: true, attributeFilter: ["aria-pressed"] });
}, true);
const usual = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...given) {
  const tx = usual.apply(this, given);
  const tap = ours.taps.at(-1);
  if (given[1] === "readwrite" && tap && !tap.opened) {
    tap.opened = true;
    tx.addEventListener("complete", () => {
      tap.saved = performance.now() - tap.began;
      done(tap);
    });
  }
  return tx;
};
"""
PLACES = f"""() => [...document.querySelectorAll("{RING}")]
  .map((ring) => ring.getBoundingClientRect())
  .filter((box) => box.bottom < innerHeight - 120)
  .map((box) => [box.x + box.width / 2, box.y + box.height / 2])
"""


def figures(place: Place) -> Iterator[Figure]:
    with place.phone(WATCH) as phone:
        join(phone, place.family())
        phone.page.evaluate(READY)
        phone.go()
        phone.context.set_offline(True)
        slowed(phone.page)
        taps = tapped(phone.page, TAPS)
    painted = [tap["painted"] for tap in taps[10:]]
    saved = [tap["saved"] for tap in taps[10:]]
    yield Figure("tap to painted tick, CPU/4: p95", part(painted, 0.95), 50, said=spread(painted))
    yield Figure("tap to saved, CPU/4: p95", part(saved, 0.95), 150, said=spread(saved))


def tapped(page: Page, times: int) -> list[dict[str, float]]:
    """The rings in sight, one after the other, by the place where they are: Playwright's own
    `click` looks around in the page, which is slowed too."""
    page.locator(RING).first.wait_for()
    places = page.evaluate(PLACES)
    for n in range(times):
        with page.expect_console_message(lambda said: said.text == "tapped"):
            page.mouse.click(*places[n % len(places)])
    taps: list[dict[str, float]] = page.evaluate("ours.taps")
    return taps[-times:]
