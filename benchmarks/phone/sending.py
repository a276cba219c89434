"""500 events that waited, sent when the network is back: until the screen says that none waits."""

from collections.abc import Iterator

from benchmarks.phone.figures import READY, SLOWED, Figure, Place, part, slowed, spread
from tests.browser.phone import Phone
from tests.browser.visitor import join
from tests.support.hostile_proxy import Line

MANY, TIMES = 500, 3
WATCH = """
addEventListener("online", () => {
  const back = performance.now();
  ours.when("sent", () => !document.querySelector('a[href="/waiting"]'));
  ours.back = back;
});
"""


def figures(place: Place) -> Iterator[Figure]:
    for rate in (1, SLOWED):
        found = [sent(place, rate) for _ in range(TIMES)]
        name = f"{MANY} events sent, 9 Mbit/s, 100 ms" + (f", CPU/{rate}" if rate > 1 else "")
        yield Figure(name, part(found, 0.5), 2000 if rate == 1 else None, said=spread(found))


def sent(place: Place, rate: int) -> float:
    with place.phone(WATCH) as phone:
        join(phone, place.family())
        phone.page.evaluate(READY)
        phone.context.set_offline(True)
        phone.go()
        phone.page.locator("li button[aria-pressed]").first.click()
        phone.events(at_least=1)
        phone.page.evaluate(MORE, MANY)
        phone.go()
        phone.page.get_by_text(f"{MANY} not sent yet").wait_for()
        slowed(phone.page, rate)
        place.network.line = Line(down=9e6, up=9e6, round_trip=0.1)
        phone.context.set_offline(False)
        phone.page.wait_for_function("() => ours.at.sent")
        took = float(phone.page.evaluate("ours.at.sent - ours.back"))
        all_kept(phone)
    return took


def all_kept(phone: Phone) -> None:
    places = [row["place"] for row in phone.events()]
    assert places == ["kept"] * MANY, set(places)


# as if ticked on many days: each its own id and cell
MORE = """async (many) => {
  const heard = (asked) => new Promise((good) => { asked.onsuccess = () => good(asked.result); });
  const db = await heard(indexedDB.open("handsteps"));
  const tx = db.transaction("mine", "readwrite");
  const [one] = await heard(tx.objectStore("mine").getAll());
  const days = Date.parse(one.event.day);
  for (let n = 1; n < many; n++) {
    const id = one.id.slice(0, -4) + n.toString(16).padStart(4, "0");
    const day = new Date(days - (n % 30) * 864e5).toISOString().slice(0, 10);
    const event = { ...one.event, id, day, slot: Math.floor(n / 30) };
    tx.objectStore("mine").put({ ...one, id, event });
  }
  await new Promise((done) => { tx.oncomplete = done; });
  db.close();
}"""
