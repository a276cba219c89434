"""The pictures of an exercise in a real browser: they move, rest, and stay without a network."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic

import pytest
from playwright.sync_api import Locator, Page, expect

from exercises_app.pictures import draw
from tests.browser.people import TODAY, redeem
from tests.browser.visitor import Visit, Visitor, add_child, invite, publish, sign_in
from tests.pictures.draw.scenes import scene
from tests.support.browser import ROOT, Served, served, without_settings
from tests.support.drawn import Drawing

MOVES_WITHIN = 30.0  # seconds: a slow machine too shows another of its frames by then
LOOKED_AT = 16  # screenshots of one picture: longer than a movement takes
DARK = "s6.black.sun"  # colours only: it is drawn
STEPS = ("start", "fingers", "look", "lift", "hold", "down")  # of the exercise that is looked at


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of our own: the library with one exercise drawn by the engine, small and quick."""
    folder = tmp_path_factory.mktemp("pictures") / "seeds"
    shutil.copytree(ROOT / "seeds", folder)
    drawn = Drawing(folder)
    pictures = {step: drawn.picture(step) for step in STEPS}
    frames = [scene(lift=lift) for lift in (0.0, 15.0, 30.0)]
    moving = drawn.loop("stork", text=draw.loop(frames, resolution=120))
    drawn.exercise("stork-by-chair", pictures["lift"], moving, **pictures)
    drawn.done()
    with served() as running:
        ours = {"DATA_DIR": str(running.data_dir), "PUBLIC_URL": running.url}
        command = ["-m", "flask", "--app", "wsgi", "library", "load", "--folder", str(folder)]
        subprocess.run(
            [sys.executable, *command], cwd=ROOT, env={**without_settings(), **ours}, check=True
        )
        yield running


def at_an_exercise(visit: Visit, **options: object) -> Visitor:
    """A parent at home with one exercise on the screen, prescribed for the left."""
    desk, phone = visit("work"), visit("home", **options)
    sign_in(desk)
    child = add_child(desk, "Mira", look=DARK)
    (item,) = publish(desk, child, "stork-by-chair")
    redeem(phone, invite(desk, child)["code"])
    phone.go(f"/exercise/{item}/{TODAY}/0")
    expect(picture(phone.page)).to_be_visible()
    drawn(phone.page)
    return phone


def picture(page: Page) -> Locator:
    return page.locator("header img[src*='/pictures/']")


def drawn(page: Page) -> None:
    """Every picture is there; none is torn, and none has left its icon in its place."""
    page.wait_for_function(
        "() => { const all = [...document.querySelectorAll('img[src*=\"/pictures/\"]')];"
        " return all.length > 0 && all.every((one) => one.complete && one.naturalWidth) }"
    )
    expect(page.locator("img[src^='/plates/']")).to_have_count(0)


def shown(page: Page, address: str) -> None:
    """This picture is on the screen, and nothing of the one before."""
    expect(picture(page)).to_have_attribute("src", address)
    picture(page).evaluate(
        "async (one) => { await one.decode();"
        " for (const _ of [1, 2]) await new Promise(requestAnimationFrame) }"
    )


def moves(page: Page) -> bool:
    """Whether it changes while it is looked at; one that moves may be held for a while."""
    first, until = picture(page).screenshot(), monotonic() + MOVES_WITHIN
    while monotonic() < until:
        if picture(page).screenshot() != first:
            return True
    return False


def rests(page: Page) -> bool:
    """Whether it stays as it is, for longer than a movement takes."""
    return len({picture(page).screenshot() for _ in range(LOOKED_AT)}) == 1


def test_the_movement_plays_and_rests_by_its_button(visit: Visit) -> None:
    page = at_an_exercise(visit, reduced_motion="no-preference").page
    play = page.get_by_role("button", name="Show how it moves")
    # it has played twice, and rests on the first step
    expect(play).to_be_visible(timeout=20_000)
    step = picture(page).get_attribute("src") or ""
    shown(page, step)
    assert rests(page)
    for _ in range(3):  # by `#still` of the same file Chromium stops once or twice, then never
        play.click()
        expect(picture(page)).not_to_have_attribute("src", step)
        shown(page, picture(page).get_attribute("src") or "")
        assert moves(page)
        page.get_by_role("button", name="Stop the picture").click()
        shown(page, step)
        assert rests(page)


def test_who_asked_for_less_motion_sees_a_still_picture_and_no_button(visit: Visit) -> None:
    page = at_an_exercise(visit, reduced_motion="reduce").page
    assert rests(page)
    expect(page.get_by_role("button", name="Show how it moves")).to_have_count(0)
    expect(page.get_by_role("button", name="Stop the picture")).to_have_count(0)


def test_each_step_shows_its_picture_in_the_childs_look(visit: Visit) -> None:
    page = at_an_exercise(visit).page
    before = picture(page).get_attribute("src") or ""
    page.get_by_role("button", name="Next step").click()
    expect(picture(page)).not_to_have_attribute("src", before)
    drawn(page)
    assert f"look={DARK}" in (picture(page).get_attribute("src") or "")


def test_what_was_seen_stays_without_a_network(visit: Visit) -> None:
    phone = at_an_exercise(visit)
    page = phone.page
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.reload()  # from here on the worker sees every picture
    drawn(page)
    for _ in range(2):
        page.get_by_role("button", name="Next step").click()
        drawn(page)
    phone.context.set_offline(True)
    page.reload()
    drawn(page)
    for _ in range(2):
        page.get_by_role("button", name="Next step").click()
        drawn(page)
    page.get_by_role("link", name="Back", exact=False).first.click()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()
    drawn(page)
