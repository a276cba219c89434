"""Airplane mode: what was joined once works without a network, though the browser starts anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import LOOK
from tests.browser.restarted import Restarted, pictures_shown, ready_for_offline
from tests.browser.test_journey import back_to_today, open_exercise
from tests.browser.visitor import Visit, Visitor, add_child, invite, join, publish, sign_in
from tests.support.browser import Served

TITLES = ("Thread the beads", "Stork by the chair", "Walk backwards")
# Chromium without a screen has no voice; this one is of the phone
VOICE = """
  window.spoken = [];
  const voice = { lang: "en-GB", localService: true, default: true };
  const speech = { getVoices: () => [voice], cancel() {}, speak: (one) => spoken.push(one.text) };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
SLUGS = ("thread-the-beads", "stork-by-chair", "backward-walk")


@pytest.fixture
def phone(chrome: Browser, server: Served, tmp_path: Path) -> Iterator[Restarted]:
    one = Restarted(chrome, server, tmp_path / "disk", reduced_motion="no-preference")
    yield one
    one.leave()


def at_home(visit: Visit, phone: Visitor) -> tuple[Visitor, str]:
    """The therapist, and the child whose plan the phone has just joined."""
    desk = visit("work")
    sign_in(desk)
    child = add_child(desk, "Mira", look=LOOK)
    publish(desk, child, *SLUGS)
    join(phone, invite(desk, child)["link"])
    return desk, child


def test_all_of_it_works_after_a_start_without_a_network(visit: Visit, phone: Restarted) -> None:
    desk, child = at_home(visit, phone)
    assert re.fullmatch(r"Ready for offline · [\d,]+ kB", ready_for_offline(phone))

    page = phone.restart(offline=True)
    page.add_init_script(VOICE)
    phone.go("/")
    pictures_shown(page)
    for title in TITLES:
        open_exercise(page, title)
        look_at_every_step(page)
        hear_it(page)
        if title == "Stork by the chair":
            look_at_the_timer(page)
        back_to_today(page)
    mark_three(page)
    page = phone.restart(offline=True)
    phone.go("/")
    expect(page.get_by_role("link", name=re.compile("not sent yet"))).to_be_visible()

    phone.restart()
    phone.go("/")
    expect(phone.page.get_by_text("not sent yet")).to_have_count(0)
    kinds = [event["kind"] for event in desk.call("GET", f"/children/{child}/events")["items"]]
    assert sorted(kinds) == ["done", "done", "note", "partly", "rate", "skip", "undo"]


def look_at_every_step(page: Page) -> None:
    """The movement first, then the picture of each step."""
    pictures_shown(page)
    following = page.get_by_role("button", name="Next step")
    shown = {page.locator("header img[src*='/pictures/']").get_attribute("src")}
    while following.count() and following.is_enabled():
        following.click()
        pictures_shown(page)
        shown.add(page.locator("header img[src*='/pictures/']").get_attribute("src"))
    assert len(shown) > 1, shown


def hear_it(page: Page) -> None:
    """The step that is shown is read aloud."""
    page.get_by_role("button", name="Read aloud").click()
    shown = page.get_by_role("main").inner_text()
    said = str(page.evaluate("spoken.at(-1)"))
    assert said.split(".")[0] in shown, said


def look_at_the_timer(page: Page) -> None:
    """It runs, with its picture."""
    timer = page.get_by_role("link", name="Timer")
    timer.click()
    pictures_shown(page)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(timer).to_be_visible()


def say_how_it_was(page: Page) -> None:
    """A face and a note, in the sheet that comes after a mark."""
    sheet = page.get_by_role("dialog")
    hard = sheet.get_by_role("group", name="How was it?").get_by_role("button", name="Hard")
    hard.click()
    expect(hard).to_have_attribute("aria-pressed", "true")
    sheet.get_by_role("button", name="Write a note").click()
    sheet.get_by_label("A note for the team").fill("She was tired.")
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_have_count(0)


def mark_three(page: Page) -> None:
    """Done, taken back and done again; partly, with a face and a note; skipped."""
    beads = page.get_by_role("button", name=re.compile(f"^{TITLES[0]}: "))
    beads.click()
    page.get_by_role("button", name=re.compile("^Undo")).last.click()
    expect(beads).to_have_accessible_name(re.compile("not yet"))
    beads.click()
    open_exercise(page, TITLES[1])
    page.get_by_role("button", name="Not today").click()
    page.get_by_role("button", name="Tired").click()
    back_to_today(page)
    open_exercise(page, TITLES[2])
    page.get_by_role("button", name="Not today").click()
    page.get_by_role("button", name="One more").click()
    page.get_by_role("button", name=re.compile("^Keep")).click()
    say_how_it_was(page)
    back_to_today(page)
