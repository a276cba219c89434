"""What each place of a body that may carry it touches: the floor, props, other people."""

from collections.abc import Iterable, Iterator

import numpy as np

from ..body.skeleton import Skeleton
from ..body.support import supports
from ..scene import Part
from ..turns import UP, Points, Vector, vector
from .rods import Floats, rods
from .subject import Subject

FLOOR_NEAR = 1.5  # cm over the floor that count as on it
NEAR = 1.6  # cm from a thing
FOOT = ("heel", "ball", "toe")  # on the sole
_BROAD, _PATCH = 5.0, 0.6  # a place as thick as this lies on a patch, this share of its radius
_ASIDE = (vector(1, 0, 0), vector(-1, 0, 0), vector(0, 0, 1), vector(0, 0, -1))


def gap(points: Points, parts: Iterable[Part]) -> float:
    """From the nearest of the points to the parts, cm; negative inside."""
    return min((float(part.distance(points).min()) for part in parts), default=np.inf)


def carriers(subject: Subject, who: str) -> list[Vector]:
    """The places where a person is held up, by whatever it is."""
    points, radii = _places(subject.solved.people[who])
    on = points[:, 1] - radii < FLOOR_NEAR
    for part in _around(subject, who):
        on |= part.distance(points) - radii < NEAR
    broad = on & (radii > _BROAD)
    patches = [points[broad] + way * radii[broad][:, None] * _PATCH for way in _ASIDE]
    own = [*points[on], *np.concatenate(patches)]
    return [*own, *_held_by_others(subject, who), *_stood_on(subject, who)]


def _places(body: Skeleton) -> tuple[Points, Floats]:
    """Along all limbs, and where they usually rest, with the flesh round each."""
    resting = supports(body)
    found = [limb.middle() for limb in rods(body)]
    found.append((np.array([s.point for s in resting]), np.array([s.radius for s in resting])))
    return np.concatenate([each[0] for each in found]), np.concatenate([each[1] for each in found])


def _around(subject: Subject, who: str) -> Iterator[Part]:
    """All that may carry a person, and that it does not hold up itself."""
    for name, prop in subject.solved.props.items():
        if not lifted(subject, who, name):
            yield from prop.parts
    for other in subject.solved.people:
        if other != who:
            yield from subject.parts_of(other)


def lifted(subject: Subject, who: str, prop: str) -> bool:
    """Whether a prop hangs in a person's hand and does not stand on the floor."""
    entry = subject.entry
    held = entry["people"].get(who, {}).get("holds", {}).values()
    mine = prop in [each if isinstance(each, str) else each.get("prop") for each in held]
    return mine and "at" not in entry["props"][prop] and _lowest(subject, prop) > FLOOR_NEAR


def _lowest(subject: Subject, prop: str) -> float:
    solids = [solid for part in subject.solved.props[prop].parts for solid in part.solids]
    return min((solid.extent(UP)[0] for solid in solids), default=np.inf)


def _held_by_others(subject: Subject, who: str) -> list[Vector]:
    """Palms of others on this body."""
    mine = subject.parts_of(who)
    found = []
    for name, hand in subject.solved.hands.items():
        if not name.startswith(f"{who}.") and gap(hand.palm.point[None], mine) < NEAR:
            found.append(hand.palm.point)
    return found


def _stood_on(subject: Subject, who: str) -> list[Vector]:
    """Where a stick in the hand, a walker or a pair of crutches meets the floor."""
    held = subject.entry["people"].get(who, {}).get("holds", {}).values()
    names = {each if isinstance(each, str) else each.get("prop") for each in held}
    found: list[Vector] = []
    for name in sorted(names & subject.solved.props.keys()):
        for part in subject.solved.props[name].parts:
            for solid in part.solids:
                low, _ = solid.extent(UP)
                if low < FLOOR_NEAR:
                    found += _corners(solid)
    return found


def _corners(solid: object) -> list[Vector]:
    """The low end of a rod, or the middle of a solid."""
    ends = [getattr(solid, key) for key in ("start", "end", "center") if hasattr(solid, key)]
    return sorted(ends, key=lambda end: float(end[1]))[:1]
