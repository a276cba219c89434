"""Arms and legs: tapered rods with muscles. Joints are not melted, which keeps limbs slim there."""

from ..scene import Part
from ..solids import Capsule, Solid
from ..turns import vector
from .skeleton import Skeleton


def arm(s: Skeleton, side: str) -> Part:
    k = s.build.arm
    shoulder, elbow, wrist = (s.joints[f"{side}.{j}"] for j in ("shoulder", "elbow", "wrist"))
    solids: tuple[Solid, ...] = (
        Capsule(start=shoulder, end=elbow, r1=3.5 * k, r2=2.75 * k),
        Capsule(start=elbow, end=wrist, r1=2.75 * k, r2=1.85 * k, bulge=0.32 * k, soft=0.3),
    )
    return Part(f"{side}.arm", solids, family=f"{side}.arm")


def wrist(s: Skeleton, side: str) -> Solid:
    """What joins a hand to its forearm; it belongs to the hand's part."""
    k = s.build.arm
    at, elbow = s.joints[f"{side}.wrist"], s.joints[f"{side}.elbow"]
    into = s.at(f"{side}.wrist", 0, -0.8 * k, 0, f"{side}.hand")
    return Capsule(start=at + (elbow - at) * 0.10, end=into, r1=1.9 * k, r2=1.75 * k, soft=0.6 * k)


def leg(s: Skeleton, side: str) -> Part:
    """Thigh, shank and calf."""
    k = s.build.leg
    hip, knee, ankle = (s.joints[f"{side}.{j}"] for j in ("hip", "knee", "ankle"))
    shank = s.frames[f"{side}.shank"]
    back = shank @ vector(-0.9 * k, 0, 0)
    solids: tuple[Solid, ...] = (
        Capsule(start=hip, end=knee, r1=6.0 * k, r2=4.05 * k),
        Capsule(
            start=knee, end=ankle + shank @ vector(0, 0.5 * k, 0), r1=4.0 * k, r2=2.5 * k,
            bulge=0.45 * k, soft=0.4,
        ),
        Capsule(
            start=knee + (ankle - knee) * 0.2 + back, end=knee + (ankle - knee) * 0.5 + back,
            r1=3.2 * k, r2=2.9 * k, soft=1.2 * k,
        ),
    )  # fmt: skip
    return Part(f"{side}.leg", solids, family=f"{side}.leg")
