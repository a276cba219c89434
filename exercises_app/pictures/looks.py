"""Looks: build, skin, hair, clothes and what is worn, as a short code; and the colours they give.

A code is words with dots between, in any order, each left out where it is the usual one:
`b4.s6.afro.black.sun.gl` (build, skin, hair style, hair colour, clothes, extras). The empty code is
the default look. A request reads codes, so nothing here needs numpy. The colours stand in `paints`.
"""

from dataclasses import dataclass, replace

from . import paints
from .colours import (
    ARROW,
    FLOOR_SHADOW,
    HALO,
    INK,
    QUIET_INK,
    SHADE,
    THINGS,
    WORN,
    darker,
    lighter,
    mix,
)  # fmt: skip

# how old, and its word in a code, which tells nobody an age; the usual one is as a picture has it
BUILDS = {
    "baby": "b1", "toddler": "b2", "child": "b3", "youth": "b4", "adult": "b5", "elder": "b6",
}  # fmt: skip
SKINS = tuple(paints.SKINS)  # from very light to very deep
HAIRS = (
    "short", "long", "bob", "pony", "tails", "buns", "bun", "curly", "afro", "braids", "locs",
    "hijab", "turban", "bald",
)  # fmt: skip
HAIR_COLOURS = tuple(paints.HAIR)
CLOTHES = tuple(paints.CLOTHES)
# what is worn over the body, and its word in a code
EXTRAS = {
    "glasses": "gl", "hearing-aid": "ha", "afo-left": "al", "afo-right": "ar", "barefoot": "bf",
    "helmet": "he", "wheelchair": "wc",
}  # fmt: skip
CHOICES: dict[str, tuple[str, ...]] = {
    "build": tuple(BUILDS),
    "skin": SKINS,
    "hair": HAIRS,
    "hair_colour": HAIR_COLOURS,
    "clothes": CLOTHES,
    "extras": tuple(EXTRAS),
}


@dataclass(frozen=True)
class Look:
    """Each value is one of CHOICES. In the hair `hijab` and `turban` the cloth takes the clothes'
    `tie` colour; the hair colour is then the brows'."""

    skin: str = "s2"
    hair: str = "short"
    hair_colour: str = "brown"
    clothes: str = "teal"
    extras: tuple[str, ...] = ()
    build: str = "child"


USUAL = Look()
# other people's looks by the name that a pose file gives them; family shares skin and hair colour
PEOPLE = {
    "parent": Look(hair="bob", clothes="plum"),
    "father": Look(hair="short", clothes="navy"),
    "therapist": Look("s3", "bun", "black", "clinic"),
    "grandparent": Look(hair="bun", hair_colour="grey", clothes="wine", extras=("glasses",)),
    "grandfather": Look(hair="short", hair_colour="grey", clothes="wine", extras=("glasses",)),
    "sibling": Look(hair="tails", clothes="sun"),
    "friend": Look("s5", "curly", "black", "sun"),
    "baby": Look(hair="wisp", clothes="mint", extras=("barefoot",)),
}
# who else may stand in a picture: the colours each has, whatever its hair
OTHERS = {
    "helper": "parent", "sibling": "sibling", "baby": "baby", "elder": "grandparent",
    "therapist": "therapist",
}  # fmt: skip
_OWN_SKIN = ("therapist",)
_OWN_HAIR = ("therapist", "elder")


def who(name: str) -> str:
    """Whose colours a person of a picture has: `helper-2` is the helper once more."""
    return name.partition("-")[0]


def read(code: str) -> Look:
    """The look of a code; ValueError says what is wrong with it."""
    if code == "":
        return USUAL
    found: dict[str, str] = {}
    extras: set[str] = set()
    names = {short: name for words in (EXTRAS, BUILDS) for name, short in words.items()}
    kinds = {word: k for k, choices in CHOICES.items() for word in choices}
    for word in code.split("."):
        word = names.get(word, word)
        if word in EXTRAS:
            extras.add(word)
            continue
        kind = kinds.get(word)
        if kind is None:
            raise ValueError(f"no build, skin, hair, clothes or extra is called {word!r}")
        if kind in found:
            raise ValueError(f"two of {kind}: {found[kind]!r} and {word!r}")
        found[kind] = word
    return Look(**found, extras=tuple(e for e in EXTRAS if e in extras))


def code(look: Look) -> str:
    """Short (at most 46 characters), fit for an address, always the same for the same look."""
    words = [
        word_of(value)
        for name in CHOICES
        if name != "extras" and (value := getattr(look, name)) != getattr(USUAL, name)
    ]
    return ".".join(words + [short for name, short in EXTRAS.items() if name in look.extras])


def word_of(choice: str) -> str:
    """The word of a choice in a code."""
    return BUILDS.get(choice) or EXTRAS.get(choice, choice)


def long_clothes(look: Look) -> bool:
    """Long sleeves and trousers."""
    return look.clothes in paints.LONG


def shape(look: Look) -> str:
    """The code of the plainest look that is drawn with the same lines: "" for the default's.
    Looks of one shape differ only by colours."""
    clothes = paints.LONG[0] if long_clothes(look) else USUAL.clothes
    return code(replace(look, skin=USUAL.skin, hair_colour=USUAL.hair_colour, clothes=clothes))


def mirrored(look: Look) -> Look:
    """The look whose flipped picture shows `look`: what is worn on one leg changes legs."""
    swapped = {"afo-left": "afo-right", "afo-right": "afo-left"}
    worn = {swapped.get(extra, extra) for extra in look.extras}
    return replace(look, extras=tuple(e for e in EXTRAS if e in worn))


def colours(look: Look) -> dict[str, str]:
    """The colour of every role of every person: the child's own, and others' by their name."""
    found = _own(look)
    for who, name in OTHERS.items():
        other = PEOPLE[name]
        if who not in _OWN_SKIN:
            other = replace(other, skin=look.skin)
        if who not in _OWN_HAIR:
            other = replace(other, hair_colour=look.hair_colour)
        found |= {f"{who}.{role}": colour for role, colour in _own(other).items()}
    return found


def _own(look: Look) -> dict[str, str]:
    found = {
        **paints.ALWAYS,
        **paints.SKINS[look.skin],
        **paints.CLOTHES[look.clothes],
        "hair": paints.HAIR[look.hair_colour],
    }
    if look.skin in paints.DEEP:
        found["frames"] = paints.LIGHT_FRAMES
    found["brow"] = _brow(look, found["hair"], found["ink"])
    return {role: found[role] for role in WORN}


def _brow(look: Look, hair: str, ink: str) -> str:
    """Darker than the hair; on deep skin as dark as can be, unless the hair is light."""
    light = look.hair_colour in ("grey", "fair", "blond")
    if look.skin in paints.DEEP:
        return mix(hair, ink, 0.35) if light else paints.BLACK
    return mix(hair, ink, 0.25)


def _keys() -> dict[str, str]:
    """Each role's default colour, moved by as little as makes it unlike all others."""
    things = list(THINGS.values())
    taken = {*things, *map(lighter, things), *map(darker, things)}
    taken |= {INK, QUIET_INK, ARROW, HALO, SHADE, FLOOR_SHADOW}
    keys = {"ink": INK}
    for role, colour in colours(USUAL).items():
        if role == "ink":
            continue
        number, step = int(colour[1:], 16), 0
        while f"#{number:06x}" in taken:
            step += 1
            number = _nudged(colour, step)
        keys[role] = f"#{number:06x}"
        taken.add(keys[role])
    return keys


def _nudged(colour: str, step: int) -> int:
    """A colour near `colour`: each of its three values up to 5 away, another one for each step."""
    number = 0
    for place, share in ((1, step % 6), (3, step // 6 % 6), (5, step // 36 % 6)):
        value = int(colour[place : place + 2], 16)
        number = number << 8 | (value - share if value >= 128 else value + share)
    return number


# the colour that stands for each role in a stored picture
KEY: dict[str, str] = _keys()
