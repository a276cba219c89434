"""From the tap on the icon to the list, without a network, the worker asleep."""

from collections.abc import Iterator

from benchmarks.phone.figures import READY, Figure, Place, part, slowed, spread
from tests.browser.phone import Phone
from tests.browser.visitor import join
from tests.support.hostile_proxy import dead

TIMES = 20
WATCH = 'ours.when("row", () => document.querySelector("li button[aria-pressed]"));'
# the browser's own time of the first frame with anything in it, if the row was there by then
PAINTED = """() => {
  const [first] = performance.getEntriesByName("first-contentful-paint");
  return first && ours.at.row && (ours.seen.row <= first.startTime ? first.startTime : ours.at.row);
}"""


def figures(place: Place) -> Iterator[Figure]:
    with place.phone(WATCH) as phone:
        join(phone, place.family())
        phone.page.evaluate(READY)
        place.network.weather = dead
        phone.context.set_offline(True)
        opened(phone)  # the first one fills caches of the browser itself
        found = [opened(phone) for _ in range(TIMES)]
    yield Figure("icon to list, offline, CPU/4: median", part(found, 0.5), 500, said=spread(found))
    yield Figure("icon to list, offline, CPU/4: p95", part(found, 0.95), 500)


def opened(phone: Phone) -> float:
    """Milliseconds from the start of the navigation to the frame with the first row."""
    page = phone.new_tab()
    talk = slowed(page)
    talk.send("ServiceWorker.enable")
    talk.send("ServiceWorker.stopAllWorkers")
    with page.expect_console_message(lambda said: said.text == "painted: row"):
        page.goto(phone.url, wait_until="commit")
    took = float(page.wait_for_function(PAINTED).json_value())
    served = page.evaluate("performance.getEntriesByType('navigation')[0].workerStart > 0")
    assert served, "the worker did not serve it"
    page.close()
    return took
