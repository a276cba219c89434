"""Moving pictures are one SVG whose frames take turns."""

import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest

from exercises_app.pictures import colours, draw, painting
from exercises_app.pictures.looks import KEY

from .paths import difference
from .scenes import scene, table

SMALL = 120
SCENES = tuple(scene(lift=lift) for lift in (0.0, 15.0, 30.0))


@cache
def moving() -> str:
    return draw.loop(SCENES, resolution=SMALL, title="Lift", desc="Again and again")


def shown(svg: str) -> list[tuple[float, list[int]]]:
    """The frames that are seen from each moment (in per cent) on."""
    steps: dict[int, dict[float, str]] = {}
    for frame, text in re.findall(r"@keyframes k(\d+)\{((?:[\d.]+%\{[^}]*\})+)\}", svg):
        found = re.findall(r"([\d.]+)%\{visibility:(\w+)\}", text)
        steps[int(frame)] = {float(at): seen for at, seen in found}
    moments = sorted({at for each in steps.values() for at in each})
    last = {
        at: [f for f, s in steps.items() if s[max(m for m in s if m <= at)] == "visible"]
        for at in moments
    }
    return list(last.items())


def test_its_frames_go_there_and_back_one_at_a_time() -> None:
    assert [frames for _, frames in shown(moving())] == [[0], [1], [2], [1]]
    assert [at for at, _ in shown(moving())] == [0, 25, 50, 75]
    onwards = draw.loop(SCENES, resolution=40, back=False)
    assert [frames for _, frames in shown(onwards)] == [[0], [1], [2]]


def test_a_frame_may_stay_longer() -> None:
    svg = draw.loop(SCENES, resolution=40, seconds=2.0, holds=(0, 0, 2.0))
    assert [at for at, _ in shown(svg)] == [0, 12.5, 25, 87.5]
    assert "4s step-end" in svg


def test_a_pose_that_comes_twice_is_written_once() -> None:
    again = (SCENES[0], SCENES[1], SCENES[0], SCENES[2])
    svg = draw.loop(again, resolution=40, holds=(0, 0, 2.4, 0))
    assert [frames for _, frames in shown(svg)] == [[0], [1], [0], [2], [0], [1]]
    assert len(set(re.findall(r'class="f f(\d+)"', svg))) == 3


def test_the_first_frame_is_seen_at_rest() -> None:
    """A rasteriser plays no animation. Outlines may lie half a unit off."""
    first = draw.still(SCENES[0], resolution=SMALL, tolerance=0.6)
    assert difference(moving(), first) < 1
    assert difference(moving(), draw.still(SCENES[2], resolution=SMALL)) > 2


def test_what_stands_still_is_written_once() -> None:
    with_table = [scene(table(), lift=lift) for lift in (0.0, 15.0, 30.0)]
    svg = draw.loop(with_table, resolution=SMALL)
    wood = colours.lighter(colours.THINGS["wood"])
    assert svg.count(wood) == 1
    assert svg.index(wood) < svg.index(KEY["shirt"])
    assert difference(svg, draw.still(with_table[0], resolution=SMALL, tolerance=0.6)) < 1
    turned = [scene(table(30.0 * lift), lift=lift) for lift in (0.0, 1.0)]
    assert draw.loop(turned, resolution=SMALL).count(wood) == 2


def test_it_stops_at_a_fragment_and_for_less_motion() -> None:
    style = re.search(r"<style>(.*)</style>", moving())
    assert style is not None
    assert "#still:target~.f{animation:none}" in style[1]
    assert "@media(prefers-reduced-motion:reduce){.f{animation:none}}" in style[1]
    assert '<g id="still"/>' in moving()
    assert "<animate" not in moving()


def test_it_is_one_document_with_its_words() -> None:
    tree = ElementTree.fromstring(moving())
    assert tree.attrib["aria-labelledby"] == "t d"
    assert [e.text for e in tree if e.tag.endswith(("title", "desc"))] == [
        "Lift",
        "Again and again",
    ]


def test_a_loop_can_be_painted_and_flipped() -> None:
    painted = painting.paint(moving(), {"shirt": "#123456"})
    assert KEY["shirt"] not in painted
    assert painted.count("#123456") == moving().count(KEY["shirt"])
    assert painting.flip(painting.flip(moving())) == moving()
    flipped = ElementTree.fromstring(painting.flip(moving()))
    (group,) = (e for e in flipped if e.tag.endswith("}g"))
    assert any(e.attrib.get("id") == "still" for e in group)


def test_frames_of_different_windows_are_refused() -> None:
    other = replace(SCENES[1], frame=replace(SCENES[1].frame, width=300.0))
    with pytest.raises(ValueError, match="frame"):
        draw.loop((SCENES[0], other))
    with pytest.raises(ValueError, match="two"):
        draw.loop(SCENES[:1])
