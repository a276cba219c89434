"""What each point of a surface shows: its role, and on a thing's box the tone of its face."""

import numpy as np

from ...scene import Part, Scene
from ...solids import Box
from .arrays import Array
from .palette import Palette
from .view import LIGHT, View

# how far a face of a box looks at the light, and the tone it gets
_TONES = ((0.62, "~light"), (0.08, ""), (-1.0, "~dark"))
_EDGE_ON = 0.02  # a face that looks less than this to the viewer cannot be seen


class Surfaces:
    """Numbers the surfaces of a scene from 1; 0 is the empty paper.

    One number a role, whichever part shows it; but each face of a thing's box has its own, so
    that the border between two faces is found as exactly as any other. `labels[number]` is the
    same for surfaces that are always of one colour; `roles[label]` names one of their roles.
    """

    def __init__(self, scene: Scene, view: View, palette: Palette) -> None:
        self._parts, self._view, self._palette = scene.parts, view, palette
        self._numbers: dict[tuple[object, ...], int] = {}
        self._colours, self.roles = [""], [""]
        self._labels = [0]
        plain = [[self._number(solid.role) for solid in part.solids] for part in scene.parts]
        self._first = np.cumsum([0] + [len(numbers) for numbers in plain])
        self._plain = np.array([n for numbers in plain for n in numbers] + [0], np.int16)
        self._special = {
            number
            for number, part in enumerate(scene.parts)
            if part.paint is not None or (part.thing and _boxes(part))
        }

    @property
    def labels(self) -> Array:
        return np.array(self._labels, np.int16)

    def at(self, x: Array, y: Array, depth: Array, part: Array, solid: Array) -> Array:
        """The surface's number for each hit."""
        found = self._plain[np.where(part < 0, -1, self._first[part] + solid)]
        for number in np.unique(part).tolist():
            if number in self._special:
                rows = np.nonzero(part == number)[0]
                points = self._view.world(x[rows], y[rows], depth[rows])
                found[rows] = self._painted(number, points, solid[rows], found[rows])
        return found

    def _painted(self, number: int, points: Array, solid: Array, plain: Array) -> Array:
        part, found = self._parts[number], plain.copy()
        roles = np.array([one.role for one in part.solids], object)[solid]
        if part.paint is not None:
            roles = part.paint(points, solid)
            for role in sorted(set(roles.tolist())):
                found[roles == role] = self._number(role)
        for box in _boxes(part) if part.thing else ():
            rows = np.nonzero(solid == box)[0]
            faces = self._faces(part, box, points[rows])
            for role in sorted(set(roles[rows].tolist())):
                for face in np.unique(faces[roles[rows] == role]).tolist():
                    tone = role + self._tone(part, box, face)
                    own = rows[(faces == face) & (roles[rows] == role)]
                    found[own] = self._number(tone, number, box, face)
        return found

    def _faces(self, part: Part, solid: int, points: Array) -> Array:
        """0 to 5: the axis of the face each point lies on, doubled, plus 1 for its far end."""
        box = part.solids[solid]
        assert isinstance(box, Box)
        local = (points - box.center) @ box.turn
        away = box.turn.T @ self._view.axes[:, 2]
        hidden = np.sign(local) * away > -_EDGE_ON
        axis = np.where(hidden, -np.inf, np.abs(local) - box.half).argmax(axis=1)
        return np.asarray(2 * axis + (np.take_along_axis(local, axis[:, None], 1)[:, 0] > 0))

    def _tone(self, part: Part, solid: int, face: int) -> str:
        box = part.solids[solid]
        assert isinstance(box, Box)
        normal = box.turn[:, face // 2] * (1 if face % 2 else -1)
        lit = float(normal @ self._view.axes @ LIGHT)
        return next(tone for least, tone in _TONES if lit > least)

    def _number(self, role: str, *face: int) -> int:
        key = (role, *face)
        if key not in self._numbers:
            self._numbers[key] = len(self._labels)
            colour = self._palette.kept_apart(role)
            if colour not in self._colours:
                self._colours.append(colour)
                self.roles.append(role)
            self._labels.append(self._colours.index(colour))
        return self._numbers[key]


def _boxes(part: Part) -> list[int]:
    return [i for i, solid in enumerate(part.solids) if isinstance(solid, Box)]
