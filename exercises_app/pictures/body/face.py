"""The face: eyes, brows, cheeks, ear folds and the mouth in its moods, as marks on the skull.

Faces are made once a build and mood in the head's own place, then carried along with the head.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..scene import Mark, Part
from ..turns import Points, Vector, unit, vector
from . import mouth
from .build import BUILDS, Build
from .head import EAR, skull
from .skeleton import Skeleton
from .surface import onto

MOODS = ("calm", "smile", "happy", "closed", "o", "open", "teeth", "tongue", "effort")


@dataclass(frozen=True)
class Features:
    """Places (height and half distance) and sizes in the head's own cm."""

    eye: tuple[float, float] = (-0.7, 4.05)
    eye_size: tuple[float, float] = (1.1, 1.6)
    brow: tuple[float, float] = (2.55, 4.2)
    brow_width: float = 1.5
    cheek: tuple[float, float] = (-3.6, 5.0)
    mouth: float = -5.1


FEATURES = {
    "baby": Features((-1.5, 4.1), (1.2, 1.7), (1.5, 4.2), 1.1, (-4.3, 5.1), -5.5),
    "toddler": Features((-1.1, 4.1), (1.15, 1.7), (2.1, 4.2), 1.3, (-3.9, 5.1), -5.2),
    "child": Features(),
    "youth": Features((-0.5, 3.95), (1.0, 1.45), (2.4, 4.1), 1.6, (-3.9, 4.9), -5.7),
    "adult": Features((-0.3, 3.8), (0.9, 1.25), (2.2, 3.95), 1.7, (-4.2, 4.7), -6.4),
    "elder": Features((-0.4, 3.8), (0.85, 1.15), (2.1, 3.95), 1.7, (-4.2, 4.7), -6.4),
}


def face(skeleton: Skeleton, with_ears: bool = True) -> list[Mark]:
    """The marks of a face in the world."""
    marks = _face(skeleton.build.name, skeleton.pose.mood)
    if with_ears:
        marks = (*marks, *_ears(skeleton.build.name))
    turn, at, size = skeleton.frames["head"], skeleton.joints["head"], skeleton.build.head
    return [mark.moved(turn, at, size) for mark in marks]


@lru_cache(maxsize=64)
def _face(name: str, mood: str) -> tuple[Mark, ...]:
    build, f = BUILDS[name], FEATURES[name]
    head = Part("head", skull(build))
    marks: list[Mark] = []
    for side in (1, -1):
        marks += _eye(head, f, side, mood)
        marks.append(_brow(head, f, side, mood))
        marks.append(_cheek(head, f, side))
    marks.append(_nose(head, build))
    if name == "elder":
        marks += [_laugh_line(head, f, side) for side in (1, -1)]
    return (*marks, *mouth.mouth(head, f.mouth, mood))


def _front(head: Part, heights: Points, sides: Points) -> tuple[Points, Points]:
    """The surface of the face at heights and sideways places."""
    starts = np.stack([np.full(len(heights), 16.0), heights, sides], axis=1)
    return onto(head, starts, vector(-1, 0, 0))


def _plane(normal: Vector) -> tuple[Vector, Vector]:
    """Right and up along the surface."""
    right = unit(np.cross(normal, vector(0, 1, 0)))
    return right, np.cross(right, normal)


def ellipse(centre: Vector, right: Vector, up: Vector, count: int = 24) -> Points:
    t = np.linspace(0, 2 * np.pi, count + 1)[:-1, None]
    return np.asarray(centre + np.cos(t) * right + np.sin(t) * up)


def _eye(head: Part, f: Features, side: int, mood: str) -> list[Mark]:
    (height, out), (wide, tall) = f.eye, f.eye_size
    points, normals = _front(head, np.array([height]), np.array([side * out]))
    normal = normals[0]
    if mood == "closed":
        return [_lid(head, f, side, -1.0, normal)]
    if mood == "effort":
        return [_lid(head, f, side, 0.8, normal)]
    right, up = _plane(normal)
    centre = points[0] + normal * 0.05
    white = ellipse(centre, right * wide * 1.5, up * tall * 1.06)
    dark = ellipse(centre, right * wide, up * tall)
    light = ellipse(centre + up * 0.34 * tall + right * 0.2 * wide, right * 0.36 * wide, up * 0.31 * tall)  # noqa: E501  # fmt: skip
    return [
        Mark(white, "eyewhite", normal=normal, facing=0.08, lift=1.0),
        Mark(dark, "eye", normal=normal, facing=0.08, lift=1.0),
        Mark(light, "teeth", normal=normal, facing=0.2, lift=1.2),
    ]


def _lid(head: Part, f: Features, side: int, bow: float, normal: Vector) -> Mark:
    t = np.linspace(-1, 1, 9)
    heights = f.eye[0] + 0.2 + 0.5 * bow * (1 - t * t)
    points, _ = _front(head, heights, side * (f.eye[1] - 0.2) + t * 1.35)
    return Mark(points, "eye", line=True, normal=normal, facing=0.05, width=1.6, lift=0.8)


def _brow(head: Part, f: Features, side: int, mood: str) -> Mark:
    t = np.linspace(-1, 1, 9)
    height, out = f.brow
    # the inner end is raised, which looks kind; effort draws it down
    tilt = 0.45 if mood == "effort" else -0.3
    lift = 0.35 if mood in ("o", "open", "happy") else 0.0
    points, normals = _front(
        head, height + lift + 0.55 * (1 - t * t) + tilt * t, side * (out + t * 1.3)
    )
    return Mark(
        points, "brow", line=True, normal=normals, facing=0.05, width=f.brow_width, lift=0.8
    )


def _nose(head: Part, build: Build) -> Mark:
    """The line below its tip."""
    t = np.linspace(-1, 1, 7)
    drop = max(0.0, build.face - 1) * 11
    points, normals = _front(head, -3.2 - drop - 0.3 * (1 - t * t), t * 0.75)
    return Mark(points, "crease", line=True, normal=normals, width=1.2, lift=0.9, seen=0.3)


def _laugh_line(head: Part, f: Features, side: int) -> Mark:
    """From beside the nose to beside the mouth."""
    t = np.linspace(0, 1, 7)
    points, normals = _front(
        head, f.mouth + 2.6 - 2.6 * t, side * (2.0 + 1.3 * np.sin(t * np.pi / 2))
    )
    return Mark(points, "crease", line=True, normal=normals, width=0.9, lift=0.8)


def _cheek(head: Part, f: Features, side: int) -> Mark:
    points, normals = _front(head, np.array([f.cheek[0]]), np.array([side * f.cheek[1]]))
    right, up = _plane(normals[0])
    return Mark(
        ellipse(points[0], right * 1.5, up * 1.05), "cheek", normal=normals[0], facing=0.15,
        opacity=0.55, lift=1.0,
    )  # fmt: skip


@lru_cache(maxsize=8)
def _ears(name: str) -> tuple[Mark, ...]:
    x, y, z = EAR
    y -= (BUILDS[name].face - 1) * 8
    t = np.linspace(-1.9, 1.0, 9)
    return tuple(
        Mark(
            np.stack([x - 0.15 + 0.75 * np.cos(t), y + 0.15 + 1.15 * np.sin(t), np.full(9, s * (z + 1.25))], axis=1),  # noqa: E501
            "crease", line=True, normal=vector(0, 0, s), facing=0.45, width=0.9, lift=1.2, seen=0.8,
        )
        for s in (1, -1)
    )  # fmt: skip
