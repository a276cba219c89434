"""A solved picture as the checks look at it: its people's parts, and one small traced map."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..draw.inking.view import View, view_of
from ..draw.tracing import Rays, Traced, grid
from ..poses.showing import Solved
from ..scene import Part
from ..turns import Points

Cells = NDArray[np.intp]
Inside = NDArray[np.bool_]

RESOLUTION = 220  # pixels of the map's width


@dataclass(frozen=True, eq=False)
class Subject:
    solved: Solved

    @property
    def entry(self) -> dict[str, Any]:
        return self.solved.entry

    @property
    def close_up(self) -> bool:
        """Hands without bodies."""
        return bool(self.entry.get("view", "whole") == "hands")

    def parts_of(self, who: str) -> list[Part]:
        """Of a person (`child`), a limb's part (`child.left.arm`), a free hand (`hands.right`)."""
        return [self.solved.scene.parts[number] for number in self.numbers(who)]

    def numbers(self, who: str) -> list[int]:
        """The places in the scene of the parts of a person, a prop or a hand."""
        names = [part.name for part in self.solved.scene.parts]
        return [i for i, name in enumerate(names) if name == who or name.startswith(f"{who}.")]

    @cached_property
    def view(self) -> View:
        scene = self.solved.scene
        return view_of(scene, grid(scene.frame, RESOLUTION))

    @cached_property
    def traced(self) -> Traced:
        return self.alone(list(self.solved.scene.parts))

    def alone(self, parts: list[Part]) -> Traced:
        """What the same window shows of some parts."""
        window = self.view.grid
        return Rays(tuple(parts), self.solved.scene.camera, window.pixel).picture(window)

    def names_at(self, points: Points) -> list[str]:
        """The part that is seen at each point's place; empty for paper and outside of the map."""
        rows, columns, inside = self.cells(points)
        numbers = np.where(inside, self.traced.part[rows, columns], -1)
        parts = self.solved.scene.parts
        return [parts[number].name if number >= 0 else "" for number in numbers.tolist()]

    def cells(self, points: Points) -> tuple[Cells, Cells, Inside]:
        """Row and column of each point (at the edge if outside), and whether it is inside."""
        places, _ = self.view.pixels(points)
        high, wide = len(self.view.grid.ys), len(self.view.grid.xs)
        inside = (places >= 0).all(axis=1) & (places[:, 0] < wide) & (places[:, 1] < high)
        found = np.floor(places).astype(np.intp)
        return found[:, 1].clip(0, high - 1), found[:, 0].clip(0, wide - 1), inside
