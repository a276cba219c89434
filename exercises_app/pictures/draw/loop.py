"""Moving pictures: the unique frames of a movement as one SVG that switches between them.

CSS keyframes, no SMIL: they stop when a reader asks for less motion, and at `#still`. At rest the
first frame is seen. Nothing in between is drawn: a figure's outline changes its make too often.
"""

from collections.abc import Sequence

from ..scene import Scene
from .drawing import drawing
from .inking.page import head

RESOLUTION, TOLERANCE = 440, 0.6
_STOPS = "#still:target~.f{animation:none}@media(prefers-reduced-motion:reduce){.f{animation:none}}"


def loop(
    scenes: Sequence[Scene], *, seconds: float = 2.4, back: bool = True,
    holds: Sequence[float] = (), resolution: int = RESOLUTION, tolerance: float = TOLERANCE,
    title: str = "", desc: str = "",
) -> str:  # fmt: skip
    """The scenes, which share one frame, one after the other; `back`: and the same way back.

    seconds: of one round without holds. holds: for each scene, how many seconds longer it stays
    whenever it is shown. Arrows are left out: the movement shows itself.
    """
    if len({scene.frame for scene in scenes}) != 1 or len(scenes) < 2:
        raise ValueError("a loop needs two scenes or more, all in the same frame")
    drawings = [
        drawing(scene, resolution=resolution, tolerance=tolerance, arrows=False) for scene in scenes
    ]
    inside = [each.svg.removeprefix(head(each.view.height, "", "")) for each in drawings]
    frames = [text.removesuffix("</svg>") for text in inside]
    order = [*range(len(frames)), *(range(len(frames) - 2, 0, -1) if back else ())]
    stays = [seconds / len(order) + (holds[frame] if holds else 0) for frame in order]
    groups = "".join(f'<g class="f f{i}">{text}</g>' for i, text in enumerate(frames))
    style = f'<style>{_style(order, stays)}</style><g id="still"/>'
    return f"{head(drawings[0].view.height, title, desc)}{style}{groups}</svg>"


def _style(order: list[int], stays: list[float]) -> str:
    """When each frame is seen."""
    total = sum(stays)
    starts = [100 * sum(stays[:place]) / total for place in range(len(stays))]
    rules = [".f{visibility:hidden}.f0{visibility:visible}"]
    for frame in range(max(order) + 1):
        steps, before = "", None
        for at, shown in zip(starts, order, strict=True):
            seen = "visible" if shown == frame else "hidden"
            if seen != before:
                steps += f"{at:.4g}%{{visibility:{seen}}}"
                before = seen
        rules.append(
            f"@keyframes k{frame}{{{steps}}}"
            f".f{frame}{{animation:k{frame} {total:.4g}s step-end infinite}}"
        )
    return "".join(rules) + _STOPS
