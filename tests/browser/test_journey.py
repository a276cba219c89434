"""The main job, end to end: a therapist assigns, a family ticks, the therapist sees it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.visitor import Visit, Visitor, join

EXERCISES = ("Thread the beads", "Walk backwards", "Stork by the chair")


def test_a_therapist_assigns_and_a_family_ticks_and_the_therapist_sees_it(visit: Visit) -> None:
    desk, phone = visit("work"), visit("home")
    sign_in_by_hand(desk)
    add_child_by_hand(desk.page, "Leela")
    make_plan_by_keyboard(desk.page)
    link = invite_by_hand(desk.page)

    join(phone, link)
    tick_at_home(phone.page)

    seen_by_therapist(desk.page)


def sign_in_by_hand(desk: Visitor) -> None:
    email, password = desk.server.demo.split()
    desk.go("/work")
    desk.page.get_by_label("E-mail").fill(email)
    desk.page.get_by_label("Password", exact=True).fill(password)
    desk.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("heading", name="Children", level=1)).to_be_visible()


def add_child_by_hand(page: Page, name: str) -> None:
    page.keyboard.press("n")
    page.get_by_label("Given name").fill(name)
    page.get_by_label("Born").fill("2020-03-14")
    page.get_by_role("button", name="Add the child").click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def make_plan_by_keyboard(page: Page) -> None:
    """Three exercises from nothing, in 9 interactions: a typed word counts as one."""
    page.keyboard.press("b")
    search = page.get_by_label("Find an exercise")
    for title in EXERCISES:
        expect(search).to_be_focused()
        page.keyboard.type(title)
        expect(page.locator("[role=option][aria-selected=true]")).to_contain_text(title)
        page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name=re.compile("Publish version 1"))).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Published version 1.")).to_be_visible()


def invite_by_hand(page: Page) -> str:
    page.get_by_role("button", name=re.compile("^Invite")).first.click()
    page.get_by_role("button", name=re.compile("Make the code")).click()
    link = page.get_by_text(re.compile(r"https?://\S+/join#\S+")).first.inner_text()
    found = re.search(r"https?://\S+/join#\S+", link)
    assert found
    return found[0]


def tick_at_home(page: Page) -> None:
    """One done from its page, one partly, one skipped with a reason, one done and undone."""
    open_exercise(page, "Thread the beads")
    page.get_by_role("button", name="Done", exact=True).click()
    leave_unsaid_how_it_was(page)
    back_to_today(page)

    open_exercise(page, "Walk backwards")
    page.get_by_role("button", name="Not today").click()
    page.get_by_role("button", name="One more").click()
    page.get_by_role("button", name=re.compile("^Keep")).click()
    leave_unsaid_how_it_was(page)
    back_to_today(page)

    stork = page.get_by_role("button", name=re.compile("^Stork by the chair: "))
    stork.click()
    expect(stork).to_have_accessible_name(re.compile("done"))
    page.get_by_role("button", name=re.compile("^Undo")).last.click()
    expect(stork).to_have_accessible_name(re.compile("not yet"))
    open_exercise(page, "Stork by the chair")
    page.get_by_role("button", name="Not today").click()
    page.get_by_role("button", name="Tired").click()
    back_to_today(page)
    expect(page.get_by_text("not sent yet")).to_have_count(0)


def open_exercise(page: Page, title: str) -> None:
    link = page.get_by_role("link", name=title, exact=True)
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def leave_unsaid_how_it_was(page: Page) -> None:
    how = page.get_by_role("dialog").filter(has_text="Did it hurt?")
    how.get_by_role("button", name="Close").click()
    expect(how).to_have_count(0)


def back_to_today(page: Page) -> None:
    page.get_by_role("link", name="Back", exact=False).first.click()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()


def seen_by_therapist(page: Page) -> None:
    """Exactly what was said, with the caregiver's name."""
    expect(page.get_by_text("Asha is in")).to_be_visible(timeout=15_000)
    page.reload()
    for title, said in zip(EXERCISES, ("done", "partly done", "skipped"), strict=True):
        today = page.get_by_role("button", name=re.compile(f"{title}, .*: {said}"))
        expect(today).to_have_count(1)
    page.get_by_role("button", name=re.compile("Stork by the chair, .*: skipped")).click()
    told = page.get_by_role("region", name=re.compile("^Stork by the chair"))
    expect(told).to_contain_text("Asha")
    expect(told).to_contain_text("tired")
