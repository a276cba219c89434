"""How the surface of a part lies: the slope of its distance."""

import numpy as np

from .grid import Floats, Indices
from .lines import Scatter
from .melting import Melt
from .near import Near, together
from .pairs import Pairs
from .table import Table

# Corners of a tetrahedron round the place; their weighted sum is the slope
CORNERS = ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1))

Place = tuple[Floats, Floats, Floats]


def normals_at(table: Table, place: Place, solid: Indices) -> Floats:
    """(3, n), of length 1, outward, at places on the surfaces of these solids."""
    near = _near(table, place, solid)
    step = np.float32(0.5 * table.pixel)
    slope = np.zeros((3, len(solid)), np.float32)
    for corner in CORNERS:
        x, y, z = (v + step * w for v, w in zip(place, corner, strict=True))
        melt, order = Melt.of(table, x, y, near)
        far = np.empty(len(x), np.float32)
        far[order] = melt.at(z[order], z)[0]
        slope += far * np.array(corner, np.float32)[:, None]
    return np.asarray(slope / (np.sqrt((slope * slope).sum(axis=0)) + np.float32(1e-12)))


def _near(table: Table, place: Place, solid: Indices) -> Near:
    """The solid that each place is on, or all of its part within whose reach it is."""
    x, y, z = place
    part = table.part[solid]
    groups = []
    for number in np.unique(part).tolist():
        mine = np.flatnonzero(part == number)
        piece = table.pieces[number]
        if piece.melts:
            near = Scatter(x[mine], y[mine], mine).near(table, piece.solids)
        else:
            on = [np.flatnonzero(solid[mine] == number) for number in piece.solids.tolist()]
            near = Near(piece.solids, np.array([len(one) for one in on]), np.concatenate(on))
        groups.append(Near(near.solids, near.counts, mine.take(near.ray)))
    near = together(table, groups, [0] * len(groups))
    reach = near.each(table.reach) + np.float32(2 * table.pixel)
    return near.kept(np.flatnonzero(Pairs.of(table, x, y, near).at(z) < reach))
