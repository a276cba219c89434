"""The prototype of the pictures: how it draws, and its scenes as ours.

Its folder (`pictures-prototype/`) is no part of this tree; nothing here is imported before
`benchmarks/pictures.py` has found it.
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from exercises_app.pictures.scene import Camera, Frame, Mark, Part, Scene
from exercises_app.pictures.solids import Box, Capsule, Cut, Cylinder, Ellipsoid, Loft, Ring, Solid

BODIES = {"squat": 7, "bird_dog": 2, "bike": 1, "wheelchair_reach": 2, "jumping_jack": 5, "standing": 6}  # noqa: E501  # fmt: skip
HANDS = {"pincer": "s4", "tripod": "s2", "scissors_cut": "s2", "opposition": "s5"}
LOOPS = ("squat", "bird_dog")
_MM = 0.1  # its hands are in mm


class Prototype:
    """Its modules, found in `folder`."""

    def __init__(self, folder: Path) -> None:
        sys.path.insert(0, str(folder / "code"))
        import anim
        import ex
        import final
        import grasp
        import hx
        import scene

        self.ex, self.hx, self.final, self.anim = ex, hx, final, anim
        self.grasp, self.render = grasp.Grasp, scene.render

    def scenes(self) -> dict[str, tuple[Any, dict[str, Any]]]:
        """Its ten scenes, each with what it gives its renderer."""
        found = {}
        for name, who in BODIES.items():
            dressed = self.final.AV[who]
            paint = self.final.mkpal(dressed["pal"])
            found[name] = self._caught(self.ex.draw, name, dressed["look"], paint)
        for name, skin in HANDS.items():
            found[name] = self._caught(self.hx.run, name, skin=skin)
        return found

    def render_all(self, frames: list[tuple[Any, dict[str, Any]]]) -> list[str]:
        return [self.render(scene, **more) for scene, more in frames]

    def frames(self, name: str) -> list[tuple[Any, dict[str, Any]]]:
        """Seven scenes there, all in one frame."""
        first, last = self.ex.startpose(self.ex.EX[name]), self.ex.EX[name]["pose"]
        shares = [0.5 - 0.5 * math.cos(math.pi * i / 6) for i in range(7)]
        poses = [self.ex.blend(first, last, share) for share in shares]
        boxes = [
            self._caught(self.ex.draw, name, pose=pose)[0].bounds()
            for pose in (poses[0], poses[3], poses[6])
        ]
        box = tuple(f([b[i] for b in boxes], axis=0) for i, f in enumerate((np.min, np.max)))
        return [
            self._caught(self.ex.draw, name, pose=pose, frame_box=box, arrows=False, res=480)
            for pose in poses
        ]

    def _caught(
        self, draw: Callable[..., Any], *args: Any, **more: Any
    ) -> tuple[Any, dict[str, Any]]:
        """What it would render; without arrows, as ours are of one size only."""
        found: list[tuple[Any, dict[str, Any]]] = []

        def catch(scene: Any, **more: Any) -> str:
            found.append((scene, more))
            return "<svg></svg>"

        self.ex.render = self.hx.render = catch
        try:
            draw(*args, **more)
        finally:
            self.ex.render = self.hx.render = self.render
        scene, given = found[0]
        if not given.get("frame_box"):
            given["frame_box"] = scene.bounds([np.atleast_2d(a["pts"]) for a in scene.arrows])
        scene.arrows = []
        return scene, given


def _colours(theirs: Any) -> dict[str, str]:
    """By role; its marks have colours, not roles."""
    own = {role: colour for role, colour in theirs.pal.items() if colour.startswith("#")}
    marks = {mark[key] for mark in theirs.decals for key in ("col", "stroke") if mark.get(key)}
    return own | {_role(colour): _long(colour) for colour in marks}


def as_ours(theirs: Any, more: dict[str, Any], hands: bool) -> Scene:
    scale = _MM if hands else 1.0
    jump, crease = more.get("jump"), float(more.get("crease", 42))
    parts = [
        _part(group, f"{group.name}.{number}", jump, crease).moved(scale=scale)
        for number, group in enumerate(theirs.groups)
    ]
    marks = [_mark(mark, theirs.us).moved(scale=scale) for mark in theirs.decals]
    away = theirs.cam.f
    camera = Camera(
        float(np.degrees(np.arctan2(-away[2], -away[0]))), float(np.degrees(np.arcsin(-away[1])))
    )
    ground = theirs.ground if more.get("shadow", True) else None
    floor = None if ground is None else float(ground) * scale
    frame = _frame(theirs, more, scale)
    return Scene(tuple(parts), camera, frame, tuple(marks), (), scale, floor, _colours(theirs))


def _frame(theirs: Any, more: dict[str, Any], scale: float) -> Frame:
    low, high = more["frame_box"]
    middle, size = (low + high) / 2, high - low
    width = max(size) * (1 + 2 * more.get("margin", 0.07))
    return Frame(float(middle[0]) * scale, float(middle[1]) * scale, float(width) * scale)


def _part(group: Any, name: str, jump: float | None, crease: float) -> Part:
    named = f"{name}.palm" if group.name.endswith("palm") else name
    return Part(
        named, tuple(_solid(solid) for solid in group.prims),
        family=getattr(group, "fam", group.name), thing=group.kind == "prop",
        paint=_paint(group), jump=jump if group.jump is None else group.jump,
        crease=float(crease if group.crease is None else group.crease), lined=group.line,
        thin=getattr(group, "thin", False), folds=group.idl,
        shade=None if getattr(group, "noshade", False) else 0.12 - getattr(group, "shade_off", 0),
        shadow=not getattr(group, "noshadow", False),
    )  # fmt: skip


def _paint(group: Any) -> Any:
    if group.matfn is None:
        return None
    materials = np.array([solid.mat for solid in group.prims], object)

    def paint(points: Any, solids: Any) -> Any:
        return group.matfn(np.asarray(points, np.float32), solids, materials[solids], None)

    return paint


def _solid(theirs: Any) -> Solid:
    def at(name: str) -> Any:
        return np.asarray(getattr(theirs, name), float)

    cuts = tuple(Cut(np.asarray(c, float), np.asarray(n, float)) for c, n in theirs.cuts)
    common = {"role": theirs.mat, "soft": float(theirs.k), "cuts": cuts}
    turn = at("R") if hasattr(theirs, "R") else np.eye(3)
    match type(theirs).__name__:
        case "Sphere":
            return Ellipsoid(center=at("c"), radii=np.full(3, float(theirs.r)), **common)
        case "Ell":
            return Ellipsoid(center=at("c"), radii=at("rad"), turn=turn, **common)
        case "Box":
            return Box(center=at("c"), half=at("h"), turn=turn, rounding=theirs.rnd, **common)
        case "Cyl":
            return Cylinder(center=at("c"), radius=theirs.r, half_height=theirs.hh, turn=turn,
                            rounding=theirs.rnd, inner=theirs.inner, **common)  # fmt: skip
        case "Torus":
            return Ring(center=at("c"), radius=theirs.R0, thickness=theirs.r, turn=turn,
                        stretch=theirs.sx, **common)  # fmt: skip
    ends = {"start": at("a"), "end": at("b"), "r1": float(theirs.r1), "r2": float(theirs.r2)}
    if type(theirs).__name__ == "Loft":
        turn2 = turn if theirs.R2 is None else at("R2")
        flat2 = theirs.flat if theirs.R2 is None else theirs.flat2 or theirs.flat
        return Loft(w1=theirs.w1, w2=theirs.w2, turn=turn, turn2=turn2, flat1=theirs.flat,
                    flat2=flat2, **ends, **common)  # fmt: skip
    if type(theirs).__name__ == "Limb":
        return Capsule(bulge=theirs.bulge, peak=theirs.pk, **ends, **common)
    across = None if theirs.fd is None else at("fd")
    return Capsule(flat=1.0 if across is None else theirs.flat, across=across, **ends, **common)


def _role(colour: str) -> str:
    return f"mark {_long(colour)}"


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


def _mark(theirs: dict[str, Any], unit: float) -> Mark:
    line, ring = theirs["kind"] == "line", theirs["kind"] == "ellipse"
    if ring:
        turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)[:, None]
        points = theirs["c"] + np.cos(turn) * theirs["u"] + np.sin(turn) * theirs["v"]
    else:
        points = np.asarray(theirs["pts"], float)
    normal = theirs.get("nrm" if line else "n")
    return Mark(
        points, _role(theirs["col"]), line=line,
        smooth=ring or bool(theirs.get("smooth")),
        normal=None if normal is None else np.asarray(normal, float),
        facing=-theirs.get("facing", 0.02 if line else -0.12),
        width=float(theirs.get("w", 1.2 if line else 1)),
        stroke=_role(theirs["stroke"]) if theirs.get("stroke") else None,
        opacity=float(theirs.get("op", 1)), lift=float(theirs.get("bias", 0.6 * unit)),
        seen=theirs.get("minvis", 0.38 if line else 0.6), over=bool(theirs.get("top")),
        everywhere=not theirs.get("ztest", True),
    )  # fmt: skip
