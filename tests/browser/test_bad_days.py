"""Bad days of a phone: it is full, keeps nothing, is open twice; answers break off anywhere."""

import re
from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.hands import everything
from tests.browser.phone import Phone
from tests.browser.visitor import Visitor, add_child, invite, join, publish
from tests.support.browser import Served
from tests.support.hostile_proxy import Fate, HostileProxy, Weather, dead, fair

BEADS = "Thread the beads"
NO_STORE = """
  IDBFactory.prototype.open = () => { throw new DOMException("private", "InvalidStateError"); };
"""
NO_WORKER = "delete Navigator.prototype.serviceWorker"
ARRIVED = """async (child) => {
  const asked = await fetch(`/api/v1/children/${child}/events`, { headers: { "X-App": "work" } });
  return (await asked.json()).items.length === 1;
}"""
ASKED_TO_SYNC = """async () =>
  (await (await navigator.serviceWorker.ready).sync.getTags()).includes("sync")"""
KEPT = "indexeddb,cache_storage,service_workers,local_storage"
WORKER_READY = "() => navigator.serviceWorker.ready.then(() => true)"


@pytest.fixture
def child(desk: Visitor, phone: Phone) -> str:
    """Followed by the phone, with one exercise to tick."""
    one = add_child(desk, "Mira")
    publish(desk, one, "thread-the-beads")
    join(phone, invite(desk, one)["link"])
    return one


def tick(page: Page) -> None:
    page.get_by_role("button", name=re.compile(f"^{BEADS}: ")).click()


def shows(page: Page, mark: str) -> None:
    name = re.compile(f"^{BEADS}: {mark}(, waits on this phone)?$")
    expect(page.get_by_role("button", name=name)).to_be_visible()


def sent(page: Page) -> None:
    expect(page.get_by_text("not sent yet")).to_have_count(0)


def notice_the_network(phone: Phone) -> None:
    """It asks at once, whatever its back-off says."""
    phone.context.set_offline(True)
    phone.context.set_offline(False)


def kinds(desk: Visitor, child: str) -> Counter[str]:
    """What the server has; each event once."""
    log = everything(desk, child)
    assert len({one["id"] for one in log}) == len(log)
    return Counter(one["kind"] for one in log)


# -- the disk --------------------------------------------------------------------------------------


def full(phone: Phone) -> CDPSession:
    """From its next start on. Chromium looks at the room that is left once in 30 s only."""
    phone.restart()
    talk = phone.talk()
    talk.send("Storage.overrideQuotaForOrigin", {"origin": phone.url, "quotaSize": 1})
    return talk


def with_room_again(phone: Phone, talk: CDPSession) -> None:
    talk.send("Storage.overrideQuotaForOrigin", {"origin": phone.url})


def test_a_full_phone_says_so_and_shows_no_tick_that_it_could_not_keep(
    phone: Phone, desk: Visitor, child: str
) -> None:
    phone.page.evaluate(WORKER_READY)
    talk = full(phone)
    phone.go()
    tick(phone.page)
    expect(phone.page.get_by_role("link", name="This phone is full")).to_be_visible()
    shows(phone.page, "not yet")
    assert phone.events() == []

    with_room_again(phone, talk)
    tick(phone.page)
    shows(phone.page, "done")
    expect(phone.page.get_by_text("This phone is full")).to_have_count(0)
    sent(phone.page)
    assert kinds(desk, child) == {"done": 1}


def test_a_phone_that_became_full_keeps_and_sends_what_it_had(
    phone: Phone, network: HostileProxy, desk: Visitor, child: str
) -> None:
    phone.page.evaluate(WORKER_READY)
    network.weather = dead
    tick(phone.page)
    assert len(phone.events(at_least=1)) == 1
    talk = full(phone)
    phone.go()
    phone.page.get_by_role("button", name="Undo or change").click()
    tick(phone.page)
    expect(phone.page.get_by_role("link", name="This phone is full")).to_be_visible()
    shows(phone.page, "done")

    with_room_again(phone, talk)
    network.weather = fair
    notice_the_network(phone)
    waits = re.compile("waits on this phone$")
    expect(phone.page.get_by_role("button", name=waits)).to_have_count(0)
    assert kinds(desk, child) == {"done": 1}


def test_a_browser_that_keeps_nothing_says_so_and_leaves_the_invitation_whole(
    chrome: Browser, clinic: Served, network: HostileProxy, desk: Visitor
) -> None:
    network.weather = fair
    child = add_child(desk, "Omar")
    publish(desk, child, "thread-the-beads")
    code = invite(desk, child)
    private = Visitor(chrome, clinic, "home")
    private.context.add_init_script(NO_STORE)
    private.go(code["link"])
    private.page.get_by_label("Your first name").fill("Asha")
    private.page.get_by_role("radio", name="Mother").check()
    private.page.get_by_role("button", name="Agree and start").click()
    expect(private.page.get_by_text("cannot keep the plan")).to_be_visible()
    expect(private.page.get_by_role("button", name="Agree and start")).to_be_enabled()
    private.leave()

    usual = Visitor(chrome, clinic, "home")
    join(usual, code["link"])
    usual.leave()


def test_a_private_window_ticks_and_sends_like_any_other(
    chrome: Browser, clinic: Served, network: HostileProxy, desk: Visitor
) -> None:
    network.weather = fair
    child = add_child(desk, "Noah")
    publish(desk, child, "thread-the-beads")
    private = Visitor(chrome, clinic, "home")
    private.context.add_init_script(NO_WORKER)
    join(private, invite(desk, child)["link"])
    tick(private.page)
    shows(private.page, "done")
    sent(private.page)
    private.leave()
    assert kinds(desk, child) == {"done": 1}


def test_a_browser_that_threw_the_storage_away_is_back_at_today_and_sends_nothing_twice(
    phone: Phone, desk: Visitor, child: str
) -> None:
    tick(phone.page)
    sent(phone.page)
    phone.page.goto("about:blank")
    gone = {"origin": phone.url, "storageTypes": KEPT}
    phone.talk().send("Storage.clearDataForOrigin", gone)
    phone.go()
    expect(phone.page.get_by_role("heading", name="All done for today")).to_be_visible()
    phone.page.get_by_role("button", name="Undo or change").click()
    shows(phone.page, "done")
    notice_the_network(phone)
    sent(phone.page)
    assert phone.events() == []
    assert kinds(desk, child) == {"done": 1}


# -- the network -----------------------------------------------------------------------------------


def broken_off(at: int) -> Weather:
    """Every answer to a sync ends after so many bytes."""
    return lambda asked: Fate(bytes=at) if asked.sync else Fate()


PLACES = (0, 1, 12, 90, 200, 300, 340, 380, 420, 500, 600)


def test_an_answer_that_breaks_off_at_any_place_neither_loses_nor_doubles_a_tick(
    phone: Phone, network: HostileProxy, desk: Visitor, child: str
) -> None:
    for made, place in enumerate(PLACES, start=1):
        network.weather = broken_off(place)
        tick(phone.page)
        assert len(phone.events(at_least=made)) == made
        with phone.page.expect_request("**/api/v1/sync") as asked:
            notice_the_network(phone)
        asked.value.response()
        assert kinds(desk, child).total() == made, f"the server had heard it ({place})"
        shows(phone.page, "done" if made % 2 else "not yet")
        assert sum(row["place"] == "out" for row in phone.events()) == 1, f"cut at {place}"
        network.weather = fair
        notice_the_network(phone)
        sent(phone.page)
        assert {row["place"] for row in phone.events()} == {"kept"}
    assert kinds(desk, child) == {"done": 6, "undo": 5}


def test_the_worker_sends_what_waits_though_no_page_is_open(
    phone: Phone, network: HostileProxy, desk: Visitor, child: str
) -> None:
    phone.page.evaluate(WORKER_READY)
    phone.go()  # now it has the page
    talk, known = phone.talk(), list[Any]()
    talk.on("ServiceWorker.workerRegistrationUpdated", lambda told: known.extend(told.values()))
    talk.send("ServiceWorker.enable")
    network.weather = dead
    tick(phone.page)
    assert len(phone.events(at_least=1)) == 1
    phone.page.wait_for_function(ASKED_TO_SYNC)
    phone.page.goto("about:blank")
    network.weather = fair
    # Chromium itself tries again after minutes only
    one = {"origin": phone.url, "registrationId": known[0][0]["registrationId"]}
    talk.send("ServiceWorker.dispatchSyncEvent", {**one, "tag": "sync", "lastChance": False})
    desk.go("/work")
    desk.page.wait_for_function(ARRIVED, arg=child)
    assert kinds(desk, child) == {"done": 1}


# -- two tabs --------------------------------------------------------------------------------------


def test_two_tabs_show_the_same_and_send_each_tick_once(
    phone: Phone, desk: Visitor, child: str
) -> None:
    other = phone.new_tab()
    other.goto(phone.url)
    phone.context.set_offline(True)
    tick(other)
    shows(phone.page, "done")
    phone.page.get_by_role("button", name="Undo").click()
    shows(other, "not yet")
    tick(phone.page)
    shows(other, "done")
    phone.context.set_offline(False)
    for page in (other, phone.page):
        sent(page)
        shows(page, "done")
    assert kinds(desk, child) == {"done": 2, "undo": 1}
