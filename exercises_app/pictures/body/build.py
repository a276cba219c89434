"""Builds: the proportions of a baby, a toddler, a child, a youth, an adult and an elder, as data.

Stature follows the medians of the WHO growth standards and references (9 months 71 cm, 2 years
86 cm, 6 years 115 cm, 12 years 150 cm; adults about 168 cm, elders about 162 cm, sexes averaged),
times 0.95, since everything is sized for a six-year-old of 110 cm. Limb lengths start from the
segment shares of Drillis & Contini (1966, as printed in Winter, Biomechanics of Human Movement:
upper arm .186, forearm .146, thigh .245, shank .246, foot height .039 of stature), which hold for
adults; children have shorter legs. The picture style then enlarges the head (child 4.3 heads high
where a real one is about 6; adult 6.2 where a real one is 7.5) and shortens neck and legs for it.
All of this is from memory and tuned by eye: unreviewed by an anthropometrist.
"""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Build:
    """Lengths in cm; `trunk`, `arm`, `leg`, `foot` and `head` are sizes, the child's flesh being 1
    (the child's head 1.22, as enlarged). hand: cm per mm of an adult's hand.

    waist: how far the trunk narrows there (+) or a belly stands out (-), cm. face: how long the
    face is for its breadth. stoop: degrees that the upper back is bent for good. head_share: of
    the body's mass (Jensen 1986 for children, Dempster 1955 for adults; from memory).
    """

    name: str
    stature: float
    hip_half: float  # from the middle to a hip joint
    lumbar: float  # lumbar joint to thorax joint
    thorax: float  # thorax joint to C7
    neck: float  # C7 to the base of the skull
    shoulder_half: float
    shoulder_drop: float  # C7 to the height of the shoulder joints
    upper_arm: float
    forearm: float
    thigh: float
    shank: float
    ankle: float  # its height over the sole
    hand: float
    head: float
    trunk: float
    breadth: float  # of the trunk across, when deep as `trunk`
    arm: float
    leg: float
    foot: float
    waist: float
    face: float
    head_share: float
    stoop: float = 0.0

    @property
    def foot_front(self) -> float:
        """From the ankle to the tip of the shoe, cm."""
        return 11.5 * self.foot

    @property
    def foot_back(self) -> float:
        return 4.0 * self.foot

    @property
    def legs(self) -> float:
        """From the hip to the sole."""
        return self.thigh + self.shank + self.ankle

    def sized(self, size: float) -> "Build":
        """Every length `size` times as long; what is a share of another stays."""
        if size == 1.0:
            return self
        lengths = [each.name for each in fields(self) if each.name not in _SHARES]
        return replace(self, **{name: getattr(self, name) * size for name in lengths})


_SHARES = ("name", "breadth", "face", "head_share", "stoop")
_NAMES = (
    "name", "stature", "hip_half", "lumbar", "thorax", "neck", "shoulder_half", "shoulder_drop",
    "upper_arm", "forearm", "thigh", "shank", "ankle", "hand", "head",
    "trunk", "breadth", "arm", "leg", "foot", "waist", "face", "head_share", "stoop",
)  # fmt: skip
_ROWS = (
    #             H  hip  lum   tho neck  sh  drop upper  fore thigh shank ank  hand head trunk brd arm leg foot waist face share stoop  # noqa: E501
    ("baby", 67.5, 4.0, 5.6, 10.0, 2.6, 6.4, 2.6, 9.2, 8.0, 11.2, 10.4, 3.4, .056, 1.02, .76, 1.0, .94, .84, .62, -1.3, .94, .24, 0),  # noqa: E501
    ("toddler", 82, 4.4, 6.0, 10.6, 3.6, 7.6, 3.3, 11.6, 10.2, 15.6, 14.4, 4.5, .066, 1.12, .82, .97, .88, .82, .75, -.8, .97, .20, 0),  # noqa: E501
    ("child", 110, 5.4, 8.6, 15.0, 5.2, 10.2, 5.0, 16.2, 14.2, 23.0, 21.5, 6.0, .088, 1.22, 1, 1, 1, 1, 1, .3, 1, .16, 0),  # noqa: E501
    ("youth", 142.5, 6.4, 12.0, 20.5, 7.6, 12.8, 6.6, 23.4, 20.0, 33.2, 31.8, 7.2, .112, 1.24, 1.14, 1.06, 1.08, 1.12, 1.26, .8, 1.04, .11, 0),  # noqa: E501
    ("adult", 160, 7.2, 13.6, 23.6, 8.6, 14.4, 7.8, 27.2, 22.6, 37.6, 36.2, 7.8, .125, 1.24, 1.28, 1.04, 1.18, 1.26, 1.42, 1.0, 1.08, .08, 0),  # noqa: E501
    ("elder", 154, 7.3, 12.6, 22.6, 8.0, 14.2, 7.8, 26.4, 22.0, 36.4, 35.0, 7.6, .123, 1.23, 1.32, 1.02, 1.14, 1.2, 1.4, -.4, 1.08, .08, 14),  # noqa: E501
)  # fmt: skip

BUILDS: dict[str, Build] = {
    str(row[0]): Build(**dict(zip(_NAMES, row, strict=True)))  # type: ignore[arg-type]
    for row in _ROWS
}
CHILD = BUILDS["child"]
