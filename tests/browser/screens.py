"""The list of all screens: how each is reached, by somebody who has something to look at."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.people import opened, show
from tests.browser.visitor import Visitor

Act = Callable[[Page], None]


@dataclass(frozen=True)
class Screen:
    """An address, with `{ids}` of the visitor, and what is done there until the screen stands."""

    side: str
    name: str
    address: str
    act: Act | None = None
    tablet: bool = False  # the staff hold it in a hand too

    def open(self, visitor: Visitor) -> None:
        visitor.page.goto("about:blank")  # an address that differs in its # alone opens nothing
        visitor.go(self.address.format(**visitor.known))
        if self.act:
            visitor.settle()  # what comes draws anew, and would close what was opened
            self.act(visitor.page)
        visitor.settle()


def press(*names: str) -> Act:
    """Presses buttons one after the other; words may be wrapped in signs of direction."""

    def act(page: Page) -> None:
        for name in names:
            page.get_by_role("button", name=re.compile(name)).first.click()

    return act


def keys(*names: str) -> Act:
    def act(page: Page) -> None:
        for name in names:
            page.keyboard.press(name)
        expect(page.get_by_role("dialog")).to_be_visible()

    return act


def show_child(name: str) -> Act:
    return lambda page: show(page, name)


def home(name: str, address: str, act: Act | None = None) -> Screen:
    return Screen("home", name, address, act)


FAMILY = (
    home("code", "/code"),
    home("join", "{link}"),
    home("today", "/"),
    home("switch", "/", press("Show another child")),
    home("exercise", "/exercise/{open}/{today}/0"),
    home("exercise-open", "/exercise/{open}/{today}/0", opened),
    home("not-today", "/exercise/{open}/{today}/0", press("Not today")),
    home("done", "/exercise/{item}/{today}/0"),
    home("after", "/exercise/{item}/{today}/0", press("How was it")),
    home("after-hurt", "/exercise/{item}/{today}/0", press("How was it", "A lot", "Write a note")),
    home("timer", "/exercise/{open}/{today}/0/play"),
    home("timer-runs", "/exercise/{open}/{today}/0/play", press("Start")),
    home("timer-paused", "/exercise/{open}/{today}/0/play", press("Start|Go on", "Pause")),
    home("counter", "/exercise/{item}/{today}/0/play", press("Count one", "One less")),
    home("day", "/day/{yesterday}"),
    home("week", "/week"),
    home("new", "/new"),
    home("waiting", "/waiting"),
    home("me", "/me", press("Mend my name", "Use on another phone")),
    home("look", "/me/look/{child}"),
    home("nowhere", "/nowhere"),
    home("no-plan", "/", show_child("Maximiliane")),
    home("back", "/", show_child("Mira")),
)


def work(name: str, address: str, act: Act | None = None, tablet: bool = False) -> Screen:
    return Screen("work", name, address, act, tablet)


def fill_builder(page: Page) -> None:
    page.locator("main section, main h2").first.wait_for()
    sheet = page.get_by_role("button", name=re.compile("Add an exercise"))
    if sheet.is_visible():  # on a phone the search comes over the plan
        sheet.click()
    search = page.get_by_role("combobox", name=re.compile("Find an exercise"))
    search = search.filter(visible=True)
    search.fill("beads")
    chosen = page.locator("[role=option][aria-selected=true]").filter(visible=True)
    expect(chosen).to_contain_text("beads")
    search.press("Enter")


def publishing(page: Page) -> None:
    fill_builder(page)
    expect(page.get_by_role("dialog")).to_have_count(0)  # on a phone the search goes first
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_be_visible()


def inviting(page: Page) -> None:
    press("Invite", "Make the code")(page)
    expect(page.get_by_role("button", name=re.compile("Copy link"))).to_be_visible()


def mark(page: Page) -> None:
    page.locator("table button[data-at]").last.click()


EDITED = "/work/children/{child}"
STAFF = (
    work("children", "/work", tablet=True),
    work("new-child", "/work", keys("n")),
    work("child", "/work/children/{child}", tablet=True),
    work("child-mark", "/work/children/{child}", mark),
    work("child-edit", "/work/children/{child}", press("More", "Change details")),
    work("child-look", EDITED, press("More", "Change details", "Choose the look")),
    work("child-invite", "/work/children/{child}", inviting),
    work("child-print", "/work/children/{child}/print", tablet=True),
    work("child-new", "/work/children/{fresh}"),
    work("child-foreign", "/work/children/{foreign}"),
    work("builder", "/work/children/{child}/plan", tablet=True),
    work("builder-first", "/work/children/{fresh}/plan", fill_builder, tablet=True),
    work("publish", "/work/children/{fresh}/plan", publishing),
    work("library", "/work/library", tablet=True),
    work("library-nothing", "/work/library?q=xylophone"),
    work("clinic", "/work/clinic"),
    work("me", "/work/me"),
    work("nowhere", "/work/nowhere"),
)

OUTSIDE = (work("sign-in", "/work"), work("join", "/work/join"))
