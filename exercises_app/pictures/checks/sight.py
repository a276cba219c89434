"""What a parent must see is seen: the face, the exercised limbs."""

from collections.abc import Iterator

import numpy as np

from ..body.skeleton import Skeleton
from ..poses.framing import limb_parts
from ..scene import Part
from ..turns import Points
from .finding import Finding, plain
from .subject import Subject

_LEAST = 0.5  # of an exercised limb
_LEAST_FITTED = 0.4  # in a picture that is drawn for a child of another build, or in a wheelchair
_ASIDE = (
    0.5  # how much a head looks at the viewer from which both eyes should be seen (1: straight)
)
_OWN_HEAD = ("head", "ears", "hair", "glasses", "helmet")
_EYE = (8.8, -0.7, 4.05)  # in the head's own frame and size
_LIFT = 2.5  # cm by which an eye may lie behind what is seen there


def face(subject: Subject) -> Iterator[Finding]:
    """Both eyes, or a clear profile."""
    body = subject.solved.people.get("child")
    if body is None or subject.entry.get("view") == "hands":
        return
    eyes = _eyes(body)
    inside = all(subject.cells(points)[2].all() for points in eyes)
    if "around" in subject.entry.get("frame", {}) and not inside:
        return
    towards = -float(body.frames["head"][:, 0] @ subject.solved.scene.camera.axes()[:, 2])
    hidden = [_hiding(subject, points) for points in eyes]
    strange = [name for name in hidden if name and not _of_head(name)]
    where = "child.head"
    if strange:
        says = f"{plain(strange[0])} hides an eye of the child. Move it, or turn the camera."
        yield Finding("face", where, says)
    elif all(hidden):
        says = "no eye of the child is seen. Turn the head (neck_rotation) or the camera."
        yield Finding("face", where, says)
    elif any(hidden) and towards > _ASIDE:
        says = "one eye of the child is hidden. Turn the camera to see both, or to a clear profile."
        yield Finding("face", where, says)


def _eyes(body: Skeleton) -> list[Points]:
    """Of each eye its middle and four places round it."""
    k, (x, y, z) = body.build.head, _EYE
    long = y * body.build.face
    round_it = ((0.0, 0.0), (0.8, 0.0), (-0.8, 0.0), (0.0, 0.8), (0.0, -0.8))
    return [
        np.array(
            [body.at("head", x * k, (long + up) * k, (s * z + out) * k) for up, out in round_it]
        )
        for s in (-1, 1)
    ]


def _hiding(subject: Subject, points: Points) -> str:
    """The part that lies before most of these points, or nothing."""
    rows, columns, _ = subject.cells(points)
    _, depth = subject.view.pixels(points)
    names = subject.names_at(points)
    before = subject.traced.depth[rows, columns] < depth - _LIFT
    hiding = [
        name
        for name, far in zip(names, before.tolist(), strict=True)
        if name and (far or not _of_head(name))
    ]
    return max(set(hiding), key=hiding.count) if len(hiding) > len(points) // 2 else ""


def _of_head(name: str) -> bool:
    return name.startswith("child.") and name.rpartition(".")[2] in _OWN_HEAD


def exercised(subject: Subject) -> Iterator[Finding]:
    parts = list(subject.solved.scene.parts)
    least = _LEAST_FITTED if "fitted" in subject.entry else _LEAST
    for limb in subject.entry.get("exercised", ()):
        mine = _limb(subject, limb)
        if not mine:
            says = "nothing is called so. Write child.right.arm, .leg, .hand or .foot, child.trunk."
            yield Finding("sight", limb, says)
            continue
        numbers = [i for i, part in enumerate(parts) if part in mine]
        alone = int((subject.alone(mine).part >= 0).sum())
        seen = int(np.isin(subject.traced.part, numbers).sum())
        if seen < least * alone:
            says = (
                f"only {100 * seen // max(1, alone)} % of {plain(limb)} is seen, which is "
                "exercised. Turn the camera to its side, or move what hides it."
            )
            yield Finding("sight", limb, says)


def _limb(subject: Subject, limb: str) -> list[Part]:
    """The parts of a limb; of a free hand by its own name, or as `child.right.hand` close up."""
    parts = list(subject.solved.scene.parts)
    found = limb_parts(parts, limb)
    if not found and subject.close_up:
        names = [word for word in limb.split(".") if word in subject.entry.get("hands", {})]
        found = [part for name in names for part in subject.parts_of(f"hands.{name}")]
    return found
