"""Moving pictures: the unique frames of a movement as one SVG that switches between them.

CSS keyframes, no SMIL: they stop when a reader asks for less motion, and at `#still`. At rest the
first frame is seen. Nothing in between is drawn: a figure's outline changes its make too often.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..scene import Scene
from .drawing import Fineness, inked
from .inking.body import Body
from .inking.text import head, scaled
from .standing import same_mark, standing_marks, standing_parts

MOVING = Fineness(resolution=440, tolerance=0.6, step=2)
_FINER = 1.45  # times finer is what stands still, as it is written once
_STOPS = "#still:target~.f{animation:none}@media(prefers-reduced-motion:reduce){.f{animation:none}}"


def loop(
    scenes: Sequence[Scene], *, seconds: float = 2.4, back: bool = True,
    holds: Sequence[float] = (), resolution: int = MOVING.resolution,
    tolerance: float = MOVING.tolerance, title: str = "", desc: str = "",
) -> str:  # fmt: skip
    """The scenes, which share one frame, one after the other; `back`: and the same way back.

    seconds: of one round without holds. holds: for each scene, how many seconds longer it stays
    whenever it is shown. Arrows are left out: the movement shows itself.
    """
    if len({scene.frame for scene in scenes}) != 1 or len(scenes) < 2:
        raise ValueError("a loop needs two scenes or more, all in the same frame")
    fine = replace(MOVING, resolution=resolution, tolerance=tolerance)
    behind, drawn = _drawn(scenes, fine)
    frames, shown = _once(drawn)
    order = [*range(len(scenes)), *(range(len(scenes) - 2, 0, -1) if back else ())]
    stays = [seconds / len(order) + (holds[scene] if holds else 0) for scene in order]
    style = f'<style>{_style([shown[scene] for scene in order], stays)}</style><g id="still"/>'
    height = round(1200 * scenes[0].frame.height / scenes[0].frame.width)
    return f"{head(height, title, desc)}{style}{_together(behind, frames)}</svg>"


def _drawn(scenes: Sequence[Scene], fine: Fineness) -> tuple[Body | None, list[Body]]:
    """What stands still, if anything, and the frames without it."""
    still = standing_parts(scenes)
    if not still:
        return None, [inked(scene, fine, list(scene.marks))[2] for scene in scenes]
    marks = standing_marks(scenes)
    parts = tuple(part for part in scenes[0].parts if part.name in still)
    finer = Fineness(round(fine.resolution * _FINER))
    behind = inked(replace(scenes[0], parts=parts), finer, marks)[2]
    frames = [
        inked(
            scene, fine, [m for m in scene.marks if not any(same_mark(m, s) for s in marks)], still
        )
        for scene in scenes
    ]
    return behind, [body for _, _, body in frames]


def _once(drawn: list[Body]) -> tuple[list[Body], list[int]]:
    """A pose that comes twice lies in the file once: the frames, and which one each scene shows."""
    texts = [body.text() for body in drawn]
    first = list(dict.fromkeys(texts))
    return [drawn[texts.index(text)] for text in first], [first.index(text) for text in texts]


def _together(behind: Body | None, frames: list[Body]) -> str:
    """The frames' own shadows lie on the floor, below what stands on it."""
    if behind is None:
        return "".join(_frame(i, body.text()) for i, body in enumerate(frames))
    shadows = (_frame(i, scaled(body.floor, body.step)) for i, body in enumerate(frames))
    moving = (_frame(i, body.above_floor()) for i, body in enumerate(frames))
    return f"{''.join(shadows)}{behind.text()}{''.join(moving)}"


def _frame(number: int, text: str) -> str:
    return f'<g class="f f{number}">{text}</g>' if text else ""


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
