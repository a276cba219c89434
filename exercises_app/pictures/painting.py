"""Gives a finished picture its colours, its side and its cut, as text: no tracing, no numpy.

A stored picture is drawn in the key colours (`looks.KEY`), one for each role of each person, which
nothing else in it uses. Painting puts other colours in their place.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

from .colours import darker, lighter, mix
from .looks import KEY

WIDTH = 1200  # of every picture's viewBox
_TONES: dict[str, Callable[[str], str]] = {"": str, "~light": lighter, "~dark": darker}
# In print a thing that is darker than this and covers more than this share is lightened so far
_DARK, _LARGE, _LIGHTENED = 0.42, 0.006, 0.55

_COLOUR = re.compile(r'="(#[0-9a-f]{6})"')
_FILL = re.compile(
    r'<g transform="scale\((?P<scale>[.\d]+)\)">|</g>'
    r'|<path fill="(?P<colour>#[0-9a-f]{6})" d="(?P<path>[^"]*)"'
)
_COMMAND = re.compile(r"([MchlvzZ])([^MchlvzZ]*)")
_NUMBER = re.compile(r"-?\d+")
_VIEW_BOX = re.compile(r'viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"')
_HEAD = re.compile(r"<svg[^>]*>(?:<title[^>]*>[^<]*</title>)?(?:<desc[^>]*>[^<]*</desc>)?")
_FLIPPED = f'<g transform="matrix(-1 0 0 1 {WIDTH} 0)">'


def paint(svg: str, colours: Mapping[str, str]) -> str:
    """Every role that `colours` names gets that colour, `#rrggbb`; the others stay."""
    new: dict[str, str] = {}
    for role, colour in colours.items():
        for tone, change in _TONES.items():
            new[_key(role, tone)] = change(colour)
    return _COLOUR.sub(lambda found: f'="{new.get(found[1], found[1])}"', svg)


@cache
def _key(role: str, tone: str) -> str:
    return _TONES[tone](KEY[role])


def flip(svg: str) -> str:
    """Left for right, whole or cropped; its words stay. Not for pictures with writing in them."""
    head = _HEAD.match(svg)
    if head is None:
        raise ValueError("this is no picture of ours")
    start, inside = head[0], svg[head.end() : -len("</svg>")]
    start = _VIEW_BOX.sub(
        lambda box: f'viewBox="{WIDTH - int(box[1]) - int(box[3])} {box[2]} {box[3]} {box[4]}"',
        start,
    )
    if inside.startswith(_FLIPPED):
        return f"{start}{inside[len(_FLIPPED) : -len('</g>')]}</svg>"
    return f"{start}{_FLIPPED}{inside}</g></svg>"


def cropped(svg: str, box: tuple[int, int, int, int]) -> str:
    """Shows only this part of it: left, top, width and height in units of the viewBox."""
    x, y, width, height = box
    return _VIEW_BOX.sub(f'viewBox="{x} {y} {width} {height}"', svg, count=1)


def for_print(svg: str) -> str:
    """Large dark things become lighter, to spare toner and keep lines readable; people stay.
    For a picture in the key colours, before it is painted."""
    people, scale = {_key(role, tone) for role in KEY for tone in _TONES}, 1.0

    def lightened(found: re.Match[str]) -> str:
        nonlocal scale
        colour = found["colour"]
        if colour is None:
            scale = float(found["scale"] or 1)
            return found[0]
        dark = colour not in people and _lightness(colour) < _DARK
        if dark and _area(found["path"]) * scale**2 > _LARGE * WIDTH * WIDTH:
            return found[0].replace(colour, mix(colour, "#ffffff", _LIGHTENED), 1)
        return found[0]

    return _FILL.sub(lightened, svg)


def _lightness(colour: str) -> float:
    """0 to 1, as the eye weighs red, green and blue."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue


def _area(path: str) -> float:
    """What a path covers, holes taken away; curves count as their chords."""
    twice, x, y = 0, 0, 0
    start = (0, 0)
    for command, text in _COMMAND.findall(path):
        numbers = [int(number) for number in _NUMBER.findall(text)]
        if command in "zZ":
            twice += x * start[1] - y * start[0]
            continue
        if command == "M":
            x, y = start = numbers[0], numbers[1]
            continue
        step = {"c": 6, "l": 2, "h": 1, "v": 1}[command]
        for i in range(0, len(numbers), step):
            right = 0 if command == "v" else numbers[i + step - 1 - (command != "h")]
            down = 0 if command == "h" else numbers[i + step - 1]
            twice += x * (y + down) - y * (x + right)
            x, y = x + right, y + down
    return abs(twice) / 2
