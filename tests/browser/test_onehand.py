"""The exercise for one hand: its timer by the clock, its counter, and what is said afterwards."""

import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import TODAY
from tests.browser.visitor import PHONE, Visit, Visitor, add_child, invite, join, sign_in

NOON = f"{TODAY}T12:00:00Z"
LYING = {"width": 740, "height": 360}
HOLDS: dict[str, Any] = {"sets": 1, "reps": 2, "hold_s": 3, "side": "both"}
BEADS: dict[str, Any] = {"sets": 1, "reps": 6, "side": "both"}
BIG = 48  # pixels: a number that is read from an arm's length
ALL_S = 3 + 4 * 3 + 2 * 3 + 4  # ready, four holds, two breaths, one change of side


def at_home(visit: Visit, slug: str, dose: dict[str, Any], **options: Any) -> tuple[Any, ...]:
    """The therapist, the child, and a phone at the exercise, with a clock that the test moves."""
    desk, phone = visit("work"), visit("home", **options)
    sign_in(desk)
    child = add_child(desk, "Mira")
    card = desk.call("GET", f"/exercises?q={slug}")["items"][0]
    daily = {"rule": "daily", "days": None, "days_a_week": None, "moments": ["play"]}
    item = {"id": str(uuid4()), "exercise_id": card["id"], "schedule": daily}
    items = [{**item, "dose": {**card["dose"], "rest_s": None, **dose}}]
    path = f"/children/{child}/routine"
    desk.call("PUT", path, {"items": items}, **{"If-Match": '"v0"'})
    join(phone, invite(desk, child)["link"])
    phone.page.clock.install(time=NOON)
    phone.go(f"/exercise/{item['id']}/{TODAY}/0")
    return desk, child, phone


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def logged(desk: Visitor, phone: Visitor, child: str, most: int) -> list[dict[str, Any]]:
    """The child's log, the first event first, once all of it has come."""
    for _ in range(20):
        phone.page.clock.run_for(2_000)
        items = desk.call("GET", f"/children/{child}/events")["items"]
        if len(items) >= most:
            break
    return list(reversed(items))


def test_what_the_timer_counted_and_what_was_said_comes_to_the_therapist(visit: Visit) -> None:
    desk, child, phone = at_home(visit, "stork", HOLDS)
    page = phone.page
    page.get_by_role("link", name="Timer").click()
    press(page, "Start")
    page.clock.run_for(3_000)
    expect(page.get_by_role("timer")).to_have_text("1")
    expect(page.get_by_text("Left side")).to_be_visible()
    press(page, "Pause")
    page.clock.run_for(60_000)
    press(page, "Go on")
    # the page sleeps through the rest of it, and is right when it wakes
    page.clock.fast_forward((ALL_S - 3) * 1000 + 500)
    expect(page.get_by_text("That was all")).to_be_visible()
    page.get_by_role("button", name="Done").click()

    sheet = page.get_by_role("dialog", name="Done")
    answer(sheet, "How was it?", "Just right")
    answer(sheet, "Did it hurt?", "A little")
    answer(sheet, "Did it hurt?", "A lot")
    expect(sheet.get_by_text("Stop this one for today.")).to_be_visible()
    press(page, "Write a note")
    sheet.get_by_label("A note for the team").fill("Her knee hurt.")
    press(page, "Close")
    expect(sheet).to_have_count(0)
    press(page, "How was it?")
    expect(page.get_by_role("button", name="A lot", pressed=True)).to_be_visible()
    press(page, "Close")

    events = logged(desk, phone, child, 6)
    assert sorted(event["kind"] for event in events) == [
        *("done", "note", "rate", "rate", "rate", "undo")
    ]
    said = {event["kind"]: event for event in events}
    assert said["done"]["value"] == {"count": 4, "of": 4, "seconds": 12}
    assert said["note"]["value"] == {"words": "Her knee hurt."}
    taken = [event for event in events if event["id"] in said["undo"]["of"]]
    assert [event["value"] for event in taken] == [{"pain": "some"}]
    told_to_therapist(desk, child)


def answer(sheet: Locator, question: str, words: str) -> None:
    button = sheet.get_by_role("group", name=question).get_by_role("button", name=words)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def told_to_therapist(desk: Visitor, child: str) -> None:
    desk.go(f"/work/children/{child}")
    desk.page.get_by_role("button", name=re.compile("Stork by the chair, .*: done")).click()
    told = desk.page.get_by_role("region", name=re.compile("^Stork by the chair"))
    for words in ("4 of 4", "Just right", "It hurt a lot", "Her knee hurt."):
        expect(told).to_contain_text(words)
    expect(told).not_to_contain_text("It hurt a little")


def test_leaving_the_counter_early_keeps_what_was_counted_without_a_network(visit: Visit) -> None:
    desk, child, phone = at_home(visit, "beads", BEADS)
    page = phone.page
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    phone.context.set_offline(True)
    page.get_by_role("link", name="Count").click()
    for _ in range(4):
        page.get_by_role("button", name=re.compile("Count one")).click()
        page.clock.run_for(1_000)
    press(page, "One less")
    press(page, "Close")
    press(page, "Keep 3 of 6")
    expect(page.get_by_role("dialog", name="Partly done")).to_be_visible()
    page.get_by_role("button", name="So-so").click()
    page.keyboard.press("Escape")
    phone.context.set_offline(False)
    events = logged(desk, phone, child, 2)
    assert [(one["kind"], one["value"]) for one in events] == [
        ("partly", {"count": 3, "of": 6}),
        ("rate", {"joy": "soso"}),
    ]


def test_the_phones_back_key_asks_before_counted_work_goes_and_then_leads_on(visit: Visit) -> None:
    desk, child, phone = at_home(visit, "beads", BEADS)
    page = phone.page
    exercise = page.url
    page.get_by_role("link", name="Count").click()
    for _ in range(2):
        page.get_by_role("button", name=re.compile("Count one")).click()
        page.clock.run_for(1_000)
    asks = page.get_by_role("dialog", name="Stop here?")
    page.go_back()
    expect(asks).to_be_visible()
    page.go_back()
    expect(asks).to_have_count(0)
    page.reload()  # as after a phone that killed the page in its pocket
    expect(page.get_by_text("2", exact=True)).to_be_visible()
    page.go_back()
    press(page, "Keep 2 of 6")
    expect(page).to_have_url(exercise)
    press(page, "Close")
    # the sheet leaves the history by a Back of its own
    page.wait_for_function("() => !history.state?.sheet")
    page.go_back()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()
    assert [event["value"] for event in logged(desk, phone, child, 1)] == [{"count": 2, "of": 6}]


def test_a_count_goes_on_when_the_phone_closed_the_app_and_its_icon_starts_it(visit: Visit) -> None:
    desk, child, phone = at_home(visit, "beads", BEADS)
    phone.page.get_by_role("link", name="Count").click()
    for _ in range(3):
        phone.page.get_by_role("button", name=re.compile("Count one")).click()
        phone.page.clock.run_for(1_000)
    expect(phone.page.get_by_text("3 of 6").first).to_be_visible()
    phone.page.close()
    page = phone.page = phone.new_page()
    page.clock.install(time=f"{TODAY}T18:00:00Z")
    phone.go("/")
    page.get_by_role("main").get_by_role("link", name="Thread the beads").click()
    page.get_by_role("link", name="Count").click()
    expect(page.get_by_text("3 of 6").first).to_be_visible()
    press(page, "Close")
    press(page, "Keep 3 of 6")
    assert [event["value"] for event in logged(desk, phone, child, 1)] == [{"count": 3, "of": 6}]


@pytest.mark.parametrize("size", [PHONE, LYING], ids=["upright", "lying"])
def test_done_is_in_reach_of_the_thumb(visit: Visit, size: dict[str, int]) -> None:
    _, _, phone = at_home(visit, "stork", HOLDS, viewport=size)
    page = phone.page
    within_reach(page, size["height"])
    page.get_by_role("link", name="Timer").click()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    within_reach(page, size["height"])
    figure = page.get_by_role("timer").bounding_box()
    assert figure is not None
    assert figure["height"] >= BIG


def within_reach(page: Page, height: int) -> None:
    """Whole on the screen and in its lower half, without a scroll."""
    box = page.get_by_role("button", name="Done", exact=True).bounding_box()
    assert box is not None
    assert box["y"] > height / 2
    assert box["y"] + box["height"] <= height
    assert box["height"] >= 48
