"""People with something to look at: a family some days into a plan, a therapist with children."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page, expect

from exercises_app.ground import clock
from tests.browser.visitor import Visitor, add_child, invite, publish, sign_in
from tests.support.browser import Served

TODAY = clock.today("UTC")
LONG = "Maximiliane-Charlotte-Friederike von und zu Hohenstein-Waldenburg"
KINDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("done", {}),
    ("partly", {"count": 3, "of": 8}),
    ("skip", {"reason": "tired"}),
)
LOOK = "s4.black.sky"  # of colours only: there is nothing to draw
FIRST = ("thread-the-beads", "stork-by-chair", "brush-together", "go-stop-run")


def family_at_home(chrome: Browser, server: Served, **options: Any) -> Visitor:
    """A parent: one child with marks of three days and news in the plan, one without a plan."""
    desk = therapist(chrome, server)
    child = add_child(desk, "Mira", look=LOOK)
    items = publish(desk, child, *FIRST)
    phone = Visitor(chrome, server, "home", **options)
    redeem(phone, invite(desk, child)["code"])
    redeem(phone, invite(desk, add_child(desk, LONG))["code"])
    tick(phone, child, items)
    phone.known = {"child": child, "item": items[0], "open": items[3], "today": str(TODAY)}
    phone.known |= {"yesterday": str(TODAY - timedelta(days=1))}
    phone.known |= {"link": invite(desk, child)["link"]}
    phone.go("/")
    show(phone.page, "Mira")
    phone.page.get_by_role("link", name="Thread the beads").first.wait_for()
    # the first plan is read: the next is news
    again(desk, child)
    desk.leave()
    return phone


def staff_at_work(chrome: Browser, server: Served, **options: Any) -> Visitor:
    """A therapist at the door. `known`: a child with marks, one new, one of a colleague."""
    desk, phone = therapist(chrome, server), Visitor(chrome, server, "home")
    facts = {"family_name": "Okafor-Lindqvist", "affected_side": "left", "look": LOOK}
    child = add_child(desk, "Mira", **facts)
    desk.call("PUT", f"/children/{child}/flags/falls-risk", {"note": "Stay close on stairs."})
    items = publish(desk, child, *FIRST)
    redeem(phone, invite(desk, child)["code"])
    tick(phone, child, items)
    phone.leave()
    fresh = add_child(desk, LONG)
    sign_in(desk, "ben@demo.example")
    foreign = add_child(desk, "Omar")
    desk.leave()
    visitor = Visitor(chrome, server, "work", **options)
    visitor.known = {"child": child, "fresh": fresh, "foreign": foreign}
    return visitor


def therapist(chrome: Browser, server: Served) -> Visitor:
    desk = Visitor(chrome, server, "work")
    sign_in(desk)
    return desk


def redeem(phone: Visitor, code: str) -> None:
    who = {"name": "Asha Rahman", "relation": "mother", "device_name": "Asha's phone"}
    consent = {"notice_version": 1, "adult": True}
    phone.call("POST", "/invitations/redeem", {"code": code, "consent": consent, **who})


def tick(phone: Visitor, child: str, items: list[str]) -> None:
    """Marks of the last three days, as a phone would send them; today only the first."""
    events = [
        event(child, item, TODAY - timedelta(days=back), kind, value)
        for back in range(3)
        for item, (kind, value) in zip(items, KINDS, strict=False)
        if back or item == items[0]
    ]
    body = {"client": {"build": 1}, "epoch": None, "cursors": {}, "events": events}
    answers = phone.call("POST", "/sync", body)["answers"]
    assert {answer["is"] for answer in answers} == {"stored"}, answers


def event(child: str, item: str, day: date, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    where = {"child": child, "item": item, "version": 1, "day": str(day), "slot": 0}
    when = {"at": f"{day}T07:30:00Z", "offset": 0}
    what = {"v": 1, "id": str(uuid4()), "kind": kind, "of": [], "value": value, "by": "me"}
    return {**what, **where, **when}


def again(desk: Visitor, child: str) -> None:
    """A second version of the plan: one exercise changed, one gone, two new. It has five, for more
    do not stand side by side on a phone."""
    path = f"/children/{child}/routine"
    now = desk.call("GET", path)["items"]
    kept = ("id", "dose", "schedule", "starts", "ends")
    items = [{"exercise_id": one["exercise"]["id"], **{k: one[k] for k in kept}} for one in now]
    items[0]["dose"] = {**items[0]["dose"], "reps": 8}
    items = [*items[:2], items[3]]
    for name in ("statues", "bubbles"):
        card = desk.call("GET", f"/exercises?q={name}")["items"][0]
        fresh = {"id": str(uuid4()), "exercise_id": card["id"], "dose": card["dose"]}
        items.append({**fresh, "schedule": {**items[0]["schedule"]}})
    reason = "Mira threads six beads well now. So we try eight."
    desk.call("PUT", path, {"items": items, "reason": reason}, **{"If-Match": '"v1"'})


def show(page: Page, child: str) -> None:
    """Turn the phone to one of its children."""
    page.get_by_role("button", name=re.compile("Show another child")).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name=re.compile(child)).click()
    expect(sheet).to_have_count(0)


def opened(page: Page) -> None:
    """Everything that folds, open."""
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((one) => { one.open = true })"
    )
