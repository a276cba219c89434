"""Pose files: read, put together, mirrored, solved; their cameras, arrows, frames and loops."""

from .pictures import BadPicture, Loop, Pictures, digest, load
from .showing import Moving, Solved, loop, solve

__all__ = [
    "BadPicture", "Loop", "Moving", "Pictures", "Solved", "digest", "load", "loop", "solve",
]  # fmt: skip
