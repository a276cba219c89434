"""Where borders meet, and which of them goes straight on there.

At most meetings one outline runs through, and others end behind it. The place is put onto that
outline, on whole units, and the two curves of it that meet there share their tangent: else every
outline would have a small bend wherever something ends behind it.
"""

from dataclasses import dataclass

import numpy as np

from .arrays import Array
from .cracks import Chains, Cracks
from .snapping import snapped
from .view import View

_REACH = 4  # cracks from the meeting by which the way of a border is judged
_STRAIGHT = -0.7  # the cosine between two ways that go on through each other, at most
_MOST = 4  # borders at one corner


@dataclass(frozen=True, eq=False)
class Ends:
    """Of each chain: `places` of its two ends in the map, and its tangents there, out of the
    chain's ends and into it (unit, or NaN where nothing runs through). NaN for rings."""

    starts: Array
    stops: Array
    leave: Array
    arrive: Array


def ends_of(cracks: Cracks, chains: Chains, middle: Array, view: View) -> Ends:
    """`middle`: the exact place of each half-edge of the chains."""
    free = np.nonzero(~chains.ring)[0]
    first, last = chains.first[free], chains.last[free] - 1
    reach = np.minimum(_REACH, last - first)
    corner = np.concatenate([chains.tail[first], chains.head[last]])
    near = np.concatenate([middle[first], middle[last]])
    far = np.concatenate([middle[first + reach], middle[last - reach]])
    grid = np.stack([corner % cracks.corners, corner // cracks.corners], axis=1).astype(float)
    way = np.where((near == far).all(axis=1)[:, None], near - grid, far - near)
    places, tangents = _met(corner, near, near + way, grid, view)
    loose = chains.degree[corner] == 1
    places[loose] = grid[loose]
    count = len(chains.first)
    found = [np.full((count, 2), np.nan) for _ in range(4)]
    for into, values in zip(found, (*np.split(places, 2), *np.split(tangents, 2)), strict=True):
        into[free] = values
    return Ends(*found)


def _met(corner: Array, near: Array, far: Array, grid: Array, view: View) -> tuple[Array, Array]:
    """The place of each end's meeting, and its tangent there."""
    order = np.argsort(corner, kind="stable")
    begins = np.nonzero(np.diff(corner[order], prepend=-1))[0]
    meeting = np.cumsum(np.isin(np.arange(len(order)), begins)) - 1
    seat = np.arange(len(order)) - begins[meeting]
    table = np.full((len(begins), _MOST), -1)
    table[meeting, seat] = order
    one, two, through = _straightest(table, far - near)
    sums = [np.bincount(meeting, near[order, i], len(begins)) for i in (0, 1)]
    place = np.stack(sums, axis=1) / np.bincount(meeting, minlength=len(begins))[:, None]
    place[through] = (near[one] + near[two])[through] / 2
    way = far[one] - far[two]
    way /= np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)[:, None]
    place[through] = on_units(place[through], way[through], view)
    places, tangents = np.zeros_like(near), np.full_like(near, np.nan)
    places[order] = place[meeting]
    tangents[one[through]], tangents[two[through]] = way[through], -way[through]
    return places, tangents


def _straightest(table: Array, ways: Array) -> tuple[Array, Array, Array]:
    """The two ends of each meeting that go on through each other best, and whether they do."""
    units = ways / np.maximum(np.hypot(ways[:, 0], ways[:, 1]), 1e-9)[:, None]
    own = units[table]
    cosines = np.einsum("kix,kjx->kij", own, own)
    missing = table < 0
    cosines[missing[:, :, None] | missing[:, None, :]] = 2
    cosines[:, np.arange(_MOST), np.arange(_MOST)] = 2
    flat = cosines.reshape(len(table), _MOST * _MOST)
    best = flat.argmin(axis=1)
    rows = np.arange(len(table))
    through = (flat[rows, best] < _STRAIGHT) & ((~missing).sum(axis=1) > 2)
    return table[rows, best // _MOST], table[rows, best % _MOST], through


def on_units(places: Array, ways: Array, view: View) -> Array:
    """Places of the map moved along their ways to where they are whole units."""
    return view.places(snapped(view.units(places), ways))
