"""The colours of skins, hair and clothes, as data. Ours, chosen by eye.

Deep skins have their ink darker still, eye whites nearly white and a light, warm lip, so that a
face is read at 88 px.
"""

ALWAYS = {
    "teeth": "#ffffff", "tongue": "#e07a80", "eye": "#2c2333", "frames": "#44588c",
    "aid": "#a9a4b0", "orthosis": "#dfe6f2",
}  # fmt: skip

_SKIN_ROLES = ("skin", "nail", "crease", "cheek", "eyewhite", "lip", "mouth", "ink")
# lip: a closed mouth's line; mouth: the dark inside of an open one
_LIGHT = ("#8a3040", "#8a3040", "#43344a")
_TAWNY = ("#5e1a26", "#6e2030", "#33212a")
_DEEP = ("#f0a896", "#a83a48", "#24151b")


def _skin(*colours: str) -> dict[str, str]:
    return dict(zip(_SKIN_ROLES, colours, strict=True))


# on these skins dark brows must be black, and glasses light, to be seen
DEEP, BLACK, LIGHT_FRAMES = ("s6", "s7", "s8"), "#170b0e", "#8ec5e8"
SKINS: dict[str, dict[str, str]] = {
    "s1": _skin("#fde4d0", "#fff3ea", "#cfa18f", "#f0a48c", "#fdeadb", *_LIGHT),
    "s2": _skin("#f3c6a0", "#fbe3d0", "#b98f78", "#ee9a78", "#f7d6b8", *_LIGHT),
    "s3": _skin("#dca177", "#edcdb0", "#a3704f", "#d9825c", "#f0d3b8", *_LIGHT),
    "s4": _skin("#c48a5e", "#dfb995", "#8a5a3a", "#c66f4c", "#f0d9c2", *_LIGHT),
    "s5": _skin("#a56b45", "#c89a78", "#6e4229", "#ab573c", "#fbf1e6", *_TAWNY),
    "s6": _skin("#8a5638", "#b88a6c", "#54301d", "#9a4a38", "#fdf5ec", *_DEEP),
    "s7": _skin("#754931", "#a17a62", "#3f2418", "#86433a", "#fdf6ee", *_DEEP),
    "s8": _skin("#5e3a2a", "#8a6653", "#2e1b14", "#743c37", "#fdf6ee", *_DEEP),
}

HAIR: dict[str, str] = {
    "brown": "#4a3028",
    "black": "#2f2530",
    "chest": "#7a4a2c",  # chestnut
    "red": "#b9582b",
    "blond": "#dfb35c",
    "fair": "#f0d79a",
    "grey": "#b9b6c0",
}


def _set(shirt: str, shirt2: str, shorts: str, shoe: str, tie: str) -> dict[str, str]:
    return {"shirt": shirt, "shirt2": shirt2, "shorts": shorts, "shoe": shoe, "tie": tie, "sock": "#ffffff", "sole": "#ffffff"}  # noqa: E501  # fmt: skip


# shirt, its collar and stripes, shorts or trousers, shoes, hair bands and scarves
CLOTHES: dict[str, dict[str, str]] = {
    "teal": _set("#3fa7a0", "#82c6c1", "#44588c", "#e2604a", "#e2604a"),
    "plum": _set("#8e6bbf", "#b7a0d8", "#3b4a6b", "#3fa7a0", "#f2b33d"),
    "sun": _set("#f2b33d", "#f8d48c", "#33567a", "#e2604a", "#5a8fd6"),
    "rose": _set("#e2657a", "#f0a3b0", "#4b5a7d", "#5a8fd6", "#fbe0a0"),
    "sky": _set("#5aa9e6", "#a0cff2", "#7a4f8a", "#f2b33d", "#e2657a"),
    "leaf": _set("#7cc576", "#b3dfae", "#44588c", "#e2604a", "#f2b33d"),
    "mint": _set("#a8dccb", "#d4f0e6", "#f7d9a8", "#f7d9a8", "#f2a0b5"),
    "moss": _set("#6bbf7a", "#a5d9ae", "#44588c", "#e2604a", "#7d6bb3"),
    "navy": _set("#4a6fa8", "#93acd0", "#5b4a3f", "#6f4a35", "#c94f5c"),
    "wine": _set("#a85468", "#d09aa6", "#5f6678", "#54474f", "#4f9a94"),
    "clinic": _set("#4fb3bf", "#ffffff", "#3d4f66", "#f4f1f6", "#f2a0b5"),
}
LONG = ("moss", "navy", "wine")  # long sleeves and trousers
