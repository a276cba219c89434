"""An entry becomes a stage: people, hands and props, each after what it depends on."""

from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter

from ..body.pose import Pose
from ..body.skeleton import Skeleton, pose_body
from ..body.support import settled
from ..hand.anatomy import HandAngles
from ..hand.hand import Hand
from ..hand.shape import SHAPES
from ..props.prop import Anchor, Prop
from ..turns import Vector
from . import placing
from .places import Entry, Lost, Node, Stage, nodes_of
from .placing import Placement, carried, held_by, holding
from .posing import Person

SIDES = ("left", "right")


@dataclass
class Solving(Stage):
    """A stage, and how each thing on it came to its place (for the pictures in between)."""

    entry: Entry = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    built: dict[str, Prop] = field(default_factory=dict)  # props in their own place
    placements: dict[str, Placement] = field(default_factory=dict)
    arms: dict[str, Vector] = field(default_factory=dict)  # of free hands: where the elbow lies

    def solve(self) -> None:
        """Raises Lost for a name that names nothing, or for things that wait for each other."""
        entry = self.entry
        self.persons = {name: Person(name, each) for name, each in entry.get("people", {}).items()}
        self.built = {
            name: placing.built(name, each) for name, each in entry.get("props", {}).items()
        }
        place = {"person": self._person, "arm": self._arm, "prop": self._prop, "hand": self._hand}
        for kind, name in in_order(entry):
            place[kind](name)

    def _person(self, name: str) -> None:
        person = self.persons[name]
        pose = person.trunk_and_legs(self)
        skeleton = settled(person.build, pose, person.rests)
        self._stand(name, skeleton.pose)

    def _arm(self, name: str) -> None:
        who, side = name.split(".")
        person, pose = self.persons[who], self.people[who].pose
        held = holding(person.data, side)
        standing = self.props.get(held.get("prop", ""))
        arm = person.arm(self, side, grip_of(standing, held, side) if standing else None)
        if held and "hand" not in person.data.get(side, {}):
            arm = replace(
                arm, hand=placing.shape_for(grip_of(self.built[held["prop"]], held, side))
            )
        self._stand(who, _with_arm(pose, side, arm))

    def _stand(self, name: str, pose: Pose) -> None:
        skeleton = pose_body(self.persons[name].build, pose)
        self.people[name] = skeleton
        for side in SIDES:
            self.hands[f"{name}.{side}"] = hand_of(skeleton, side)

    def _prop(self, name: str) -> None:
        data = self.entry["props"][name]
        if carried(self.entry, name):
            who, side = held_by(self.entry, name)[0]
            held = holding(self.entry["people"][who], side)
            grip = grip_of(self.built[name], held, side)
            place = placing.in_hand(self.hands[f"{who}.{side}"], grip, data, held.get("turn", 0.0))
        else:
            place = placing.own_placement(self, data)
        self.placements[name] = place
        self.props[name] = placing.moved(self.built[name], place)

    def _hand(self, name: str) -> None:
        from .hands import free_hand

        self.hands[name] = free_hand(self, name, self.entry["hands"][name])


def hand_of(skeleton: Skeleton, side: str) -> Hand:
    """The hand at the end of an arm."""
    arm = skeleton.pose.left_arm if side == "left" else skeleton.pose.right_arm
    angles = arm.hand if isinstance(arm.hand, HandAngles) else SHAPES[arm.hand]
    return Hand(
        skeleton.joints[f"{side}.wrist"], skeleton.frames[f"{side}.hand"], angles,
        "left" if side == "left" else "right", skeleton.build.hand,
    )  # fmt: skip


def grip_of(prop: Prop, held: Entry, side: str) -> Anchor:
    """The anchor that a hand holds: the one named, that of its side, or `grip`."""
    name = held.get("anchor")
    for each in (name,) if name else (f"grip-{side}", "grip"):
        if each in prop.anchors:
            return prop.anchors[each]
    raise Lost(f"{held['prop']} has no anchor {name or 'grip'} to hold it by.")


def _with_arm(pose: Pose, side: str, arm: object) -> Pose:
    return replace(pose, **{f"{side}_arm": arm})  # type: ignore[arg-type]


def in_order(entry: Entry) -> list[Node]:
    """Everything of an entry, each after what it needs. Raises Lost."""
    sorter: TopologicalSorter[Node] = TopologicalSorter()
    for node, needs in needed(entry).items():
        sorter.add(node, *sorted(needs))
    try:
        order = list(sorter.static_order())
    except CycleError as cycle:
        way = " -> ".join(name for _, name in cycle.args[1])
        raise Lost(f"these wait for each other: {way}. Give one of them a place in cm.") from None
    known = needed(entry)
    for kind, name in order:
        if (kind, name) not in known:
            raise Lost(f"nothing is called {name} here.")
    return order


def needed(entry: Entry) -> dict[Node, set[Node]]:
    """What each person's trunk, each arm, prop and free hand needs before it."""
    found: dict[Node, set[Node]] = {}
    for name, person in entry.get("people", {}).items():
        needs = set()
        for place in (person.get("sits"), person.get("at"), person.get("lowest")):
            needs |= nodes_of(place, entry)
        for side in SIDES:
            needs |= nodes_of(person.get(side, {}).get("foot_at"), entry)
            found["arm", f"{name}.{side}"] = _arm_needs(entry, name, side)
        found["person", name] = needs
    for name, prop in entry.get("props", {}).items():
        needs = nodes_of(prop.get("at"), entry)
        if carried(entry, name):
            who, side = held_by(entry, name)[0]
            needs |= {("arm", f"{who}.{side}")}
        found["prop", name] = needs
    for name, hand in entry.get("hands", {}).items():
        found["hand", name] = _hand_needs(entry, hand)
    return found


def _arm_needs(entry: Entry, name: str, side: str) -> set[Node]:
    person = entry["people"][name]
    needs = {("person", name)} | nodes_of(person.get(side, {}).get("hand_at"), entry)
    held = holding(person, side).get("prop")
    if held and not (carried(entry, held) and held_by(entry, held)[0] == (name, side)):
        needs.add(("prop", held))
    return needs


def _hand_needs(entry: Entry, hand: Entry) -> set[Node]:
    places = [hand.get("on"), hand.get("at"), hand.get("wrist", {}).get("at")]
    for contact in hand.get("contacts", ()):
        places += [contact.get("on"), contact.get("at")]
    return set().union(*(nodes_of(place, entry) for place in places))
