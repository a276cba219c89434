"""Every prop that a pose file can name: it stands, and its anchors are on it."""

import re

import numpy as np
import pytest

from exercises_app.pictures.colours import THINGS
from exercises_app.pictures.props import PROPS, Prop
from exercises_app.pictures.turns import STILL, about_y, vector

KINDS = sorted(PROPS)
# cm between an anchor and the surface it names; a small thing is held more exactly
NEAR = 0.75
# Lie in the floor on purpose: their top is y = 0, or they are pools
BELOW = {"mat", "rug", "grass", "pool-water", "pool-edge", "tape-line"}


def words(kind: str) -> str:
    return re.sub(r"\s+", " ", PROPS[kind].__doc__ or "")


def free(kind: str) -> set[str]:
    """Anchors in the air or inside: `hoop (free: its middle)`, `left and right (free)`."""
    found = re.findall(r"(?:([a-z][a-z0-9-]*) and )?([a-z][a-z0-9-]*) \(free", words(kind))
    return {name for pair in found for name in pair}


def surface(prop: Prop, point: np.ndarray) -> float:
    return min(float(part.distance(point[None])[0]) for part in prop.parts)


@pytest.mark.parametrize("kind", KINDS)
def test_a_prop_says_what_it_is_and_names_each_anchor(kind: str) -> None:
    said = words(kind)
    assert len(said) > 20
    named = re.sub(r"\([^)]*\)", "", said.partition("Anchors: ")[2])
    missing = [
        a for a in PROPS[kind]().anchors if not re.search(rf"(?<![\w-]){_first(a)}(?![\w-])", named)
    ]
    assert not missing


def _first(anchor: str) -> str:
    """Rows are named by their first: `step-3` stands in the words as `step-1`."""
    return re.sub(r"\d+$", "1", anchor)


@pytest.mark.parametrize("kind", KINDS)
def test_its_anchors_lie_on_it(kind: str) -> None:
    prop = PROPS[kind]()
    for name, anchor in prop.anchors.items():
        assert re.fullmatch(r"[a-z]+[0-9]*(-[a-z0-9]+)*", name)
        assert np.isclose(np.linalg.norm(anchor.out), 1)
        assert np.isclose(np.linalg.norm(anchor.along), 1)
        assert abs(anchor.out @ anchor.along) < 0.05, f"{name} runs out of its surface"
        if name not in free(kind):
            gap = surface(prop, anchor.point + anchor.out * anchor.radius)
            assert abs(gap) < NEAR, f"{name} is {gap:.2f} cm off"


@pytest.mark.parametrize("kind", sorted(set(KINDS) - BELOW))
def test_it_stands_on_the_floor_or_above_it(kind: str) -> None:
    for part in PROPS[kind]().parts:
        for solid in part.solids:
            if not solid.cuts:
                assert solid.extent(vector(0, 1, 0))[0] > -0.5, part.name


@pytest.mark.parametrize("kind", KINDS)
def test_its_colours_are_known(kind: str) -> None:
    prop = PROPS[kind]()
    roles = {solid.role for part in prop.parts for solid in part.solids}
    roles |= {mark.role for mark in prop.marks} | {m.stroke for m in prop.marks if m.stroke}
    for part in prop.parts:
        if part.paint is not None:
            grid = np.random.default_rng(4).uniform(-30, 30, (200, 3))
            roles |= set(part.paint(grid, np.zeros(200, np.int16)))
    assert roles <= {*THINGS, "ink"}


@pytest.mark.parametrize("kind", KINDS)
def test_its_parts_have_names_of_their_own(kind: str) -> None:
    names = [part.name for part in PROPS[kind]().parts]
    assert len(names) == len(set(names))
    assert all(part.solids and part.family for part in PROPS[kind]().parts)


@pytest.mark.parametrize("kind", KINDS)
def test_moved_and_mirrored_it_keeps_its_shape(kind: str) -> None:
    prop, points = PROPS[kind](), np.random.default_rng(7).uniform(-40, 80, (40, 3))
    turn, shift = about_y(50), vector(10, 3, -20)
    moved = prop.moved(turn, shift, 2).mirrored()
    there = (points @ turn.T * 2 + shift) * (1, 1, -1)
    for part, other in zip(prop.parts, moved.parts, strict=True):
        assert np.allclose(part.distance(points) * 2, other.distance(there), atol=1e-6)
    again = prop.moved(STILL).mirrored().mirrored()
    for name, anchor in prop.anchors.items():
        assert np.allclose(anchor.point, again.anchors[name].point)
        assert np.allclose(
            (turn @ anchor.point * 2 + shift) * (1, 1, -1), moved.anchors[name].point
        )
