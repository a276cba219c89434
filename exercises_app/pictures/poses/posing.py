"""From a person of an entry to a pose: names become points, and all is turned to its own ground."""

from dataclasses import replace
from typing import Any

import numpy as np

from ..body.build import BUILDS, Build
from ..body.pose import Arm, Leg, Pose
from ..props.prop import Anchor
from ..turns import UP, Turn, Vector, about_y, unit, vector
from .places import Entry, Stage, palm_target, placed

_ANGLES_OF_ARM = (
    "shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion",
    "forearm_pronation", "wrist_extension", "wrist_radial_deviation", "scapula_elevation",
    "scapula_protraction", "hand",
)  # fmt: skip
_ANGLES_OF_LEG = (
    "hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "ankle_dorsiflexion",
    "toe_extension",
)  # fmt: skip
_TRUNK = (
    "spine_flexion", "spine_side_bend", "spine_rotation", "neck_flexion", "neck_side_bend",
    "neck_rotation", "chin_tuck", "mood", "pitch", "roll",
)  # fmt: skip
HANGS = {"baby": 20.0, "toddler": 15.0}  # shoulder_abduction of arms beside a small one's belly
SKIN = 9.5  # from the middle of a hand to the skin of its palm, in units of a hand
SEAT = 7.4  # from the middle of the child's pelvis down to what it sits on


class Person:
    """One person of an entry, on its own ground (`place`)."""

    def __init__(self, name: str, data: Entry) -> None:
        self.name, self.data = name, data
        self.shift, self.yaw = placed(data.get("place"))
        self.turn: Turn = about_y(self.yaw)
        self.build: Build = BUILDS[data.get("build", "child")].sized(data.get("size", 1.0))
        self.rests = tuple(data.get("rests", ()))

    def trunk_and_legs(self, stage: Stage) -> Pose:
        """Without anything that an arm reaches for."""
        values: dict[str, Any] = {key: self.data[key] for key in _TRUNK if key in self.data}
        for side in ("left", "right"):
            values[f"{side}_leg"] = self._leg(stage, side)
            values[f"{side}_arm"] = self._hanging(side)
        at, yaw = self._seat(stage)
        return Pose(at=at, yaw=yaw, lowest=self._lowest(stage), **values)

    def arm(self, stage: Stage, side: str, grip: Anchor | None = None) -> Arm:
        """As it is in the end; the trunk stands already. grip: what the hand holds where it is."""
        limb = self.data.get(side, {})
        arm = self._hanging(side)
        if "hand_at" not in limb and grip is None:
            return arm
        anchor = self._touched(stage, limb["hand_at"]) if "hand_at" in limb else grip
        shoulder = stage.people[self.name].joints[f"{side}.shoulder"]
        palm = self._way(limb.get("palm"))
        fingers = self._way(limb.get("fingers"))
        if anchor is None:
            at = self._point(stage, limb["hand_at"])
        else:
            palm = -anchor.out if palm is None else palm
            if fingers is None:
                outward = stage.people[self.name].frames["thorax"][:, 2]
                outward = outward if side == "right" else -outward
                fingers = _along_the_grip(anchor, palm, shoulder, outward)
            at = palm_target(anchor, palm, SKIN * self.build.hand)
        hint = limb.get("elbow_hint")
        hint = None if hint is None else vector(*hint)
        return replace(arm, at=at, palm=palm, fingers=fingers, elbow_hint=hint)

    def _hanging(self, side: str) -> Arm:
        limb = self.data.get(side, {})
        usual = {"shoulder_abduction": HANGS[self.build.name]} if self.build.name in HANGS else {}
        return Arm(**usual | {key: limb[key] for key in _ANGLES_OF_ARM if key in limb})

    def _leg(self, stage: Stage, side: str) -> Leg:
        limb = self.data.get(side, {})
        leg = Leg(**{key: limb[key] for key in _ANGLES_OF_LEG if key in limb})
        if "foot_at" not in limb:
            return leg
        hint = limb.get("knee_hint")
        return replace(
            leg,
            at=self._point(stage, limb["foot_at"]),
            toes=self._way(limb.get("toes")),
            sole_up=self._way(limb.get("sole_up")),
            knee_hint=None if hint is None else vector(*hint),
        )

    def _seat(self, stage: Stage) -> tuple[Vector, float]:
        """The pelvis: on what it sits, or where `at` says; and its yaw."""
        yaw = self.data.get("yaw", 0.0) + self.yaw
        if (seat := self.data.get("sits")) is None:
            return self._point(stage, self.data.get("at", [0, 0, 0])), yaw
        anchor = stage.anchor(seat["to"] if isinstance(seat, dict) else seat)
        off = seat.get("off", [0, 0, 0]) if isinstance(seat, dict) else [0, 0, 0]
        if "yaw" not in self.data and "place" not in self.data:
            yaw = float(np.degrees(np.arctan2(-anchor.along[2], anchor.along[0])))
        at = anchor.point + about_y(yaw) @ vector(*off) + UP * SEAT * self.build.trunk
        return np.asarray(at), yaw

    def _lowest(self, stage: Stage) -> float | None:
        """Where the lowest point shall be; None leaves the figure at its height."""
        if "lowest" in self.data:
            low = self.data["lowest"]
            return float(stage.point(low)[1]) if isinstance(low, str) else low
        stands = any("foot_at" in self.data.get(side, {}) for side in ("left", "right"))
        return None if stands or "sits" in self.data or self.rests else 0.0

    def _touched(self, stage: Stage, place: Any) -> Anchor | None:
        """The anchor that a hand lies on, moved by `off`; None for a bare point."""
        if isinstance(place, list):
            return None
        named = place if isinstance(place, dict) else {"to": place}
        anchor = stage.anchor(named["to"])
        return replace(
            anchor, point=anchor.point + self.turn @ vector(*named.get("off", [0, 0, 0]))
        )

    def _point(self, stage: Stage, place: Any) -> Vector:
        if isinstance(place, list):
            return np.asarray(self.turn @ vector(*place) + self.shift)
        anchor = self._touched(stage, place)
        assert anchor is not None
        return anchor.point

    def _way(self, way: list[float] | None) -> Vector | None:
        return None if way is None else np.asarray(self.turn @ vector(*way))


def _along_the_grip(anchor: Anchor, palm: Vector, shoulder: Vector, outward: Vector) -> Vector:
    """Where fingers point that are not told: on from the arm; round a bar, half across it too."""
    palm = unit(palm)
    on = anchor.point - shoulder
    on = unit(on - palm * float(on @ palm))
    if anchor.radius == 0 or float(np.linalg.norm(on)) < 1e-6:
        return on
    across = unit(np.cross(anchor.along, palm))
    across = across if float(across @ (on + 0.2 * outward)) >= 0 else -across
    return unit(on * 0.8 + across * 0.6)
