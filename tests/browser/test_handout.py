"""The plan on paper, in a real browser: what is printed is whole, and nothing else is."""

import re

from playwright.sync_api import Page, expect

from tests.browser.people import FIRST, LOOK
from tests.browser.visitor import Visit, Visitor, add_child, publish, sign_in
from tests.support.paper import pages_of

TITLES = ("Thread the beads", "Stork by the chair", "Brush together", "Go, slow, stop")


def at_the_paper(visit: Visit) -> Visitor:
    """A therapist who pressed Print on the page of a child, and looks at what a printer gets."""
    desk = visit("work")
    sign_in(desk)
    child = add_child(desk, "Mira", family_name="Okafor", look=LOOK)
    publish(desk, child, *FIRST, moments=["breakfast", "bath"])
    desk.go(f"/work/children/{child}")
    expect(desk.page.get_by_role("link", name="Print")).to_be_visible()
    desk.page.keyboard.press("p")
    expect(desk.page.get_by_role("heading", name="The plan on paper")).to_be_visible()
    expect(desk.page.locator("[data-item]")).to_have_count(len(FIRST))
    desk.page.emulate_media(media="print")
    return desk


def there(page: Page) -> int:
    """How many pictures there are, once all of them are."""
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-item]')].every((item) => {"
        "  const all = [...item.querySelectorAll('img')];"
        "  return all.length > 0 && all.every((one) => one.complete && one.naturalWidth) })"
    )
    return page.locator("[data-item] img").count()


def test_every_exercise_is_on_the_paper_with_its_pictures(visit: Visit) -> None:
    page = at_the_paper(visit).page
    assert there(page) >= 3 * len(FIRST)
    items = page.locator("[data-item]")
    for at, title in enumerate(TITLES):
        expect(items.nth(at).get_by_role("heading")).to_contain_text(title)
        expect(items.nth(at).get_by_role("table")).to_have_count(2)
    for source in page.locator("[data-item] img").evaluate_all("(all) => all.map((i) => i.src)"):
        assert f"look={LOOK}" in source
        assert "palette=print" in source


def test_nothing_of_the_screen_is_printed(visit: Visit) -> None:
    page = at_the_paper(visit).page
    expect(page.get_by_text("Exercises for Mira", exact=True)).to_be_visible()
    for gone in ("Handsteps", "The plan on paper", "Name on the paper"):
        for one in page.get_by_text(gone).all():
            expect(one).to_be_hidden()
    expect(page.locator("button", has_text=re.compile("Print"))).to_be_hidden()
    assert "Okafor" not in page.locator("[data-paper]").inner_text()


def test_it_prints_on_a4_and_on_letter(visit: Visit) -> None:
    page = at_the_paper(visit).page
    there(page)
    for size in ("A4", "Letter"):
        printed = page.pdf(format=size)
        assert printed.startswith(b"%PDF-")
        assert 1 < pages_of(printed) <= len(FIRST) + 1
