"""Small scenes to draw: a figure of four parts on a floor, with or without things."""

from dataclasses import replace

import numpy as np

from exercises_app.pictures.scene import Arrow, Camera, Mark, Part, Scene, frame_of
from exercises_app.pictures.solids import Box, Capsule, Ellipsoid, Solid
from exercises_app.pictures.turns import Vector, about_y, vector

SMALL = 200  # pixels across: enough to see a line, quick to trace


def rod(start: Vector, end: Vector, radius: float, role: str, soft: float = 0.0) -> Solid:
    return Capsule(start=start, end=end, r1=radius, r2=radius * 0.8, role=role, soft=soft)


def figure(lift: float = 0.0) -> tuple[Part, ...]:
    """A child of a trunk, a head, an arm lifted by so many cm, and a leg."""
    shoulder, hand = vector(0, 70, 9), vector(10, 45 + lift, 20)
    head = Ellipsoid(center=vector(0, 95, 0), radii=np.full(3, 12.0))
    return (
        Part("child.trunk", (rod(vector(0, 45, 0), vector(0, 72, 0), 9, "shirt"),)),
        Part("child.head", (head,), shade=-0.3),
        Part("child.right.arm", (rod(shoulder, hand, 3.5, "skin"),)),
        Part(
            "child.legs",
            (
                rod(vector(0, 45, 4), vector(0, 4, 4), 6, "shorts"),
                rod(vector(0, 20, 4), vector(0, 4, 4), 5, "skin", soft=1.0),
                rod(vector(0, 3, 4), vector(8, 3, 4), 3, "shoe"),
            ),
        ),
    )


def eye(x: float = 12.0) -> Mark:
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    points = np.stack([np.full(16, x), 95 + 2 * np.sin(turn), 4 + 1.5 * np.cos(turn)], axis=1)
    return Mark(points, "eye", normal=vector(1, 0, 0), lift=1.5)


def table(yaw: float = 0.0) -> Part:
    turn, center = about_y(yaw), vector(14, 40, 0)
    top = Box(center=turn @ center, half=vector(8, 1.5, 22), turn=turn, role="wood")
    return Part("table.top", (top,), thing=True)


def scene(
    *more: Part, lift: float = 0.0, marks: tuple[Mark, ...] = (), arrow: bool = False
) -> Scene:
    parts, camera = (*figure(lift), *more), Camera(35, 12)
    arrows = (Arrow(np.array([[0.0, 40, 35], [0, 60, 40], [0, 80, 35]])),) if arrow else ()
    frame = frame_of(figure(30.0), camera, also=vector(0, 60, 45)[None])
    return Scene(parts, camera, frame, marks, arrows)


def wide(found: Scene) -> Scene:
    return replace(found, frame=replace(found.frame, shape="wide"))


def before_a_wall() -> Scene:
    """The figure, and a wall behind it that fills the frame."""
    wall = Box(center=vector(-40, 60, -30), half=vector(1, 400, 400), role="wall")
    return scene(Part("wall", (wall,), thing=True, framed=False, shadow=False), marks=(eye(),))
