"""A first visit on slow 4G: from the join link to the first exercise, without the person's time.

Four taps or words are the person's: the name, who they are, the button, and the exercise. What is
counted is what they wait for: link to form, button to list, exercise to its page with its picture.
"""

import re
from collections.abc import Iterator

from benchmarks.phone.figures import Figure, Place, part, slowed, spread
from tests.support.hostile_proxy import Line

TIMES = 5
WATCH = """
ours.clicks = [];
addEventListener("click", (event) => ours.clicks.push(event.timeStamp), true);
ours.when("form", () => document.querySelector("input[autocomplete=given-name]"));
ours.when("list", () => document.querySelector("li button[aria-pressed]"));
ours.when("exercise", () => location.pathname.startsWith("/exercise/")
  && [...document.querySelectorAll("img")].some((one) => one.complete && one.naturalWidth));
"""


def figures(place: Place) -> Iterator[Figure]:
    runs = [visit(place) for _ in range(TIMES)]
    whole = [sum(run) for run in runs]
    parts = " + ".join(f"{part(each, 0.5):.0f}" for each in zip(*runs, strict=True))
    said = f"form + list + exercise: {parts}; {spread(whole)}"
    yield Figure("link to first exercise, slow 4G, CPU/4", part(whole, 0.5), 3000, said=said)


def visit(place: Place) -> tuple[float, float, float]:
    """What somebody waits for, in milliseconds: the form, the list, the exercise."""
    link = place.family()
    with place.phone(WATCH) as phone:
        place.network.line = Line(down=1.6e6, up=0.75e6, round_trip=0.15)
        page = phone.page
        slowed(page)
        page.goto(link)
        page.get_by_label("Your first name").fill("Asha")
        page.get_by_role("radio", name="Mother").check()
        page.get_by_role("button", name="Agree and start").click()
        page.wait_for_function("() => ours.at.list")
        page.get_by_role("link", name=re.compile("^Thread the beads$")).click()
        page.wait_for_function("() => ours.at.exercise")
        at, clicks = page.evaluate("[ours.at, ours.clicks]")
    began = [max(click for click in clicks if click < at[name]) for name in ("list", "exercise")]
    return at["form"], at["list"] - began[0], at["exercise"] - began[1]
