"""Several phones tick for one child at the same moment while another one reads: it misses none."""

import threading
from collections.abc import Callable
from typing import Any

from tests.builders import ClinicBox
from tests.ticks.phones import Family, Phone, family

WRITERS, BATCHES, MOST = 4, 20, 3
TIMES = 10
WITHIN_S = 60


def at_once(*works: Callable[[], None]) -> None:
    """Run all from one moment on; whatever one of them raises is raised here."""
    faults: list[BaseException] = []
    start = threading.Barrier(len(works))

    def run(work: Callable[[], None]) -> None:
        try:
            start.wait(WITHIN_S)
            work()
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=run, args=(work,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WITHIN_S)
    if faults:
        raise faults[0]
    assert not any(thread.is_alive() for thread in threads), "somebody still waits"


def answer_to(phone: Phone, events: list[dict[str, Any]]) -> dict[str, Any]:
    """One sync that goes well; the phone keeps its cursor."""
    body = {"epoch": phone.epoch, "cursors": dict(phone.cursors), "events": events}
    answer = phone.actor.post("/sync", body)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    told: dict[str, Any] = answer.get_json()
    phone.epoch = told["epoch"]
    phone.cursors[phone.child_id] = told["children"][phone.child_id]["cursor"]
    return told


class Writer:
    """Sends batch after batch, and keeps the ids."""

    def __init__(self, phone: Phone, items: list[str]) -> None:
        self.phone, self.items, self.ids = phone, items, list[str]()

    def write(self) -> None:
        for n in range(BATCHES):
            events = [self.phone.event(self.items[0]) for _ in range(n % MOST + 1)]
            said = answer_to(self.phone, events)["answers"]
            assert [each["is"] for each in said] == ["stored"] * len(events)
            self.ids += [each["id"] for each in events]


class Reader:
    """Asks by cursor again and again until all are there, and once more."""

    def __init__(self, phone: Phone, enough: int) -> None:
        self.phone, self.enough = phone, enough
        self.changes: list[dict[str, Any]] = []
        answer_to(phone, [])

    def read(self) -> None:
        asked = 0
        while len(self.changes) < self.enough and asked < 20 * self.enough:
            self.changes += self.poll()
            asked += 1
        self.changes += self.poll()

    def poll(self) -> list[dict[str, Any]]:
        news = answer_to(self.phone, [])["children"][self.phone.child_id]
        assert "reset" not in news, "a cursor that the server gave is not known any more"
        changes: list[dict[str, Any]] = news["changes"]
        return changes


def others(home: Family, names: int) -> list[Phone]:
    return [home.phone(f"Aunt {n}", relation="other") for n in range(names)]


def test_a_reader_sees_every_event_of_several_writers_once_and_in_order(clinic: ClinicBox) -> None:
    home = family(clinic)
    phones = others(home, WRITERS)
    writers = [Writer(phone, home.items) for phone in phones]
    total = WRITERS * sum(n % MOST + 1 for n in range(BATCHES))
    reader = Reader(home.mother, total)
    at_once(reader.read, *(writer.write for writer in writers))
    assert [change["seq"] for change in reader.changes] == list(range(1, total + 1))
    made = [key for writer in writers for key in writer.ids]
    assert sorted(change["id"] for change in reader.changes) == sorted(made)


def test_one_event_that_arrives_many_times_at_once_is_stored_once(clinic: ClinicBox) -> None:
    home = family(clinic)
    ticks = [home.mother.event(home.items[0], slot=slot) for slot in range(10)]
    said: list[str] = []

    def send() -> None:
        same = Phone(home.mother.actor, home.child.id)
        same.actor = copy_of(home.mother)
        said.extend(each["is"] for each in answer_to(same, ticks)["answers"])

    at_once(*[send] * TIMES)
    assert sorted(said) == ["duplicate"] * 10 * (TIMES - 1) + ["stored"] * 10
    assert len(home.phone("Omar Haddad", relation="father").news()["changes"]) == 10


def copy_of(phone: Phone) -> Any:
    """The same phone, as another tab has it: with its cookie."""
    actor = type(phone.actor)(phone.actor.app, "home")
    cookie = phone.actor.browser.get_cookie("home")
    assert cookie is not None
    actor.browser.set_cookie("home", cookie.value)
    return actor
