"""Roles and their colours. Geometry never depends on a colour: a picture is drawn once with the
key colours, where every role of a person has a colour of its own, and painted afterwards.

A role is a word (`skin`, `wood`). Roles of another person than the child carry their name before
a dot (`helper.skin`). A box has a lighter and a darker face: `wood~light`, `wood~dark`.
"""

from collections.abc import Mapping

Palette = Mapping[str, str]

INK, QUIET_INK = "#43344a", "#6a5d70"  # outlines of people, and of things
ARROW, HALO, SHADE, FLOOR_SHADOW = "#e8542f", "#ffffff", "#3b1a55", "#e6e1ea"

# What belongs to a person and changes with the look
WORN = (
    "skin", "nail", "crease", "cheek", "lip", "mouth", "tongue", "teeth", "eye", "eyewhite",
    "brow", "hair", "tie", "shirt", "shirt2", "shorts", "sock", "shoe", "sole", "frames", "aid",
    "orthosis", "ink",
)  # fmt: skip

THINGS: dict[str, str] = {
    "white": "#ffffff",
    "paper": "#ffffff",
    "sheet": "#fdefbb",
    "yellow": "#f4c84c",
    "red": "#e2604a",
    "blue": "#5a8fd6",
    "navy": "#3f5f9e",
    "green": "#7cc576",
    "purple": "#9a7bd0",
    "pink": "#f2a0b5",
    "orange": "#f2a03d",
    "grey": "#a9a4b0",
    "dark": "#4a4453",
    "wood": "#e2b679",
    "wood2": "#c99355",
    "seat": "#7fb2d9",
    "mat": "#a7d6ec",
    "wall": "#efe6da",
    "cloth": "#f7d9a8",
    "metal": "#b9c2cc",
    "metal2": "#8f9aa6",
    "tyre": "#4d4a57",
    "lead": "#4b4550",
    "grass": "#a9d48a",
    "grass2": "#5f9e52",
    "glass": "#cfe8f3",
    "water": "#7cc4ea",
    "skyline": "#3f8fc4",
}


def mix(first: str, second: str, share: float) -> str:
    """The colour a share of the way from `first` (0) to `second` (1)."""
    a, b = ([int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (first, second))
    return "#" + "".join(f"{round(x * (1 - share) + y * share):02x}" for x, y in zip(a, b, strict=True))  # noqa: E501  # fmt: skip


def lighter(colour: str) -> str:
    """The face of a box that looks at the light."""
    return mix(colour, "#ffffff", 0.22)


def darker(colour: str) -> str:
    """The face of a box that looks away from it."""
    return mix(colour, "#2a1a4a", 0.14)
