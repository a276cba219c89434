"""A parent's hands on the family's screens: to another child, tick, undo, some of it, not today."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.phone import PATIENCE_MS, Phone
from tests.browser.visitor import Visitor

SAID = {"done": "done", "partly": "partly done", "skip": "skipped", None: "not yet"}
ALL_DONE = "All done for today"
COUNTED = re.compile(r"^Keep (\d+) of (\d+)$")


@dataclass(frozen=True)
class Home:
    """A child as the family knows it: `items` by the titles of their exercises."""

    id: str
    name: str
    items: dict[str, str]


@dataclass
class Hands:
    """They go on when the screen lets them."""

    phone: Phone

    def find(self, home: Home) -> None:
        """This child's list, open and unfolded, whatever the phone has just been through."""
        page = self.phone.page
        if page.url.rstrip("/") != self.phone.url:
            self.phone.go()
        self.unfold()
        if page.locator("header").get_by_text(home.name).count():
            return
        page.get_by_role("button", name=re.compile("Show another child")).click()
        page.get_by_role("dialog").get_by_role("button", name=re.compile(home.name)).click()
        expect(page.get_by_role("dialog")).to_have_count(0)
        theirs = page.locator("header").get_by_text(home.name)
        expect(theirs.or_(page.get_by_role("heading", name=ALL_DONE)).first).to_be_visible()
        self.unfold()
        expect(theirs).to_be_visible()

    def unfold(self) -> None:
        """A day that is all done shows a scene; a moment that is done is folded."""
        page = self.phone.page
        expect(page.locator("h1").first).to_be_visible()
        if page.get_by_role("heading", name=ALL_DONE).count():
            page.get_by_role("button", name="Undo or change").click()
        for folded in page.locator("main [aria-expanded=false]").all():
            folded.click()
        expect(page.get_by_role("button", name=re.compile("^Thread the beads: "))).to_be_visible()

    def button(self, title: str) -> Locator:
        return self.phone.page.get_by_role("button", name=re.compile(f"^{title}: "))

    def tick(self, title: str) -> None:
        """Ticks a ring, takes back what is not one."""
        self.button(title).click()

    def undo(self, title: str) -> None:
        row = self.phone.page.locator("li").filter(has=self.button(title))
        row.get_by_role("button", name="Undo").click()

    def partly(self, title: str) -> dict[str, Any]:
        """Opens the exercise and keeps one of it; answers what that says."""
        self._may_not(title)
        page = self.phone.page
        page.get_by_role("button", name="One more").click()
        keep = page.get_by_role("button", name=COUNTED)
        counted = COUNTED.match(keep.inner_text())
        assert counted, keep.inner_text()
        keep.click()
        how = page.get_by_role("dialog").filter(has_text="Did it hurt?")
        how.get_by_role("button", name="Close").click()
        self._back()
        return {"count": int(counted[1]), "of": int(counted[2])}

    def not_today(self, title: str) -> dict[str, Any]:
        self._may_not(title)
        less = self.phone.page.get_by_role("button", name="One less")
        while less.is_enabled():  # it begins with the part that was kept before
            less.click()
        self.phone.page.get_by_role("button", name="Tired").click()
        self._back()
        return {"reason": "tired"}

    def _may_not(self, title: str) -> None:
        page = self.phone.page
        page.get_by_role("link", name=title, exact=True).click()
        page.get_by_role("button", name="Not today").click()

    def _back(self) -> None:
        page = self.phone.page
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.get_by_role("link", name="Back", exact=False).first.click()
        self.unfold()

    def sees(self, title: str, mark: str | None) -> None:
        """The screen says this mark, sent or not."""
        name = re.compile(f"^{title}: {SAID[mark]}(, waits on this phone)?$")
        found = self.phone.page.get_by_role("button", name=name)
        expect(found).to_have_count(1, timeout=PATIENCE_MS)


def everything(desk: Visitor, child: str) -> list[dict[str, Any]]:
    """The child's whole log, as its therapist reads it."""
    found: list[dict[str, Any]] = []
    page: dict[str, Any] = {"next": ""}
    while page["next"] is not None:
        after = f"&cursor={page['next']}" if page["next"] else ""
        page = desk.call("GET", f"/children/{child}/events?limit=100{after}")
        found += page["items"]
    return found


def marks_on(desk: Visitor, home: Home, day: str) -> dict[str, Any]:
    """What stands on a day for the therapist: mark and value, by the title of the exercise."""
    items = desk.call("GET", f"/children/{home.id}/day/{day}")["items"]
    titles = {item: title for title, item in home.items.items()}
    return {
        titles[item["item_id"]]: (item["slots"][0]["mark"], item["slots"][0]["value"])
        for item in items
    }
