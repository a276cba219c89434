"""Somebody at a browser of their own: what they see, and their own calls to the API."""

import time
from collections.abc import Callable
from typing import Any, Protocol
from uuid import uuid4

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from tests.support.browser import Served

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}
TABLET = {"width": 834, "height": 1112}

LONGEST_S = 20.0
# Three pictures of the screen later: what an answer changes is drawn, and what that needs is asked
DRAWN = """() => new Promise((done) => {
  const next = (left) => requestAnimationFrame(() => (left ? next(left - 1) : done()));
  next(2);
})"""

Visit = Callable[..., "Visitor"]


class AtScreen(Protocol):
    """Whoever looks at a page of ours."""

    page: Page

    def go(self, path: str) -> None: ...


class Visitor:
    """`side`: home or work. `options` go to Playwright's `new_context`."""

    def __init__(self, browser: Browser, server: Served, side: str, **options: Any) -> None:
        size = PHONE if side == "home" else LAPTOP
        settings = {"viewport": size, "locale": "en-GB", "reduced_motion": "reduce", **options}
        hand = settings["viewport"] == PHONE
        self.context = self.new_context(browser, is_mobile=hand, has_touch=hand, **settings)
        self.context.set_default_timeout(20_000)
        self.server, self.side = server, side
        self.errors: list[str] = []
        self.known: dict[str, str] = {}  # ids of what was made for this visitor
        self.under_way: set[Request] = set()
        self.asked = 0  # how many requests there were
        self.page = self.new_page()

    def new_context(self, browser: Browser, **settings: Any) -> BrowserContext:
        return browser.new_context(**settings)

    def new_page(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        page.on("request", self._asks)
        page.on("requestfinished", self._answered)
        page.on("requestfailed", self._answered)
        return page

    def _asks(self, request: Request) -> None:
        self.under_way.add(request)
        self.asked += 1

    def _answered(self, request: Request) -> None:
        self.under_way.discard(request)

    def settle(self) -> None:
        """Until all that the page asked for is there and has been drawn, and it asks for no more;
        Playwright's `networkidle` waits half a second longer each time."""
        began, asked = time.monotonic(), -1
        while self.under_way or self.asked != asked:
            assert time.monotonic() - began < LONGEST_S, [each.url for each in self.under_way]
            asked = self.asked
            self.page.evaluate(DRAWN)

    def _heard(self, message: ConsoleMessage) -> None:
        # an answer of 4xx is told by the screen, and by Chromium as an error of the page
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)

    def leave(self) -> None:
        """Close the browser; errors of its pages fail the test."""
        self.context.close()
        assert not self.errors, self.errors

    def go(self, path: str) -> None:
        """Open an address of ours and wait for its heading."""
        self.page.goto(path if path.startswith("http") else self.server.url + path)
        # a machine that does much else at once takes its time
        expect(self.page.locator("h1").first).to_be_visible(timeout=20_000)

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The JSON of an answer below /api/v1 (None without a body); fails when it is refused."""
        sent = {"X-App": self.side, "Origin": self.server.url, **headers}
        answer = self.context.request.fetch(
            f"{self.server.url}/api/v1{path}", method=method, data=body, headers=sent
        )
        assert answer.ok, f"{method} {path}: {answer.status} {answer.text()[:500]}"
        return answer.json() if answer.body() else None


# -- what tests begin with, made through the API ------------------------------------------------


def sign_in(visitor: Visitor, email: str = "dana@demo.example") -> None:
    """As a therapist of the demo: Dana, or her colleague ben@demo.example."""
    _, password = visitor.server.demo.split()
    visitor.call("POST", "/session", {"email": email, "password": password, "device_name": ""})


def add_child(staff: Visitor, name: str = "Mira", **facts: Any) -> str:
    body = {"id": str(uuid4()), "given_name": name, "born": "2020-03-14", **facts}
    return str(staff.call("POST", "/children", body)["id"])


def publish(staff: Visitor, child_id: str, *slugs: str, **schedule: Any) -> list[str]:
    """A first plan of these exercises, every day at breakfast unless said; the items' ids."""
    known = {card["slug"]: card for card in staff.call("GET", "/exercises?limit=100")["items"]}
    daily = {"rule": "daily", "days": None, "days_a_week": None, "moments": ["breakfast"]}
    items = []
    for card in (known[slug] for slug in slugs):
        dose = {**card["dose"]}
        if dose["side"] == "prescribed":  # the library leaves it to the therapist
            dose["side"] = "both"
        exercise = {"id": str(uuid4()), "exercise_id": card["id"]}
        items.append({**exercise, "dose": dose, "schedule": {**daily, **schedule}})
    path = f"/children/{child_id}/routine"
    staff.call("PUT", path, {"items": items}, **{"If-Match": '"v0"'})
    return [str(item["id"]) for item in items]


def invite(staff: Visitor, child_id: str, **facts: Any) -> dict[str, Any]:
    body = {"id": str(uuid4()), "kind": "caregiver", "child_id": child_id, **facts}
    made: dict[str, Any] = staff.call("POST", "/invitations", body)
    return made


def join(phone: AtScreen, link: str, name: str = "Asha", relation: str = "Mother") -> None:
    """A parent opens the link, says who they are, and sees today."""
    phone.go(link)
    phone.page.get_by_label("Your first name").fill(name)
    phone.page.get_by_role("radio", name=relation).check()
    phone.page.get_by_role("button", name="Agree and start").click()
    expect(phone.page.get_by_role("heading", name="Today", level=1)).to_be_visible()
