"""What a check finds, in plain words."""

from typing import NamedTuple


class Finding(NamedTuple):
    """rule: its name, as `allow` knows it. where: the dotted name of what is wrong. says: what, and
    how to mend it."""

    rule: str
    where: str
    says: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.says}"


def plain(name: str) -> str:
    """`child.right.forearm` -> `the child's right forearm`; `hands.right` -> `the right hand`."""
    who, *rest = name.replace("_", " ").split(".")
    if who == "hands":
        hand, *bone = rest
        return f"the {hand} hand" + (f"'s {' '.join(bone)}" if bone else "")
    return f"the {who}'s {' '.join(rest)}" if rest else f"the {who}"
