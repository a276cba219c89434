"""What a grip asks for, at the anchors of a thing, in the world."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..props.prop import Anchor
from ..turns import Turn, Vector, unit, vector
from .grips import Grip, Place
from .task import Above, Aim, Contact, Plane, Rest, Round, Touch

Anchors = Mapping[str, Anchor]


def frame_of(anchor: Anchor) -> Turn:
    """Columns: out, along, across."""
    along = unit(anchor.along)
    out = unit(anchor.out - along * float(anchor.out @ along))
    return np.stack([out, along, np.cross(out, along)], axis=1)


@dataclass(frozen=True, eq=False)
class Placing:
    """frames: of the anchors, that of the first one turned to where the hand comes from."""

    grip: Grip
    anchors: Anchors
    frames: Mapping[str, Turn]
    table: Plane | None
    scale: float

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(self._contact(place) for place in self.grip.contacts)

    def touches(self) -> tuple[Touch, ...]:
        """Of what is round; a mere place (radius 0) is touched as flat: see `rests`."""
        rounds = {place.of: self._round(place.of) for place in self.grip.touches}
        return tuple(
            Touch(place.rider, rounds[place.of], *self._span(place))
            for place in self.grip.touches
            if self.anchors[place.of].radius > 0
        )

    def rests(self) -> tuple[Rest, ...]:
        flat = [place for place in self.grip.touches if self.anchors[place.of].radius == 0]
        return tuple(
            Rest(place.rider, on, *self._span(place))
            for place in (*self.grip.rests, *flat)
            if (on := self._plane(place)) is not None
        )

    def aims(self) -> tuple[Aim, ...]:
        return tuple(Aim(p.rider, self._face(p), p.weight) for p in self.grip.aims)

    def sides(self) -> tuple[Above, ...]:
        sides = [Above(self.table)] if self.table else []
        for name, face, digits in self.grip.sides:
            anchor, way = self.anchors[name], self.frames[name] @ face
            sides.append(Above(Plane(anchor.point + way * anchor.radius, way), digits))
        return tuple(sides)

    def _contact(self, place: Place) -> Contact:
        anchor, frame, angle = (
            self.anchors[place.of],
            self.frames[place.of],
            np.radians(place.around),
        )
        out = frame @ vector(np.cos(angle), 0, np.sin(angle))
        shift = vector(*place.shift) + vector(0, place.along, 0)
        point = anchor.point + out * anchor.radius + frame @ shift * self.scale
        out = out if place.face is None else self._face(place)
        return Contact(
            place.rider, point, out if place.turned else None, place.weight, place.firm,
            place.name, place.guide,
        )  # fmt: skip

    def _round(self, name: str) -> Round:
        anchor = self.anchors[name]
        along = None if self.grip.spins == "any" else unit(anchor.along)
        return Round(anchor.point, along, anchor.radius)

    def _plane(self, place: Place) -> Plane | None:
        if not place.of:
            return self.table
        return Plane(self.anchors[place.of].point, self._face(place))

    def _face(self, place: Place) -> Vector:
        """Out of the anchor, unless the place says another way."""
        return unit(self.frames[place.of] @ vector(*(place.face or (1, 0, 0))))

    def _span(self, place: Place) -> tuple[float, float, float, bool, str]:
        least, most = place.least * self.scale, place.most * self.scale
        return place.weight, least, most, place.guide, place.name
