"""At home with a keyboard, as some use a phone or a tablet by: each thing reached can be seen."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.people import FIRST
from tests.browser.visitor import Visit, add_child, invite, join, publish, sign_in

# What the focus is on, and whether the bar at the bottom lies over some of it
REACHED = """() => {
  const [reached, bar] = [document.activeElement, document.querySelector("footer")];
  const under = reached.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
  const name = reached.ariaLabel || reached.textContent;
  return { name, inBar: bar.contains(reached), under };
}"""
MOST = 40


def hidden(page: Page) -> list[str]:
    """What the bar covered, of all that is reached from the heading to the bar."""
    page.locator("h1").focus()
    reached: list[dict[str, Any]] = []
    while not reached or not reached[-1]["inBar"]:
        assert len(reached) < MOST, reached
        page.keyboard.press("Tab")
        reached.append(page.evaluate(REACHED))
    return [one["name"] for one in reached[:-1] if one["under"]]


def test_what_a_keyboard_reaches_never_lies_under_the_bar(visit: Visit) -> None:
    desk, phone = visit("work"), visit("home")
    sign_in(desk)
    child = add_child(desk, "Mira")
    publish(desk, child, *FIRST)
    join(phone, invite(desk, child)["link"])
    page = phone.page
    assert hidden(page) == []

    page.get_by_role("link", name="Stork by the chair").click()
    page.get_by_role("button", name="Done", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert hidden(page) == []
