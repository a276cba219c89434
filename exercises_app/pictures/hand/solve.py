"""Finds a hand that does its task: damped least squares (Levenberg-Marquardt).

Every step's slopes come from one batch of 28 hands, its trials from one of five.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from ..turns import Vector
from .anatomy import HIGHEST, LOWEST, from_row
from .bones import Array
from .hand import Hand
from .spots import Rider
from .strain import Strain, distance, turned
from .task import Task

_STEPS = np.array([0.5] * 3 + [1.0] * 24)  # units and degrees for the slopes
_DAMPS = np.array([0.03, 0.3, 1.0, 5.0, 30.0])  # tried at once, times the last that was good
_MOST_STEPS = 40
_MOST = 25.0  # units or degrees in one go
_ENOUGH = 3e-3  # stops when a step makes less than this share better


@dataclass(frozen=True, eq=False)
class Held:
    """residuals: how far each contact is missed, mm. warnings: what a person should look at.
    arm: where the elbow lies, seen from the wrist."""

    hand: Hand
    residuals: dict[str, float]
    arm: Vector
    warnings: tuple[str, ...] = ()


def solve(task: Task, threads: bool = False) -> Held:
    """threads: fingers first go through their holes, and only then keep clear of what is round."""
    strain = Strain(task)
    row = strain.start()
    if threads and task.clear:
        row = _descend(Strain(replace(task, clear=())), row)
    return _held(task, _descend(strain, row))


def _descend(strain: Strain, row: Array) -> Array:
    faults, damp = strain(row[None])[0], 0.1
    cost = float(faults @ faults)
    for _ in range(_MOST_STEPS):
        tried = _tries(row, _slopes(strain, row), faults, damp)
        all_faults = strain(tried)
        costs = np.einsum("nf,nf->n", all_faults, all_faults)
        best = int(costs.argmin())
        if costs[best] >= cost:
            if damp > 1e4:
                break
            damp *= float(_DAMPS[-1])
            continue
        better = cost - float(costs[best])
        row, faults, cost = tried[best], all_faults[best], float(costs[best])
        damp = max(damp * float(_DAMPS[best]), 1e-4)
        if better < _ENOUGH * cost:
            break
    return row


def _slopes(strain: Strain, row: Array) -> Array:
    """(27, faults)"""
    rows = np.concatenate([row[None], row + np.diag(_STEPS)])
    faults = strain(rows, steps=True)
    return np.asarray((faults[1:] - faults[0]) / _STEPS[:, None])


def _tries(row: Array, slopes: Array, faults: Array, damp: float) -> Array:
    """A hand for each damping. A joint at its limit that would go beyond it stays there."""
    square, down = slopes @ slopes.T, slopes @ faults
    stuck = np.zeros(len(row), dtype=bool)
    stuck[6:] = np.where(down[6:] > 0, row[6:] <= LOWEST, row[6:] >= HIGHEST)
    damped = square + (damp * _DAMPS)[:, None, None] * np.diag(np.diag(square) + 1e-4)
    damped[:, stuck] = damped[:, :, stuck] = 0
    damped[:, stuck, stuck] = 1
    down[stuck] = 0
    step = np.linalg.solve(damped, np.tile(down[:, None], (len(_DAMPS), 1, 1)))[..., 0]
    step *= np.minimum(1, _MOST / np.abs(step).max(axis=1, keepdims=True))
    tried = row - step
    tried[:, 6:] = np.clip(tried[:, 6:], LOWEST, HIGHEST)
    return np.asarray(tried)


def _held(task: Task, row: Array) -> Held:
    hand = Hand(
        task.wrist + task.turn @ row[:3] * task.scale,
        task.turn @ turned(row[None, 3:6])[0],
        from_row(row[6:]),
        "right",
        task.scale,
    )
    return Held(hand, _missed(task, hand), hand.proximal)


def _missed(task: Task, hand: Hand) -> dict[str, float]:
    """mm of each contact, touch, rest and meeting, without what only guides."""

    def place(rider: Rider) -> Vector:
        return hand.spot(rider).point

    def beyond(far: float, least: float, most: float) -> float:
        return max(least - far, far - most, 0.0)

    missed = [
        *((c.name, math.dist(place(c.rider), c.point)) for c in task.contacts if not c.guide),
        *((m.name, math.dist(place(m.first), place(m.second))) for m in task.meets),
    ]
    for touch in (each for each in task.touches if not each.guide):
        far = float(distance(place(touch.rider), touch.on))
        missed.append((touch.name, beyond(far, touch.least, touch.most)))
    for rest in (each for each in task.rests if not each.guide):
        far = float((place(rest.rider) - rest.on.point) @ rest.on.out)
        missed.append((rest.name, beyond(far, rest.least, rest.most)))
    return _numbered(missed)


def _numbered(missed: list[tuple[str, float]]) -> dict[str, float]:
    """In mm; a name that comes again gets a number."""
    found: dict[str, float] = {}
    for name, far in missed:
        again = sum(other.split(" #")[0] == name for other in found)
        found[f"{name} #{again + 1}" if again else name] = round(far * 10, 2)
    return found
