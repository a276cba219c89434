"""A new build comes while a phone is in use: it is taken when nobody is hurt; nothing is lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import Visitor, add_child, invite, join, publish, sign_in
from tests.support.browser import ROOT, Served, served
from tests.support.releases import Releases, next_release

DIST = ROOT / "pwa" / "dist"
TICKS = 50


@dataclass
class House:
    """The server behind its two releases, a therapist, and a child with a plan."""

    server: Served
    releases: Releases
    new: Path
    desk: Visitor
    child: str

    def parent(self, chrome: Browser, **options: object) -> Visitor:
        """A parent who has joined on the release of now."""
        phone = Visitor(chrome, self.server, "home", **options)
        join(phone, invite(self.desk, self.child)["link"])
        return phone


@pytest.fixture(scope="module")
def _house(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    new = tmp_path_factory.mktemp("release") / "dist"
    next_release(DIST, new)
    with (
        Releases(DIST).running() as releases,
        served(PORT=str(releases.upstream), PUBLIC_URL=releases.url) as server,
    ):
        desk = Visitor(chrome, server, "work", service_workers="block")
        sign_in(desk)
        yield House(server, releases, new, desk, "")
        desk.leave()


@pytest.fixture
def house(_house: House) -> House:
    """On the older release, with a child of this test."""
    _house.releases.folder, _house.releases.answers = DIST, True
    _house.child = add_child(_house.desk, "Mira")
    publish(_house.desk, _house.child, "thread-the-beads", "stork-by-chair")
    return _house


def release_of(page: Page) -> str:
    """The name of the first file: each release has its own."""
    return str(page.evaluate("() => document.querySelector('script[type=module]').src"))


def all_of_today(phone: Visitor) -> None:
    """What comes after the first list is there too: only what is asked for next can be gone."""
    phone.go("/")
    phone.page.wait_for_load_state("networkidle")


def test_ticks_that_wait_live_through_a_new_build(chrome: Browser, house: House) -> None:
    phone = house.parent(chrome)
    page = phone.page
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    old = release_of(page)
    house.releases.answers = False
    beads = page.get_by_role("button", name=re.compile("^Thread the beads: "))
    for n in range(TICKS):
        beads.click()
        expect(beads).to_have_attribute("aria-pressed", "false" if n % 2 else "true")
    expect(page.get_by_text(f"{TICKS} not sent yet")).to_be_visible()

    # it comes while an exercise is open: it waits
    page.get_by_role("link", name="Stork by the chair", exact=True).click()
    expect(page.get_by_role("heading", name="Stork by the chair", level=1)).to_be_visible()
    house.releases.folder = house.new
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    page.wait_for_function("async () => !!(await navigator.serviceWorker.ready).waiting")
    assert release_of(page) == old
    page.get_by_role("link", name="Back", exact=False).first.click()
    expect(beads).to_be_visible()  # a page loaded anew on its way there begins with the exercise

    # the next start takes it, with every tick
    page.reload()
    page.wait_for_function(
        "(old) => document.querySelector('script[type=module]')?.src !== old", arg=old
    )
    expect(page.get_by_text(f"{TICKS} not sent yet")).to_be_visible()
    house.releases.answers = True
    page.reload()
    expect(beads).to_be_visible()  # with it comes the line of what waits
    expect(page.get_by_text("not sent yet")).to_have_count(0, timeout=20_000)
    log = house.desk.call("GET", f"/children/{house.child}/events?limit=100")["items"]
    kinds = [event["kind"] for event in log]
    assert (kinds.count("done"), kinds.count("undo"), len(kinds)) == (25, 25, TICKS)
    phone.leave()


def test_a_part_that_is_gone_after_a_deploy_loads_the_new_build(
    chrome: Browser, house: House
) -> None:
    phone = house.parent(chrome, service_workers="block")
    page, old = phone.page, release_of(phone.page)
    all_of_today(phone)
    house.releases.folder = house.new
    page.get_by_role("link", name="Week").click()
    expect(page.get_by_role("heading", name="Week", level=1)).to_be_visible()
    assert release_of(page) != old
    phone.errors.clear()  # the file that was gone
    phone.leave()


def test_a_part_that_stays_gone_does_not_load_the_page_for_ever(
    chrome: Browser, house: House, tmp_path: Path
) -> None:
    phone = house.parent(chrome, service_workers="block")
    all_of_today(phone)
    broken = tmp_path / "dist"
    next_release(house.new, broken)
    for part in (broken / "assets").glob("*.js"):
        if "index-" not in part.name and "week.title" not in part.read_text("utf-8"):
            continue
        if "index-" not in part.name:
            part.unlink()
    house.releases.folder = broken
    house.releases.pages.clear()
    phone.page.get_by_role("link", name="Week").click()
    phone.page.wait_for_load_state("networkidle")
    expect(phone.page.get_by_role("link", name="Week")).to_have_count(0)
    assert house.releases.pages == ["/week"]
    phone.errors.clear()
    phone.leave()
