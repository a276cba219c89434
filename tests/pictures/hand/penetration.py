"""How deep a hand's flesh goes into things, for the tests of the grasps."""

import numpy as np

from exercises_app.pictures.hand.hand import Hand
from exercises_app.pictures.hand.spots import FLESH, FLESH_NAMES
from exercises_app.pictures.scene import Part


def penetration(hand: Hand, parts: tuple[Part, ...]) -> dict[str, float]:
    """cm that each bone's flesh (`index.0` is the finger's first bone, `palm` the whole palm) goes
    into the parts at its deepest; 0 where it does not. Flesh is soft: a pad that presses goes in
    by a tenth of its finger's width; more than half of it is a finger through the thing."""
    places = FLESH.on(hand.bones, hand.scale)[0][0]
    far = np.min([part.distance(places) for part in parts], axis=0) if parts else np.inf
    depth = np.maximum(FLESH.radii * hand.scale - far, 0)
    names = np.array(FLESH_NAMES)
    return {name: float(depth[names == name].max()) for name in dict.fromkeys(FLESH_NAMES)}
