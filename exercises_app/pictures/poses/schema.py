"""Every key of a pose file, and the kind of its value. docs/pictures.md tells what they mean."""

from typing import Any

from .kinds import Leaf, Many, Map, Named, OneOf, nearest, swapped
from .vocabulary import builds, kinds_of_props, looks, moods, rules, shapes


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_vector(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 3 and all(map(is_number, value))


def _is_point(value: Any) -> bool:
    if isinstance(value, dict):
        return (
            {"to"} <= set(value) <= {"to", "off"}
            and isinstance(value["to"], str)
            and is_vector(value.get("off", [0, 0, 0]))
        )
    return isinstance(value, str) or is_vector(value)


def flipped(value: list[float]) -> list[float]:
    x, y, z = value
    return [x, y, -z if z else z]


def _point_flipped(value: Any) -> Any:
    if isinstance(value, str):
        return swapped(value)
    if isinstance(value, dict):
        off = {"off": flipped(value["off"])} if "off" in value else {}
        return {"to": swapped(value["to"]), **off}
    return flipped(value)


def _is_name(value: Any) -> bool:
    return isinstance(value, str)


def _is_range(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value))


NUMBER = Leaf("a number", is_number)
TURN = Leaf("a number of degrees", is_number, lambda v: -v if v else v)  # to the other side
FLAG = Leaf("true or false", lambda v: isinstance(v, bool))
WORD = Leaf("a word", lambda v: isinstance(v, str))
NAME = Leaf("a name", lambda v: isinstance(v, str), swapped)
WAY = Leaf("a direction [x, y, z]", is_vector, flipped)
POINT = Leaf(
    "a point: [x, y, z], a name such as chair.seat, or {to: chair.seat, off: [x, y, z]}",
    _is_point,
    _point_flipped,
)
HEIGHT = Leaf(
    "a height in cm, or the name of a place that has it: bed.top",
    lambda v: is_number(v) or isinstance(v, str),
    lambda v: swapped(v) if isinstance(v, str) else v,
)
ON = Leaf(
    "a name such as pencil.grip, or {thumb: scissors.thumb-loop, …}",
    lambda v: isinstance(v, str) or (isinstance(v, dict) and all(map(_is_name, v.values()))),
    lambda v: swapped(v) if isinstance(v, str) else {k: swapped(each) for k, each in v.items()},
)
RANGE = Leaf("two numbers: [least, most]", _is_range)
SIDE = Leaf("left or right", lambda v: v in ("left", "right"), swapped)

_ARM = (
    "shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion",
    "forearm_pronation", "wrist_extension", "wrist_radial_deviation", "scapula_elevation",
    "scapula_protraction",
)  # fmt: skip
_LEG = (
    "hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "ankle_dorsiflexion",
    "toe_extension",
)  # fmt: skip
_BENDS = ("spine_flexion", "neck_flexion", "chin_tuck")
_TO_ONE_SIDE = ("spine_side_bend", "spine_rotation", "neck_side_bend", "neck_rotation")

LIMBS = Map(
    dict.fromkeys((*_ARM, *_LEG), NUMBER)
    | dict.fromkeys(("fingers", "palm", "elbow_hint", "toes", "sole_up", "knee_hint"), WAY)
    | {"hand_at": POINT, "foot_at": POINT, "hand": OneOf("shape of a hand", shapes)}
)

_HOLD = Map({"prop": NAME, "grasp": WORD, "turn": TURN, "anchor": NAME})


class _Held:
    """A prop's name, or a mapping that says more."""

    def wrong(self, value: Any, at: str) -> Any:
        return (NAME if isinstance(value, str) else _HOLD).wrong(value, at)

    def mirrored(self, value: Any) -> Any:
        return value if isinstance(value, str) else _HOLD.mirrored(value)


PERSON = Map(
    dict.fromkeys((*_BENDS, "pitch"), NUMBER)
    | dict.fromkeys((*_TO_ONE_SIDE, "yaw", "roll"), TURN)
    | {
        "like": WORD,
        "lowest": HEIGHT,
        "place": Map({"at": WAY, "yaw": TURN}),
        "build": OneOf("build", builds),
        "look": OneOf("look", looks),
        "wears": Many(NAME),
        "at": POINT,
        "sits": POINT,
        "rests": Many(WORD),
        "mood": OneOf("mood", moods),
        "both": LIMBS,
        "left": LIMBS,
        "right": LIMBS,
        "holds": Map({"left": _Held(), "right": _Held()}),
    }
)

PROP = Map(
    {
        "kind": OneOf("kind of prop", kinds_of_props),
        "at": POINT,
        "yaw": TURN,
        "pitch": NUMBER,
        "roll": TURN,
        "scale": NUMBER,
        "grasp": WORD,
        "mirrored": FLAG,
    },
    any_more=True,
)

CONTACT = Map(
    dict.fromkeys(("pad", "tip", "knuckle", "radial", "ulnar", "palmar", "dorsal"), WORD)
    | dict.fromkeys(("back", "bone", "share", "along", "weight"), NUMBER)
    | {"on": NAME, "around": TURN, "at": POINT, "out": WAY}
)
HAND = Map(
    {
        "of": NAME,
        "side": SIDE,
        "grasp": WORD,
        "on": ON,
        "shape": OneOf("shape of a hand", shapes),
        "at": POINT,
        "fingers": WAY,
        "palm": WAY,
        "wrist": Map({"at": POINT, "proximal": WAY, "dorsal": WAY}),
        "contacts": Many(CONTACT),
        "sleeve": FLAG,
        "approach": WAY,
        "back": WAY,
        "arm": WAY,
        "table": HEIGHT,
        "clear": Many(NAME),
    }
)

ARROW = Map(
    {
        "follow": NAME,
        "from": WORD,
        "offset": NUMBER,
        "part": RANGE,
        "points": Many(POINT),
        "both": FLAG,
        "mirrored": FLAG,
    }
)


class _Expected:
    """Angles by name, each with its range; what turns to a side turns to the other one."""

    def wrong(self, value: Any, at: str) -> Any:
        return Named(RANGE).wrong(value, at)

    def mirrored(self, value: Any) -> Any:
        return {
            swapped(name): [-each[1], -each[0]] if name.endswith(_TO_ONE_SIDE) else each
            for name, each in value.items()
        }


class _Allowed:
    """Findings of checks/ that are right here, each with its reason: `balance`, or of one place
    `through.child.right.hand`."""

    def wrong(self, value: Any, at: str) -> Any:
        yield from Named(WORD).wrong(value, at)
        for name in value if isinstance(value, dict) else ():
            if isinstance(name, str) and (rule := name.split(".")[0]) not in rules():
                yield f"{at}.{name}", f"{rule} is no rule. {nearest(rule, rules())}"

    def mirrored(self, value: Any) -> Any:
        return Named(WORD).mirrored(value)


ENTRY = Map(
    {
        "base": WORD,
        "mirror_of": WORD,
        "shape": Leaf("square or wide", lambda v: v in ("square", "wide")),
        "view": Leaf("whole, hands or head", lambda v: v in ("whole", "hands", "head")),
        "camera": Map({"yaw": TURN, "pitch": NUMBER, "roll": TURN, "auto": FLAG}),
        "frame": Map(
            {
                "margin": NUMBER,
                "around": Many(POINT),
                "also": Many(POINT),
                "leave_out": Many(NAME),
                "width": NUMBER,
                "shift": Leaf(
                    "two numbers: [right, up]",
                    _is_range,
                    lambda v: [-v[0], v[1]],
                ),
            }
        ),
        "people": Named(PERSON),
        "hands": Named(HAND),
        "props": Named(PROP),
        "arrows": Named(ARROW),
        "exercised": Many(NAME),
        "still": FLAG,
        "moving": FLAG,
        "airborne": FLAG,
        "expect": _Expected(),
        "allow": _Allowed(),
        "side": SIDE,
    }
)

LOOP = Map(
    {
        "loop": Many(Map({"show": WORD, "hold": NUMBER})),
        "seconds": NUMBER,
        "back": FLAG,
    }
)
