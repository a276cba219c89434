"""A picture or a loop by its name: solved, with its camera, arrows and frame."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..body.skeleton import Skeleton
from ..hand.hand import Hand
from ..looks import USUAL, Look
from ..props.prop import Prop
from ..scene import Camera, Scene
from . import moving
from .arrows import arrows_of
from .cameras import camera_of
from .fitting import fitted
from .mirroring import mirrored
from .pictures import BadPicture, Entry, Keyframe, Loop, Pictures
from .places import Lost
from .scenery import Scenery, scenery
from .solving import Solving


@dataclass(frozen=True, eq=False)
class Solved:
    """A picture as it is drawn. hands: of people by `child.right`, free ones by their own name.
    entry: whole, and mirrored if the picture is."""

    name: str
    scene: Scene
    people: dict[str, Skeleton]
    hands: dict[str, Hand]
    props: dict[str, Prop]
    entry: Entry
    stage: Solving


@dataclass(frozen=True, eq=False)
class Moving:
    """The unique frames of a loop, and the stage of each. holds: s that each stays longer than its
    share of `seconds`."""

    scenes: list[Scene]
    stages: list[Solving]
    seconds: float
    back: bool
    holds: list[float]


def solve(pictures: Pictures, name: str, look: Look = USUAL, side: str | None = None) -> Solved:
    """Raises BadPicture, with the file and the name, when something in it leads nowhere."""
    entry = pictures.entry(name, side)
    try:
        stage = _stage(entry, look)
        made = scenery(stage, look)
        if not made.parts:
            raise Lost("nothing and nobody is in this picture.")
        camera = _camera(pictures, made, name, entry, look)
        starts = {
            each: _start(pictures, arrow, look)
            for each, arrow in entry.get("arrows", {}).items()
            if "from" in arrow
        }
        scene = made.scene(camera, arrows_of(made, camera, starts))
    except Lost as why:
        raise BadPicture(f"{pictures.files[name]}: {name}: {why}") from why
    return Solved(name, scene, stage.people, stage.hands, stage.props, stage.entry, stage)


def loop(
    pictures: Pictures, keys: str | Iterable[str], look: Look = USUAL, side: str | None = None
) -> Moving:
    """By the name of a loop, or through pictures there and back. Raises BadPicture."""
    through = through_pictures(pictures, keys)
    names = [key.show for key in through.keys]
    entries = [pictures.entry(name, side) for name in names]
    try:
        stages = [_stage(entry, look) for entry in entries]
        made = scenery(stages[0], look)
        camera = _camera(pictures, made, names[0], entries[0], look)
        moments = moving.moments(stages, through.back)
        scenes = moving.scenes(moments, camera, look)
    except Lost as why:
        raise BadPicture(f"{' -> '.join(names)}: {why}") from why
    return Moving(scenes, moments, through.seconds, through.back, _holds(through))


def through_pictures(pictures: Pictures, keys: str | Iterable[str]) -> Loop:
    """A loop by its name; or one that goes through these pictures there and back."""
    if isinstance(keys, str):
        if keys not in pictures.loops:
            raise BadPicture(f"There is no loop {keys}.")
        return pictures.loops[keys]
    return Loop(tuple(Keyframe(name) for name in keys))


def _stage(entry: Entry, look: Look) -> Solving:
    stage = Solving(entry=fitted(entry, look))
    stage.solve()
    return stage


def _start(pictures: Pictures, arrow: Entry, look: Look) -> Solving:
    entry = pictures.entry(arrow["from"])
    return _stage(mirrored(entry) if arrow.get("mirrored") else entry, look)


def _camera(pictures: Pictures, made: Scenery, name: str, entry: Entry, look: Look) -> Camera:
    """A swept camera is looked for once, in the picture as it is written."""
    if not entry.get("camera", {}).get("auto") or entry is pictures.entries[name]:
        return camera_of(made, entry)
    written = pictures.entries[name]
    bare = replace(USUAL, build=look.build)
    return camera_of(scenery(_stage(written, bare), USUAL), written).mirrored()


def _holds(through: Loop) -> list[float]:
    """The unique frames nearest to the key pictures stay for their `hold`."""
    places = moving.shares(len(through.keys), through.back)
    holds = [0.0] * len(places)
    for i, key in enumerate(through.keys):
        nearest = min(range(len(places)), key=lambda place: abs(places[place] - i))
        holds[nearest] += key.hold
    return holds
