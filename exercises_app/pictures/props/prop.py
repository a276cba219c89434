"""A prop: its parts, what may be held or stood on (anchors), and how far it gives way."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np

from ..scene import Mark, Part
from ..turns import MIRROR, STILL, UP, Turn, Vector


@dataclass(frozen=True, eq=False)
class Anchor:
    """A named place: `out` leaves the surface there, `along` lies in it (the way a bar runs, the
    way a foot points). radius: of what is grasped there, cm, and the point is on its axis; 0 for a
    flat place, whose point is on the surface."""

    point: Vector
    out: Vector = field(default_factory=lambda: UP)
    along: Vector = field(default_factory=lambda: np.array([1.0, 0.0, 0.0]))
    radius: float = 0.0

    def moved(self, turn: Turn, shift: Vector, scale: float) -> "Anchor":
        return Anchor(
            turn @ self.point * scale + shift, turn @ self.out, turn @ self.along,
            self.radius * scale,
        )  # fmt: skip

    def mirrored(self) -> "Anchor":
        return Anchor(MIRROR @ self.point, MIRROR @ self.out, MIRROR @ self.along, self.radius)


@dataclass(frozen=True, eq=False)
class Prop:
    """In its own place: its middle over the origin, standing on y = 0, its front towards x.

    At yaw 0 it suits a child that looks to +x: a chair looks with it to +x, a table or a wall
    ahead has its near side at -x. Left and right of anchors are that child's.

    gives: cm that a body may sink into it (a cushion 3, a mat 1, a table 0).
    written: carries letters or numbers, so that a mirrored picture must not mirror it.
    """

    parts: tuple[Part, ...]
    anchors: dict[str, Anchor] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    gives: float = 0.0
    written: bool = False

    def moved(self, turn: Turn = STILL, shift: Vector | None = None, scale: float = 1.0) -> Self:
        shift = np.zeros(3) if shift is None else shift
        return replace(
            self,
            parts=tuple(part.moved(turn, shift, scale) for part in self.parts),
            anchors={k: a.moved(turn, shift, scale) for k, a in self.anchors.items()},
            marks=tuple(mark.moved(turn, shift, scale) for mark in self.marks),
        )

    def mirrored(self) -> Self:
        return replace(
            self,
            parts=tuple(part.mirrored() for part in self.parts),
            anchors={k: a.mirrored() for k, a in self.anchors.items()},
            marks=tuple(mark.mirrored() for mark in self.marks),
        )

    def named(self, name: str) -> Self:
        """Its parts carry the name it has in the scene: `chair` -> `chair.seat`."""
        parts = (replace(p, name=f"{name}.{p.name}", family=f"{name}.{p.family}") for p in self.parts)  # noqa: E501  # fmt: skip
        return replace(self, parts=tuple(parts))


PROPS: dict[str, Callable[..., Prop]] = {}


def prop(build: Callable[..., Prop]) -> Callable[..., Prop]:
    """Adds the builder to the props that a pose file can name, `towel_roll` as `towel-roll`."""
    name = build.__name__.replace("_", "-")
    if name in PROPS:
        raise ValueError(f"two props are called {name}")
    PROPS[name] = build
    return build


def options(kind: str) -> dict[str, Any]:
    """What a pose file may set of a prop, with its usual value."""
    return {p.name: p.default for p in inspect.signature(PROPS[kind]).parameters.values()}
