"""What makes a pane read as glass."""

import numpy as np

from ..scene import Mark
from ..turns import vector
from .joinery import BACK, Place


def shine(middle: Place, height: float) -> tuple[Mark, ...]:
    """Two slanted lights on glass that looks to -x."""
    x, y, z = middle
    marks = []
    for dz, share in ((-0.06, 0.34), (0.12, 0.2)):
        a = vector(x, y + (dz - share / 2) * height, z + (dz - share / 2) * height)
        b = a + vector(0, share * height, share * height)
        points = np.linspace(a, b, 9)
        marks.append(Mark(points, "white", line=True, normal=BACK, width=2.4, lift=0.8))
    return tuple(marks)
