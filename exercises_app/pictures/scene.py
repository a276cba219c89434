"""A scene: all that is drawn in one picture, before anything is traced.

A part is a set of solids that belong together: soft ones melt into each other inside it; between
parts every border is hard, so that whatever is in front hides what is behind, in any order.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, Self

import numpy as np

from .solids import Distances, Solid
from .turns import MIRROR, STILL, UP, Points, Turn, Vector, unit, vector

# Gives each point of a part's surface its role: (points, index of the solid each lies on) -> roles
Paint = Callable[[Points, "np.ndarray[tuple[int], np.dtype[np.int16]]"], "np.ndarray[tuple[int], np.dtype[np.object_]]"]  # noqa: E501  # fmt: skip


@dataclass(frozen=True, eq=False)
class Part:
    """`name` is unique in a scene: `child.left.forearm`, `chair.seat`.

    family: parts of one family get no outline between them where they only touch at an angle
    (forearm and hand; sleeve and shirt). thing: a prop, lined in the quieter colour of things.
    jump: cm of depth that make a line inside it (None: the scene's). crease: degrees between two
    surfaces that make one. lined: draws its inner lines. thin: its inner lines are thin ones.
    shade: None for none, else how far light must fall off before shade begins (-1 to 1, .12 usual;
    faces have much less shade: -.30). folds: shows thin crease lines against its own family.
    framed: counts for the frame. shadow: throws one on the floor. faces: boxes show three tones.
    """

    name: str
    solids: tuple[Solid, ...]
    family: str = ""
    thing: bool = False
    paint: Paint | None = None
    jump: float | None = None
    crease: float = 42.0
    lined: bool = True
    thin: bool = False
    folds: bool = False
    shade: float | None = 0.12
    framed: bool = True
    shadow: bool = True

    def distance(self, points: Points) -> Distances:
        """Signed distance to the melted whole."""
        points = np.asarray(points, dtype=float)
        near = self.solids[0].distance(points)
        for solid in self.solids[1:]:
            other = solid.distance(points)
            if solid.soft > 0:
                melt = np.maximum(solid.soft - np.abs(near - other), 0) / solid.soft
                near = np.minimum(near, other) - melt * melt * solid.soft * 0.25
            else:
                near = np.minimum(near, other)
        return near

    def moved(self, turn: Turn = STILL, shift: Vector | None = None, scale: float = 1.0) -> Self:
        """Its paint stays with it."""
        shift = np.zeros(3) if shift is None else shift
        paint, jump = self.paint, None if self.jump is None else self.jump * scale
        if paint is not None:
            own = paint

            def paint(points: Points, solids):  # type: ignore[no-untyped-def]
                return own((points - shift) @ turn / scale, solids)

        solids = tuple(solid.moved(turn, shift, scale) for solid in self.solids)
        return replace(self, solids=solids, paint=paint, jump=jump)

    def mirrored(self) -> Self:
        paint = self.paint
        if paint is not None:
            own = paint

            def paint(points: Points, solids):  # type: ignore[no-untyped-def]
                return own(points @ MIRROR, solids)

        return replace(self, solids=tuple(s.mirrored() for s in self.solids), paint=paint)


@dataclass(frozen=True, eq=False)
class Mark:
    """A flat mark on a surface, hidden where something lies more than `lift` cm before it.

    line: a stroke through `points`; else a filled outline (smooth: curved through them).
    normal: it vanishes when this turns from the viewer by more than `facing` (1 = straight on,
    0 = edge on); one normal, or one a point of a line. role and stroke are roles of colours.
    width: of the stroke, in 1/300 of the picture. seen: the least share that must be in sight.
    over: drawn over the outlines (nails, water, writing), not below them. opacity: of its fill.
    everywhere: not hidden by anything.
    """

    points: Points
    role: str
    line: bool = False
    smooth: bool = True
    normal: Vector | Points | None = None
    facing: float = 0.05
    width: float = 1.2
    stroke: str | None = None
    opacity: float = 1.0
    lift: float = 0.6
    seen: float = 0.5
    over: bool = False
    everywhere: bool = False

    def moved(self, turn: Turn = STILL, shift: Vector | None = None, scale: float = 1.0) -> Self:
        shift = np.zeros(3) if shift is None else shift
        normal = None if self.normal is None else self.normal @ turn.T
        return replace(
            self, points=self.points @ turn.T * scale + shift, normal=normal, lift=self.lift * scale
        )

    def mirrored(self) -> Self:
        normal = None if self.normal is None else self.normal @ MIRROR
        return replace(self, points=self.points @ MIRROR, normal=normal)


@dataclass(frozen=True, eq=False)
class Arrow:
    """A movement arrow through points of the world, drawn over everything with a pale halo."""

    points: Points
    both_ways: bool = False


@dataclass(frozen=True, eq=False)
class Camera:
    """Looks level from in front of a figure at yaw 0, from its right side at 90; from above with
    a pitch. right, up and away are its axes in the world."""

    yaw: float = 35.0
    pitch: float = 10.0
    roll: float = 0.0

    def axes(self) -> Turn:
        """Columns: right, up, away (into the scene)."""
        yaw, pitch, roll = (np.radians(a) for a in (self.yaw, self.pitch, self.roll))
        near = vector(np.cos(yaw) * np.cos(pitch), np.sin(pitch), np.sin(yaw) * np.cos(pitch))
        right = unit(np.cross(-near, UP if abs(near[1]) < 0.999 else vector(1, 0, 0)))
        up = np.cross(right, -near)
        right, up = (
            right * np.cos(roll) + up * np.sin(roll),
            up * np.cos(roll) - right * np.sin(roll),
        )
        return np.stack([right, up, -near], axis=1)

    def mirrored(self) -> "Camera":
        return Camera(-self.yaw, self.pitch, -self.roll)


@dataclass(frozen=True)
class Frame:
    """The window of a picture in the camera's plane, cm: its middle and its width; its shape."""

    x: float
    y: float
    width: float
    shape: Literal["square", "wide"] = "square"  # 1:1, 3:2

    @property
    def height(self) -> float:
        return self.width / (1.5 if self.shape == "wide" else 1.0)


@dataclass(frozen=True, eq=False)
class Scene:
    """grain: 1 for whole bodies, .1 for hands close up; scales every length that decides a line.

    floor: where shadows fall (its height), None for none. text: title and desc for screen readers
    are set when the SVG is written, not here.
    """

    parts: tuple[Part, ...]
    camera: Camera
    frame: Frame
    marks: tuple[Mark, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    grain: float = 1.0
    floor: float | None = 0.0
    extra: dict[str, str] = field(default_factory=dict)  # role -> colour, for this scene only


def frame_of(
    parts: tuple[Part, ...],
    camera: Camera,
    shape: Literal["square", "wide"] = "square",
    also: Points | None = None,
    margin: float = 0.07,
) -> Frame:
    """The smallest frame that holds the framed parts and the points `also`, with a margin."""
    axes = camera.axes()
    solids = [solid for part in parts if part.framed for solid in part.solids]
    spans = [[solid.extent(axes[:, i]) for solid in solids] for i in (0, 1)]
    low = np.array([min(span[0] for span in each) for each in spans])
    high = np.array([max(span[1] for span in each) for each in spans])
    if also is not None:
        flat = also @ axes[:, :2]
        low, high = np.minimum(low, flat.min(axis=0)), np.maximum(high, flat.max(axis=0))
    middle, size = (low + high) / 2, high - low
    width = max(size[0], size[1] * (1.5 if shape == "wide" else 1.0)) * (1 + 2 * margin)
    return Frame(float(middle[0]), float(middle[1]), float(width), shape)
