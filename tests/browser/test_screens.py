"""Every screen as people meet it: axe-core and a ruler for what they find, a picture for the eye.

Phone and laptop (a tablet too where the staff use one), light and dark, with text at 200 %, and
from right to left. `make screens` keeps the pictures in build/screens/.
"""

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Browser

from tests.browser.looked_at import COLOURS, EVERYTHING, faults, picture, too_small, too_wide
from tests.browser.people import family_at_home, redeem, staff_at_work, therapist
from tests.browser.screens import FAMILY, OUTSIDE, STAFF, Screen
from tests.browser.visitor import LAPTOP, PHONE, TABLET, Visitor, add_child, invite, sign_in
from tests.support.browser import Served

SIZES = {"phone": PHONE, "laptop": LAPTOP}
RIGHT_TO_LEFT = "ar-XB"
THREE = ("light", "dark", "large")


@pytest.fixture
def drawn(request: pytest.FixtureRequest) -> bool:
    """Whether somebody will look at the pictures: they take long."""
    return bool(request.config.getoption("--pictures"))


@pytest.mark.parametrize("size", SIZES)
def test_the_familys_screens_hold_in_light_dark_and_large(
    chrome: Browser, server: Served, size: str, drawn: bool
) -> None:
    with_everyone(chrome, server, family_at_home, FAMILY, size, THREE, drawn)


@pytest.mark.parametrize("size", SIZES)
def test_the_familys_screens_turn_round_from_right_to_left(
    chrome: Browser, server: Served, size: str, drawn: bool
) -> None:
    with_everyone(chrome, server, family_at_home, FAMILY, size, ("turned",), drawn)


@pytest.mark.parametrize("size", [*SIZES, "tablet"])
def test_the_staffs_screens_hold_in_light_dark_and_large(
    chrome: Browser, server: Served, size: str, drawn: bool
) -> None:
    screens = [one for one in (*OUTSIDE, *STAFF) if size != "tablet" or one.tablet]
    with_everyone(chrome, server, staff_at_work, screens, size, THREE, drawn)


@pytest.mark.parametrize("size", SIZES)
def test_the_staffs_screens_turn_round_from_right_to_left(
    chrome: Browser, server: Served, size: str, drawn: bool
) -> None:
    with_everyone(chrome, server, staff_at_work, (*OUTSIDE, *STAFF), size, ("turned",), drawn)


def test_a_name_without_a_space_is_broken_where_the_phone_ends(
    chrome: Browser, server: Served
) -> None:
    desk, phone = therapist(chrome, server), Visitor(chrome, server, "home")
    redeem(phone, invite(desk, add_child(desk, "W" * 60))["code"])
    phone.page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/", "/me"):
        phone.go(path)
        phone.settle()
        assert not too_wide(phone.page), path
    desk.leave()
    phone.leave()


Prepare = Callable[..., Visitor]


def with_everyone(
    chrome: Browser,
    server: Served,
    prepare: Prepare,
    screens: Iterable[Screen],
    size: str,
    looks: tuple[str, ...],
    drawn: bool,
) -> None:
    """Open each screen once and look at it in each way; all faults are told together."""
    locale = RIGHT_TO_LEFT if "turned" in looks else "en-GB"
    viewport = {**SIZES, "tablet": TABLET}[size]
    visitor = prepare(chrome, server, viewport=viewport, locale=locale)
    found: list[str] = []
    outside = True
    try:
        for screen in screens:
            if screen.side == "work" and outside and screen not in OUTSIDE:
                sign_in(visitor)
                outside = False
            screen.open(visitor)
            for look in looks:
                name = f"{screen.side}-{screen.name}-{size}-{look}"
                told = looked_at(visitor, name, look, drawn)
                found += [f"{screen.name} {look}: {fault}" for fault in told]
    finally:
        visitor.leave()
    assert not found, "\n".join(["", *found])


def looked_at(visitor: Visitor, name: str, look: str, drawn: bool) -> list[str]:
    page = visitor.page
    # seven days of a calendar on a phone, edge to edge, are a little narrower than 44
    least = 48 if name.startswith("home") else 40 if "-phone-" in name else 44
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.evaluate("(size) => { document.documentElement.style.fontSize = size }", TEXT[look])
    visitor.settle()  # what has less room is drawn otherwise
    if drawn:
        picture(page, name)
    ruler = too_wide(page) + (too_small(page, least) if look == "light" else [])
    # the same page in the dark has other colours, and all else as in the light
    axe = [] if look == "large" else faults(page, COLOURS if look == "dark" else EVERYTHING)
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return ruler + axe


TEXT = {"light": "", "dark": "", "turned": "", "large": "200%"}
