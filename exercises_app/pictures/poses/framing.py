"""What the window of a picture shows."""

from dataclasses import replace
from typing import Any, Literal

import numpy as np

from ..hand.hand import Hand
from ..scene import Camera, Frame, Part, frame_of
from ..turns import Points
from .places import Entry, Stage

MARGIN = 0.07
GRAINS = {"whole": 1.0, "head": 0.5, "hands": 0.1}
# cm on each side of a child's head that a picture of its head shows
_ROUND_A_HEAD = 18.5
# the parts of a figure (body/figure.py) that make a limb
_FOOT = ("foot", "toes", "toes-between", "shoe", "sock", "sole")
_LIMBS = {
    "arm": ("arm", "sleeve", "hand"),
    "hand": ("hand",),
    "leg": ("leg", "shorts", "orthosis", "strap", *_FOOT),
    "foot": _FOOT,
    "head": ("head", "hair", "ears", "neck", "helmet", "glasses"),
    "trunk": ("torso", "pelvis"),
}


def frame(stage: Stage, entry: Entry, parts: list[Part], camera: Camera, arrows: Points) -> Frame:
    """Round everything, or round what `frame.around` names; as wide as `frame.width` says."""
    asked = entry.get("frame", {})
    shape: Literal["square", "wide"] = entry.get("shape", "square")
    margin = asked.get("margin", MARGIN)
    inside = [_outline(stage, each) for each in asked.get("also", ())]
    if "around" in asked:
        shown: list[Part] = []
        for each in asked["around"]:
            found = _named_parts(parts, each, entry)
            shown += found
            if isinstance(each, str) and each in entry.get("hands", {}):
                inside.append(_palm(stage.hands[each]))
            elif not found:
                inside.append(_outline(stage, each))
    elif entry.get("view") == "head":
        shown, inside = [], [*inside, _head(stage)]
    else:
        out = tuple(f"{name}." for name in asked.get("leave_out", ()))
        shown = [part for part in parts if not part.name.startswith(out or ("\0",))]
        inside += [arrows] if len(arrows) else []
        inside += [_palm(stage.hands[name]) for name in entry.get("hands", {})]
    also = np.concatenate(inside) if inside else None
    if not [part for part in shown if part.framed]:
        shown = []
    return _sized(_frame_of(shown, camera, shape, also, margin), asked)


def _named_parts(parts: list[Part], place: Any, entry: Entry) -> list[Part]:
    if not isinstance(place, str):
        return []
    return limb_parts(parts, f"hands.{place}" if place in entry.get("hands", {}) else place)


def limb_parts(parts: list[Part], name: str) -> list[Part]:
    """The parts of a limb (`child.right.arm`), a prop (`chair`) or a person (`child`)."""
    whole = [part for part in parts if part.name.startswith(f"{name}.")]
    if whole:
        return whole
    owner, _, limb = name.rpartition(".")
    kinds = _LIMBS.get(limb, (limb,))
    return [
        p
        for p in parts
        if p.name.rpartition(".")[0] == owner and p.name.rpartition(".")[2] in kinds
    ]


def _frame_of(
    parts: list[Part], camera: Camera, shape: Literal["square", "wide"], also: Points | None,
    margin: float,
) -> Frame:  # fmt: skip
    if parts or also is None:
        return frame_of(tuple(parts), camera, shape, also, margin)
    flat = also @ camera.axes()[:, :2]
    low, high = flat.min(axis=0), flat.max(axis=0)
    size = high - low
    width = max(size[0], size[1] * (1.5 if shape == "wide" else 1.0)) * (1 + 2 * margin)
    middle = (low + high) / 2
    return Frame(float(middle[0]), float(middle[1]), float(width), shape)


def _sized(frame: Frame, asked: dict[str, Any]) -> Frame:
    right, up = asked.get("shift", (0.0, 0.0))
    width = float(asked.get("width", frame.width))
    return replace(frame, x=frame.x + right, y=frame.y + up, width=width)


def _outline(stage: Stage, place: Any) -> Points:
    return stage.point(place)[None]


def _palm(hand: Hand) -> Points:
    """Its palm as far as the wrist; the forearm leaves the picture."""
    corners = [(x, y, z) for x in (-20, 20) for y in (-58, -4) for z in (-12, 10)]
    return np.array([hand.at(*corner) for corner in corners])


def _head(stage: Stage) -> Points:
    """A box round the child's head."""
    body = stage.people["child"]
    reach = _ROUND_A_HEAD / 1.22 * body.build.head
    corners = np.array(np.meshgrid(*[[-1.0, 1.0]] * 3)).reshape(3, -1).T
    return np.asarray(body.joints["head"] + corners * reach / np.sqrt(2))
