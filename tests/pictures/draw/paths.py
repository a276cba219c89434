"""Reads the paths of a drawing back."""

import io
import re

from PIL import Image

from exercises_app.pictures.draw import png
from exercises_app.pictures.draw.drawing import STILL

Point = tuple[float, float]  # in units of the viewBox
Curve = tuple[Point, ...]  # its end points and, of a curve, its handles
Places = tuple[tuple[int, int], ...]

_STEPS = {"c": 6, "l": 2, "h": 1, "v": 1}


def filled(svg: str) -> dict[str, str]:
    """Colour and path text of all that is plainly filled."""
    return dict(re.findall(r'<path fill="(#[0-9a-f]{6})" d="([^"]*)"', svg))


def outlines(path: str) -> list[list[Curve]]:
    """The curves of each closed outline of a still, in absolute places."""
    found: list[list[Places]] = []
    here = (0, 0)
    for command, text in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        numbers = [int(n) for n in re.findall(r"-?\d+", text)]
        if command == "M":
            here = (numbers[0], numbers[1])
            found.append([])
        elif command in _STEPS:
            for i in range(0, len(numbers), _STEPS[command]):
                found[-1].append(_curve(here, command, numbers[i : i + _STEPS[command]]))
                here = found[-1][-1][-1]
    return [[_in_units(curve) for curve in outline] for outline in found]


def _in_units(curve: Places) -> Curve:
    return tuple((x * STILL.step, y * STILL.step) for x, y in curve)


def _curve(here: tuple[int, int], command: str, numbers: list[int]) -> Places:
    if command in "hv":
        numbers = [numbers[0], 0] if command == "h" else [0, numbers[0]]
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return (here, *((here[0] + x, here[1] + y) for x, y in pairs))


def difference(one: str, other: str) -> float:
    """How far their pixels are apart in the mean, of 255."""
    both = zip(pixels(one), pixels(other), strict=True)
    return sum(abs(a - b) for a, b in both) / (4 * 300 * 300)


def pixels(svg: str, width: int = 300) -> bytes:
    """Red, green, blue and cover of each pixel."""
    return Image.open(io.BytesIO(png(svg, width))).convert("RGBA").tobytes()
