"""A hand that holds something in a named way: `grasp("tripod", pencil.anchors["grip"])`."""

from dataclasses import replace

import numpy as np

from ..props.prop import Anchor
from ..scene import Part
from ..turns import MIRROR, UP, Turn, Vector, about_x, about_y, unit
from .anatomy import CHILD, DIGITS
from .bones import Side
from .grips import Grip, grips
from .hand import Hand, facing
from .placing import Anchors, Placing, frame_of
from .solve import Held, solve
from .strain import turned
from .task import Meet, Plane, Task

_MISSED = 1.5  # mm of a contact that a person should know of
_BACK = 0.7  # how much the back of the hand counts beside the forearm, when both are asked for
# A wrist at its ease, degrees of extension and radial deviation (the whole range: body/limits.py)
_EXTENDS, _DEVIATES, _FOLLOWS = (-35.0, 42.0), (-30.0, 20.0), 0.7

__all__ = ["anchors_of", "frame_of", "grasp"]


def grasp(
    kind: str,
    anchors: Anchor | Anchors,
    side: Side = "right",
    scale: float = CHILD,
    *,
    approach: Vector | None = None,
    back: Vector | None = None,
    table: Plane | None = None,
    clear: tuple[Part, ...] = (),
) -> Held:
    """anchors: of the thing, by the names that the grip asks for, or its only one.

    approach: where the forearm comes from, seen from the thing (world); back: where the back of the
    hand looks. Left out, the thing's own anchor tells. table: what the hand stays above and rests
    on. clear: parts that no finger goes into (the sides of a grip do that for a sheet).
    """
    grip = grips()[kind]
    named = dict.fromkeys(grip.needs, anchors) if isinstance(anchors, Anchor) else dict(anchors)
    if side == "left":
        held = grasp(
            kind, {name: anchor.mirrored() for name, anchor in named.items()}, "right", scale,
            approach=_mirror(approach), back=_mirror(back),
            table=table and Plane(MIRROR @ table.point, MIRROR @ table.out),
            clear=tuple(part.mirrored() for part in clear),
        )  # fmt: skip
        return replace(held, hand=held.hand.mirrored(), arm=MIRROR @ held.arm)
    task = _task(grip, named, scale, approach, back, table, clear)
    held = solve(task, grip.threads)
    missed = [f"{name} misses by {far} mm" for name, far in held.residuals.items() if far > _MISSED]
    return replace(held, arm=_arm(grip, held.hand, approach), warnings=(*held.warnings, *missed))


def _mirror(way: Vector | None) -> Vector | None:
    return None if way is None else MIRROR @ way


def _task(
    grip: Grip,
    anchors: Anchors,
    scale: float,
    approach: Vector | None,
    back: Vector | None,
    table: Plane | None,
    clear: tuple[Part, ...],
) -> Task:
    first = grip.needs[0]
    turn = _spun(grip, frame_of(anchors[first]), approach, back)
    frames = {name: frame_of(anchor) for name, anchor in anchors.items()} | {first: turn}
    placed = Placing(grip, anchors, frames, table, scale)
    guess = _leaned(grip, facing(turn @ grip.proximal, turn @ grip.dorsal), approach)
    task = Task(
        anchors[first].point, guess, grip.angles, scale,
        placed.contacts(), placed.touches(), placed.rests(),
        tuple(Meet(a, b, name="pads") for a, b in grip.meets), placed.aims(), placed.sides(),
        () if grip.sides else clear, grip.loose_place, grip.loose_turn, grip.loose_shape,
    )  # fmt: skip
    return replace(task, wrist=_seated(task, grip, anchors[first]))


def _spun(grip: Grip, frame: Turn, approach: Vector | None, back: Vector | None) -> Turn:
    """The frame turned, as far as the grip leaves it free, to where the hand comes from."""
    if grip.spins == "none" or (approach is None and back is None):
        return frame
    if grip.spins == "any":
        approach = frame @ grip.proximal if approach is None else approach
        own = facing(grip.proximal, grip.dorsal)
        return facing(approach, UP if back is None else back) @ own.T
    wanted = [(grip.proximal, approach, 1.0), (grip.dorsal, back, _BACK)]
    cosine = sine = 0.0
    for own, way, weight in wanted:
        if way is not None:
            (x, y, z), (to_x, to_y, to_z) = own, frame.T @ way * weight
            if grip.spins == "along":
                cosine, sine = cosine + to_x * x + to_z * z, sine + to_x * z - to_z * x
            else:
                cosine, sine = cosine + to_y * y + to_z * z, sine + to_z * y - to_y * z
    angle = float(np.degrees(np.arctan2(sine, cosine)))
    return frame @ (about_y(angle) if grip.spins == "along" else about_x(angle))


def _leaned(grip: Grip, hand: Turn, approach: Vector | None) -> Turn:
    """What the spin left of the way to `approach`, as far as a wrist may give way."""
    if approach is None:
        return hand
    proximal, way = hand[:, 1], unit(approach)
    about = np.cross(proximal, way)
    angle = float(np.degrees(np.arctan2(np.linalg.norm(about), proximal @ way)))
    step = unit(about) * min(angle, grip.leans)
    return np.asarray(turned(step[None])[0] @ hand)


def _seated(task: Task, grip: Grip, anchor: Anchor) -> Vector:
    """The guessed place of the wrist."""
    guess = Hand(task.wrist, task.turn, task.angles, "right", task.scale)
    if grip.seat is not None:
        over = guess.dorsal * grip.over * anchor.radius
        return task.wrist + anchor.point + over - guess.at(*grip.seat)
    off = [contact.point - guess.spot(contact.rider).point for contact in task.contacts]
    return np.asarray(task.wrist + np.mean(off, axis=0))


def _arm(grip: Grip, hand: Hand, approach: Vector | None) -> Vector:
    """Where the elbow lies: as the grip has the wrist (of an extended one on the side of the hand's
    back), and from there most of the way to `approach`, as far as a wrist bends at its ease."""
    up, side = grip.extension, grip.deviation
    if approach is not None:
        radial, proximal, dorsal = hand.radial, hand.proximal, hand.dorsal
        way = unit(approach)
        high = float(np.degrees(np.arctan2(way @ dorsal, max(float(way @ proximal), 0.1))))
        aside = float(np.degrees(np.arcsin(way @ radial)))
        up, side = (a + (b - a) * _FOLLOWS for a, b in ((up, high), (side, aside)))
        up, side = float(np.clip(up, *_EXTENDS)), float(np.clip(side, *_DEVIATES))
    lift, sweep = np.radians((up, side))
    way = hand.proximal * np.cos(lift) + hand.dorsal * np.sin(lift)
    return unit(way * np.cos(sweep) + hand.radial * np.sin(sweep))


def anchors_of(hand: Hand) -> dict[str, Anchor]:
    """A hand as something to be held: its back, and the backs of its fingers; along them."""
    spots = {digit: hand.flank(digit, "dorsal", 1, 0.5) for digit in DIGITS}
    anchors = {
        digit: Anchor(spot.point, spot.out, -hand.frame(digit, 1)[:, 1])
        for digit, spot in spots.items()
    }
    back = Anchor(hand.at(0, -42, 10), hand.dorsal, -hand.proximal)
    return {"grip": back, "back": back, **anchors}
