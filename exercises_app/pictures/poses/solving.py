"""An entry becomes a stage: people, hands and props, each after what it depends on."""

from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter

from ..body.pose import Arm, Pose
from ..body.skeleton import Skeleton, pose_body
from ..body.support import settled
from ..hand.anatomy import HandAngles
from ..hand.hand import Hand
from ..hand.shape import SHAPES
from ..hand.solve import Held
from ..props.prop import Prop
from ..turns import Vector
from .hands import free_hand
from .holding import (
    carrier,
    grasp_named,
    grasped,
    grip_of,
    holding,
    in_closed_hand,
    reaching,
    shape_for,
    with_hand,
)
from .places import Entry, Lost, Node, Stage, nodes_of
from .placing import Placement, built, moved, named_points, own_placement
from .posing import Person

SIDES = ("left", "right")


@dataclass
class Solving(Stage):
    """A stage, and how each thing on it came to its place (for the pictures in between)."""

    entry: Entry = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    built: dict[str, Prop] = field(default_factory=dict)  # props in their own place
    placements: dict[str, Placement] = field(default_factory=dict)
    held: dict[str, Held] = field(default_factory=dict)  # how well hands do what they shall
    arms: dict[str, Vector] = field(default_factory=dict)  # of free hands: where the elbow lies

    def solve(self) -> None:
        """Raises Lost for a name that names nothing, or for things that wait for each other."""
        entry = self.entry
        self.persons = {name: Person(name, each) for name, each in entry.get("people", {}).items()}
        for name, each in entry.get("props", {}).items():
            if not named_points(each):
                self.built[name] = built(self, name, each)
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
        if held:
            arm = self._holding(name, arm, held, standing)
        self._stand(who, _with_arm(pose, side, arm))

    def _holding(self, name: str, arm: Arm, held: Entry, standing: Prop | None) -> Arm:
        """The arm with the grasp of what it holds, where that stands or as it is carried."""
        who, side = name.split(".")
        person, hand = self.persons[who], self.hands[name]
        built = self.built[held["prop"]]
        closes = "hand" not in person.data.get(side, {})
        kind = grasp_named(self.entry, held)
        if kind is None:
            shape = shape_for(grip_of(built, held, side))
            return replace(arm, hand=shape) if closes else arm
        scaled = built.moved(scale=self.entry["props"][held["prop"]].get("scale", 1.0))
        toward = None
        if standing is not None:
            reached = pose_body(person.build, _with_arm(self.people[who].pose, side, arm))
            toward = reached.joints[f"{side}.elbow"] - grip_of(standing, held, side).point
        found = grasped(standing or scaled, held, kind, hand.side, hand.scale, toward)
        self.held[name] = found
        if standing is not None and "hand_at" not in person.data.get(side, {}):
            return reaching(arm, found.hand)
        return replace(arm, hand=found.hand.angles) if closes else arm

    def _stand(self, name: str, pose: Pose) -> None:
        skeleton = pose_body(self.persons[name].build, pose)
        self.people[name] = skeleton
        for side in SIDES:
            self.hands[f"{name}.{side}"] = hand_of(skeleton, side)

    def _prop(self, name: str) -> None:
        data, holder = self.entry["props"][name], carrier(self.entry, name)
        if name not in self.built:
            self.built[name] = built(self, name, data)
        self.put(name, self.in_hand(name, holder, self) if holder else own_placement(self, data))

    def in_hand(self, name: str, holder: tuple[str, str], as_in: "Solving") -> Placement:
        """Where a prop lies that is carried as on another stage, or on this one."""
        who, side = holder
        held, data = holding(as_in.entry["people"][who], side), as_in.entry["props"][name]
        hand = self.hands[f"{who}.{side}"]
        if (found := as_in.held.get(f"{who}.{side}")) is not None:
            return with_hand(hand, found.hand, data.get("scale", 1.0))
        return in_closed_hand(
            hand, grip_of(self.built[name], held, side), data, held.get("turn", 0.0)
        )

    def put(self, name: str, place: Placement) -> None:
        self.placements[name] = place
        self.props[name] = moved(self.built[name], place)

    def _hand(self, name: str) -> None:
        held = free_hand(self, name, self.entry["hands"][name], self.entry.get("people", {}))
        self.hands[name], self.arms[name], self.held[name] = held.hand, held.arm, held


def hand_of(skeleton: Skeleton, side: str) -> Hand:
    """The hand at the end of an arm."""
    arm = skeleton.pose.left_arm if side == "left" else skeleton.pose.right_arm
    angles = arm.hand if isinstance(arm.hand, HandAngles) else SHAPES[arm.hand]
    return Hand(
        skeleton.joints[f"{side}.wrist"], skeleton.frames[f"{side}.hand"], angles,
        "left" if side == "left" else "right", skeleton.build.hand,
    )  # fmt: skip


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
        for each in named_points(prop):
            needs |= nodes_of(each, entry)
        if holder := carrier(entry, name):
            needs.add(("arm", ".".join(holder)))
        found["prop", name] = needs
    for name, hand in entry.get("hands", {}).items():
        found["hand", name] = _hand_needs(entry, hand)
    return found


def _arm_needs(entry: Entry, name: str, side: str) -> set[Node]:
    person = entry["people"][name]
    needs = {("person", name)} | nodes_of(person.get(side, {}).get("hand_at"), entry)
    held = holding(person, side).get("prop")
    if held and carrier(entry, held) != (name, side):
        needs.add(("prop", held))
    return needs


def _hand_needs(entry: Entry, hand: Entry) -> set[Node]:
    on = hand.get("on")
    places = [*(on.values() if isinstance(on, dict) else [on]), hand.get("at"), hand.get("table")]
    places += [hand.get("wrist", {}).get("at"), *hand.get("clear", ())]
    for contact in hand.get("contacts", ()):
        places += [contact.get("on"), contact.get("at")]
    return set().union(*(nodes_of(place, entry) for place in places))
