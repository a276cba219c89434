"""Hands by name: shapes that hold nothing, or no matter what."""

from .anatomy import FINGERS, Finger, HandAngles, Thumb

Angles = tuple[float, ...]


def shaped(thumb: Angles, every: Angles = (), **fingers: Angles) -> HandAngles:
    """thumb: radial and palmar abduction, opposition, MCP and IP flexion. every finger, and single
    ones: MCP, PIP, DIP flexion, and abduction where it is not 0."""
    index, middle, ring, little = (Finger(*fingers.get(name, every)) for name in FINGERS)
    return HandAngles(index, middle, ring, little, Thumb(*thumb))


_TUCKED: Angles = (82, 95, 54)

SHAPES: dict[str, HandAngles] = {
    "rest": HandAngles(),
    "open": shaped((46, 18, 48, 4, 4), (6, 8, 5), index=(4, 7, 4, 3), little=(7, 9, 5, 5)),
    "flat": shaped((42, 10, 50, 5, 5), (0, 2, 2)),
    "spread": shaped(
        (58, 12, 45, 0, 0),
        index=(-2, 2, 2, 8),
        middle=(-2, 2, 2),
        ring=(-2, 2, 2, 7),
        little=(-2, 4, 4, 12),
    ),
    "cupped": shaped((30, 36, 70, 12, 12), (34, 28, 16, -2), little=(42, 30, 18, -2)),
    "fist": shaped(
        (10, 46, 131, 27, 12),
        (82, 95, 55),
        index=(70, 101, 56),
        middle=(95, 101, 56, -4),
        little=(85, 95, 55),
    ),
    "closed": shaped(
        (18, 42, 75, 38, 38), (82, 95, 55), little=(85, 95, 55)
    ),  # as a fist, the thumb beside it
    "grip": shaped((22, 48, 80, 22, 20), (58, 62, 32)),
    "point": shaped(
        (12, 48, 129, 29, 18),
        index=(5, 5, 4),
        middle=(95, 94, 52, -3),
        ring=(82, 94, 53),
        little=(84, 95, 55),
    ),
    "press": shaped(
        (16, 22, 81, 16, 9),
        index=(24, 18, 9),
        middle=(86, 82, 47, -2),
        ring=(74, 88, 51),
        little=(78, 90, 52),
    ),
    "cutlery": shaped(
        (14, 18, 72, 6, 8),
        index=(4, 56, 6),
        middle=(48, 92, 46),
        ring=(70, 84, 46),
        little=(76, 86, 48),
    ),
    "pinch": shaped(
        (22, 48, 95, 12, 14),
        index=(52, 42, 22),
        middle=(48, 44, 25),
        ring=(45, 50, 30),
        little=(42, 50, 30),
    ),
    "pincer": shaped(
        (24, 58, 112, 8, 4),
        index=(66, 34, 10, 3),
        middle=(42, 38, 22),
        ring=(34, 34, 20),
        little=(26, 30, 18),
    ),
    "tripod": shaped(
        (26, 34, 88, 10, 8),
        index=(52, 62, 4, 0),
        middle=(74, 50, 22, -5),
        ring=(60, 70, 38),
        little=(54, 76, 42),
    ),
    "lateral": shaped(
        (30, 22, 48, 14, 22),
        index=(50, 68, 30),
        middle=(56, 74, 38),
        ring=(60, 78, 42),
        little=(62, 80, 42),
    ),
    "cylindrical": shaped(
        (26, 50, 78, 14, 16), (48, 52, 28), ring=(52, 54, 30), little=(54, 54, 30)
    ),
    "spherical": shaped(
        (34, 52, 80, 8, 14),
        index=(30, 36, 20, 8),
        middle=(32, 38, 22),
        ring=(32, 38, 22, 7),
        little=(32, 38, 22, 13),
    ),
    "hook": shaped((18, 30, 50, 12, 14), (14, 82, 44), index=(16, 80, 42), little=(14, 84, 46)),
    "opposition": shaped(
        (8, 41, 119, 0, -25),
        index=(73, 37, -1, -10),
        middle=(8, 12, 7, 2),
        ring=(6, 10, 7, 6),
        little=(4, 10, 6, 11),
    ),
    "opposition-middle": shaped(
        (2, 52, 130, 13, -25),
        index=(6, 12, 7, 4),
        middle=(84, 33, -10, -13),
        ring=(12, 14, 8, 5),
        little=(6, 10, 6, 9),
    ),
    "opposition-ring": shaped(
        (-5, 55, 127, 22, -25),
        index=(4, 10, 6, 5),
        middle=(14, 14, 8, 2),
        ring=(90, 24, -10, 21),
        little=(20, 18, 10, 8),
    ),
    "opposition-little": shaped(
        (-5, 57, 118, 46, -25),
        index=(4, 10, 6, 5),
        middle=(8, 12, 7, 2),
        ring=(26, 20, 10, 4),
        little=(94, 18, -10, 25),
    ),
    "scissors": shaped(
        (52, 24, 24, 24, 0),
        index=(50, 40, 20, -2),
        middle=(66, 50, 25, -3),
        ring=(66, 64, 34),
        little=(70, 66, 35),
    ),
    "typing": shaped(
        (38, 10, 50, 4, 6),
        index=(2, 18, 8, 4),
        middle=(0, 24, 10),
        ring=(0, 22, 10, 3),
        little=(2, 16, 8, 6),
    ),
    "thumb-up": shaped((58, 8, 40, -6, -10), _TUCKED, little=(85, 95, 55)),
    "three-fingers": shaped(
        (-5, 40, 114, 50, -9),
        index=(0, 3, 2, 7),
        middle=(-1, 3, 2),
        ring=(0, 3, 2, 6),
        little=(95, 105, 53, 18),
    ),
    "two-fingers": shaped(
        (-5, 47, 132, 29, 15),
        index=(0, 3, 2, 9),
        middle=(-1, 3, 2, -4),
        ring=(95, 94, 53, 5),
        little=(82, 94, 55),
    ),
    "tabletop": shaped((24, 34, 66, 6, 8), (84, 4, 3)),
    "bridge": shaped((34, 46, 82, 10, 14), (40, 24, 14)),
    "prayer": shaped((14, 14, 42, 2, 2), (0, 2, 2, -1)),
    "chuck": shaped(
        (36, 54, 104, 6, 4),
        index=(50, 46, 10, -6),
        middle=(58, 42, 12),
        ring=(58, 52, 28),
        little=(54, 54, 30),
    ),
    "tray": shaped(
        (14, 38, 106, 4, -2),
        index=(66, 14, 0, -8),
        middle=(68, 36, 12),
        ring=(76, 38, 16),
        little=(82, 46, 20),
    ),
    "wrap": shaped((26, 42, 68, 14, 16), (34, 36, 20), ring=(34, 36, 20), little=(34, 34, 18)),
}
