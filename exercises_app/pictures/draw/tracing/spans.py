"""From where to where rays are inside solids, or within their reach."""

import numpy as np

from . import eggs
from .grid import Floats
from .near import Near, kinds
from .rods import Rods
from .shapes import Span
from .table import Table


def span(table: Table, x: Floats, y: Floats, near: Near, reaching: bool) -> Span:
    """Of every pair, for rays at (x, y): inside the solid (or in what it is held by), or within
    its reach."""
    x, y = x.take(near.ray), y.take(near.ray)
    reach = table.reach if reaching else np.zeros_like(table.reach)
    first, last = np.empty((2, len(x)), np.float32)
    rod, egg, other = kinds(table, near)
    if len(rod.solids):
        mine = rod.pairs
        rods = Rods.of(rod.columns(table.rods), x[mine], y[mine])
        first[mine], last[mine] = rods.span(np.repeat(reach[rod.solids], rod.counts))
    if len(egg.solids):
        mine = egg.pairs
        columns = egg.columns(table.eggs)
        first[mine], last[mine] = eggs.span(columns, x[mine], y[mine], reaching)
    begin = other.pairs.start
    for number, own in other.each():
        mine = slice(begin + own.start, begin + own.stop)
        shape = table.shapes[number]
        first[mine], last[mine] = shape.span(x[mine], y[mine], float(reach[number]))
    for planes in table.planes:
        _cut(planes, near, x, y, near.each(reach), (first, last))
    return first, last


def _cut(planes: Floats, near: Near, x: Floats, y: Floats, grow: Floats, span: Span) -> None:
    """Ends the spans of those that are cut where it lies beyond the plane and `grow`."""
    cut = ~np.isnan(planes[0])[near.solids]
    if not cut.any():
        return
    mine = np.flatnonzero(np.repeat(cut, near.counts))
    x, y, grow = x.take(mine), y.take(mine), grow.take(mine)
    across, up, per, offset = np.repeat(planes[:, near.solids[cut]], near.counts[cut], axis=1)
    room = offset + grow - x * across - y * up
    steep = np.abs(per) > 1e-6
    at = room / np.where(steep, per, np.float32(1))
    first, last = span[0].take(mine), span[1].take(mine)
    last = np.where(steep & (per > 0), np.minimum(last, at), last)
    first = np.where(steep & (per < 0), np.maximum(first, at), first)
    span[0][mine] = np.where(~steep & (room < 0), np.float32(np.inf), first)
    span[1][mine] = last
