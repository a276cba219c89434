"""What is stepped on or climbed, towards +x."""

from ..scene import Part
from ..solids import Solid
from ..turns import UP, unit, vector
from .joinery import FORWARD, at, both, rod, slab, sloped, thing
from .prop import Anchor, Prop, prop


@prop
def step(height: float = 12, depth: float = 28, width: float = 40) -> Prop:
    """A low wooden step.

    Anchors: top (its middle), left and right (where each foot stands), edge (the rear edge of the
    top, for a heel that hangs over).
    """
    block = slab("wood2", (0, height / 2 - 1, 0), (depth - 1.6, height - 2, width - 1.6))
    tread = slab("wood", (0, height - 1.1, 0), (depth, 2.2, width), rounding=0.4)
    anchors = {
        "top": at((0, height, 0)),
        "edge": at((-depth / 2 + 0.5, height, 0)),
        **both("", (0, height, 6.5)),
    }
    return Prop((thing("block", [block]), thing("tread", [tread])), anchors)


@prop
def footrest_box(height: float = 9, depth: float = 22, width: float = 32) -> Prop:
    """A firm box under feet that do not reach the floor.

    Anchors: top (its middle), left and right (where each foot stands).
    """
    block = slab("cloth", (0, height / 2, 0), (depth, height, width), rounding=0.4)
    band = slab("wood2", (0, height / 2, 0), (depth + 0.2, height + 0.2, 4))
    anchors = {"top": at((0, height, 0)), **both("", (0, height, 6))}
    return Prop((thing("box", [block]), thing("band", [band])), anchors)


@prop
def stairs(
    steps: int = 3, rise: float = 14, tread: float = 24, width: float = 56, rail: str = "both"
) -> Prop:
    """Stairs that begin at x = 0 and climb towards +x; `rail`: both, left, right or none.

    Anchors: step-1 to step-9 (the middle of each tread), left-1 and right-1 and so on (where each
    foot stands on it), rail-left-1 and rail-right-1 and so on (the handrail over each step).
    """
    treads: list[Part] = []
    anchors: dict[str, Anchor] = {}
    for i in range(1, steps + 1):
        x, top = (i - 0.5) * tread, i * rise
        block = slab("white", (x, (top - 2) / 2, 0), (tread, top - 2, width - 3))
        board = slab("wood", (x - 0.8, top - 1.1, 0), (tread + 1.6, 2.2, width), rounding=0.3)
        treads += [thing(f"riser-{i}", [block]), thing(f"tread-{i}", [board])]
        anchors[f"step-{i}"] = at((x, top, 0))
        for side, z in (("left", -7.0), ("right", 7.0)):
            anchors[f"{side}-{i}"] = at((x, top, z))
    for side in ("left", "right"):
        if rail in ("both", side):
            part, grips = _rail(steps, rise, tread, width / 2 - 3)
            flip = side == "left"
            treads.append(thing(f"rail-{side}", [s.mirrored() for s in part] if flip else part))
            for i, grip in enumerate(grips, 1):
                anchors[f"rail-{side}-{i}"] = grip.mirrored() if flip else grip
    return Prop(tuple(treads), anchors)


def _rail(steps: int, rise: float, tread: float, z: float) -> tuple[list[Solid], list[Anchor]]:
    """The handrail of the right side, 46 over the treads, on a post at either end."""
    over = 46.0
    first, last = (
        vector(tread / 2, rise + over, z),
        vector((steps - 0.5) * tread, steps * rise + over, z),
    )
    way = unit(last - first) if steps > 1 else FORWARD
    out = unit(vector(-way[1], way[0], 0))
    solids: list[Solid] = [rod("wood2", first - way * 12, last + way * 8, 1.7)]
    for foot in (first, last):
        solids.append(rod("metal", foot, foot - UP * (over - 1.5), 1.1))
    grips = [
        at(first + (last - first) * (i / max(steps - 1, 1)), out, way, 1.7) for i in range(steps)
    ]
    return solids, grips


@prop
def ramp(length: float = 130, rise: float = 16, width: float = 60) -> Prop:
    """A gentle ramp that begins at x = 0 and climbs towards +x.

    Anchors: bottom, middle and top (of its slope).
    """
    way = unit(vector(length, rise, 0))
    out, middle = unit(vector(-rise, length, 0)), vector(length / 2, rise / 2, 0)
    block = [s.moved(shift=FORWARD * length / 2) for s in sloped("grey", length, 0, rise, width)]
    anchors = {
        name: at(middle + way * length * share, out, way)
        for name, share in (("bottom", -0.35), ("middle", 0.0), ("top", 0.35))
    }
    return Prop((thing("ramp", block),), anchors)
