"""How far hands are from doing a task: all faults of many hands at once, as rows of numbers that a
solver makes small. Lengths count in the hand's units, a degree as a small part of one."""

import numpy as np
from numpy.typing import NDArray

from ..turns import Points
from .anatomy import JOINTS, RADII, as_row
from .bones import Array, Bones, bones
from .spots import FLESH, FLESH_NAMES, Rider, Riders
from .task import Round, Task

# how much a fault counts: a unit of distance is 1
_AWAY, _TURNED, _BENT = (
    0.03,
    0.08,
    0.035,
)  # a unit off the wrist's place; a degree of turn, of a joint
_STIFF = np.where([joint == "mcp_abduction" for _, joint in JOINTS], 2.5 * _BENT, _BENT)
_COUPLED = 0.02  # a degree that the end joint differs from .6 of the middle one
_MEETS = 1.5  # a unit off a contact
_FIRM = 3.0  # a contact turned by a radian
_INTO_FINGER, _INTO_THING = 0.7, 0.8
_SOFT = 0.93  # flesh gives way: this share of its radius counts
_WHOLE = 1.12  # no part of it goes through a sheet or a table: pads are this much thicker
_FREE = 1e-3  # stands for "as far as it likes"

# pairs of bones that may meet: neighbouring fingers beyond their roots, thumb and fingers
_NEAR = ((0, 1), (1, 2), (2, 3), (4, 0), (4, 1), (4, 2))
_PAIRS = np.array(
    [
        (a, i, b, j)
        for a, b in _NEAR
        for i in range(3)
        for j in range(3)
        if not (a == 4 and i == 0) and (a == 4 or (i, j) != (0, 0))
    ]
).T


class Strain:
    """A hand is a row of 27: its wrist's shift (units) and its turn's change (degrees), both in the
    frame of the guess, so that the whole may lie anyhow in the world; and its 21 angles."""

    def __init__(self, task: Task) -> None:
        self.task, self.scale = task, task.scale
        self.shape = as_row(task.angles)
        riders: list[Rider] = [contact.rider for contact in task.contacts]
        riders += [touch.rider for touch in task.touches] + [rest.rider for rest in task.rests]
        riders += [rider for meet in task.meets for rider in (meet.first, meet.second)]
        riders += [aim.rider for aim in task.aims]
        self.riders = Riders.of(riders)
        self.rounds = list({id(touch.on): touch.on for touch in task.touches}.values())
        self.planes = [(side.on, _flesh_of(side.digits)) for side in task.sides]
        self._arrays()

    def _arrays(self) -> None:
        contacts, rests, aims = self.task.contacts, self.task.rests, self.task.aims
        self.targets = np.array([c.point for c in contacts]).reshape(-1, 3)
        self.weights = np.array([c.weight for c in contacts])
        self.turned = np.array([i for i, c in enumerate(contacts) if c.out is not None], dtype=int)
        self.outs = np.array([c.out for c in contacts if c.out is not None]).reshape(-1, 3)
        self.firm = np.array([c.weight * c.firm for c in contacts if c.out is not None]) * _FIRM
        self.rest_points = np.array([r.on.point for r in rests]).reshape(-1, 3)
        self.rest_outs = np.array([r.on.out for r in rests]).reshape(-1, 3)
        self.ways = np.array([aim.way for aim in aims]).reshape(-1, 3)
        self.aim_weights = np.array([aim.weight for aim in aims]) * _FIRM

    def start(self) -> Array:
        return np.concatenate([np.zeros(6), self.shape])

    def hands(self, rows: Array) -> Bones:
        turns = self.task.turn @ turned(rows[:, 3:6])
        wrists = self.task.wrist + rows[:, :3] * self.scale @ self.task.turn.T
        return bones(wrists, turns, rows[:, 6:], "right", self.scale)

    def __call__(self, rows: Array, steps: bool = False) -> Array:
        """(n, faults). steps: the rows are the first one and small steps from it, for which the
        distances to things may be taken as straight lines."""
        hands = self.hands(rows)
        places, outs = self.riders.on(hands, self.scale)
        return np.concatenate(
            [
                self._posture(rows),
                self._contacts(places, outs),
                self._fingers(hands),
                self._things(FLESH.on(hands, self.scale)[0], steps),
            ],
            axis=1,
        )

    def _posture(self, rows: Array) -> Array:
        task, angles = self.task, rows[:, 6:]
        fingers = angles[:, :16].reshape(-1, 4, 4)
        return np.concatenate(
            [
                rows[:, :3] * _AWAY / max(task.loose_place, _FREE),
                rows[:, 3:6] * _TURNED / max(task.loose_turn, _FREE),
                (angles - self.shape) * _STIFF / max(task.loose_shape, _FREE),
                (fingers[..., 2] - 0.6 * fingers[..., 1]) * _COUPLED,
            ],
            axis=1,
        )

    def _contacts(self, places: Array, outs: Array) -> Array:
        n, task, c = len(places), self.task, self.scale
        ends = np.cumsum([len(task.contacts), len(task.touches), len(task.rests), 2 * len(task.meets)])  # noqa: E501  # fmt: skip
        contact, touch, rest, meet = np.split(places, ends, axis=1)[:4]
        c /= _MEETS
        faults = [(contact - self.targets) / c * self.weights[:, None]]
        faults.append((outs[:, self.turned] + self.outs) * self.firm[:, None])
        for i, each in enumerate(task.touches):
            far = distance(touch[:, i], each.on)
            faults.append(_outside(far, each.least, each.most)[:, None] * (each.weight / c))
        height = np.einsum("nki,ki->nk", rest - self.rest_points, self.rest_outs)
        for i, low in enumerate(task.rests):
            faults.append(_outside(height[:, i], low.least, low.most)[:, None] * (low.weight / c))
        meet_outs = outs[:, ends[2] : ends[3]]
        for i, pair in enumerate(task.meets):
            faults.append((meet[:, 2 * i] - meet[:, 2 * i + 1]) * (pair.weight / c))
            faults.append((meet_outs[:, 2 * i] + meet_outs[:, 2 * i + 1]) * pair.weight * 3)
        faults.append((outs[:, ends[3] :] - self.ways) * self.aim_weights[:, None])
        return np.concatenate([fault.reshape(n, -1) for fault in faults], axis=1)

    def _fingers(self, hands: Bones) -> Array:
        """Fingers that go into each other."""
        a, i, b, j = _PAIRS
        apart = _segments_apart(
            hands.places[:, a, i], hands.places[:, a, i + 1], hands.places[:, b, j], hands.places[:, b, j + 1]  # noqa: E501
        )  # fmt: skip
        least = np.minimum(RADII[a, i], RADII[a, i + 1]) + np.minimum(RADII[b, j], RADII[b, j + 1])
        return np.asarray(np.maximum(0, least * _SOFT - apart / self.scale) * _INTO_FINGER)

    def _things(self, flesh: Array, steps: bool) -> Array:
        n, c = len(flesh), self.scale
        reach = FLESH.radii * _SOFT * c
        faults = [np.zeros((n, 0))]
        for on in self.rounds:
            faults.append(np.maximum(0, reach - distance(flesh, on)))
        for plane, these in self.planes:
            height = (flesh[:, these] - plane.point) @ plane.out
            faults.append(np.maximum(0, FLESH.radii[these] * _WHOLE * c - height))
        if self.task.clear:
            faults.append(np.maximum(0, reach - self._far(flesh, steps)))
        return np.concatenate(faults, axis=1) * (_INTO_THING / c)

    def _far(self, flesh: Array, steps: bool) -> Array:
        """How far the things are from each sample."""
        if not steps:
            return self._distance(flesh.reshape(-1, 3)).reshape(flesh.shape[:2])
        first, e = flesh[0], 1e-3
        probes = np.concatenate([first, *(first + e * way for way in np.eye(3))])
        far = self._distance(probes).reshape(4, -1)
        slope = (far[1:] - far[0]) / e
        return np.asarray(far[0] + np.einsum("nki,ik->nk", flesh - first, slope))

    def _distance(self, points: Points) -> Array:
        return np.asarray(np.min([part.distance(points) for part in self.task.clear], axis=0))


def distance(points: Array, on: Round) -> Array:
    """Of points (..., 3) from something round."""
    off = points - on.point
    if on.along is not None:
        off = off - (off @ on.along)[..., None] * on.along
    return np.asarray(np.linalg.norm(off, axis=-1) - on.radius)


def turned(degrees: Array) -> Array:
    """(n, 3, 3) rotations, each about the direction of a row by its length."""
    angle = np.radians(np.linalg.norm(degrees, axis=1))[:, None, None]
    x, y, z = (np.radians(degrees) / np.maximum(angle[:, 0], 1e-9)).T
    zero = np.zeros_like(x)
    cross = np.stack([zero, -z, y, z, zero, -x, -y, x, zero], axis=1).reshape(-1, 3, 3)
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross)


def _flesh_of(digits: tuple[str, ...]) -> NDArray[np.intp]:
    """Which samples belong to these digits; to all, when none is named."""
    if not digits:
        return np.arange(len(FLESH_NAMES), dtype=np.intp)
    these = [i for i, name in enumerate(FLESH_NAMES) if name.split(".")[0] in digits]
    return np.array(these, dtype=np.intp)


def _outside(value: Array, least: float, most: float) -> Array:
    """How far a value lies outside of its range, with its sign."""
    return np.minimum(value - least, 0) + np.maximum(value - most, 0)


def _segments_apart(p1: Array, q1: Array, p2: Array, q2: Array) -> Array:
    """The least distance of two segments (after Ericson, Real-Time Collision Detection, 5.1.9)."""
    d1, d2, r = q1 - p1, q2 - p2, p1 - p2
    a, e, f = ((x * y).sum(-1) for x, y in ((d1, d1), (d2, d2), (d2, r)))
    c, b = (d1 * r).sum(-1), (d1 * d2).sum(-1)
    s = np.clip((b * f - c * e) / np.maximum(a * e - b * b, 1e-9), 0, 1)
    t = np.clip((b * s + f) / e, 0, 1)
    s = np.clip((b * t - c) / a, 0, 1)
    return np.asarray(np.linalg.norm(r + d1 * s[..., None] - d2 * t[..., None], axis=-1))
