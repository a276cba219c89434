"""`make bench-pictures`: what drawing costs beside the prototype, side by side in one run.

    make bench-pictures                                     beside ../shared/pictures-prototype
    make bench-pictures prototype=/some/pictures-prototype

Ratios of CPU count, not seconds: docs/benchmarks.md says how to read them.
"""

import gzip
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

os.environ["OPENBLAS_NUM_THREADS"] = "1"

from benchmarks import prototype as theirs
from benchmarks.likeness import edges_apart, mean_difference, pixels
from exercises_app.pictures import draw, looks, painting
from exercises_app.pictures.hand import grasp
from exercises_app.pictures.poses import Pictures, load, solve

ROOT = Path(__file__).parents[1]
ROUNDS = 2
GRASPS = {"pincer": "hand-pincer", "tripod": "hand-tripod", "scissors_cut": "hand-scissors"}
# ours alone
PICTURES = ("squat", "bird-dog", "bike-ride", "wheelchair-reach", "stand", "hand-pincer", "hand-tripod")  # noqa: E501  # fmt: skip
DEEP = looks.colours(looks.read("s7.afro.black.sun"))
MOST_CPU, MOST_GRASP, MOST_MS = 0.25, 0.3, 5.0
MOST_DIFFERENCE, MOST_APART = 0.6, 1.5
STILLS, LOOPS = (6.0, 14.0), (16.0, 28.0)  # KB, median and most


def main(folder: Path) -> None:
    pictures = load(ROOT / "seeds/pictures")
    if (folder / "code").is_dir():
        beside(theirs.Prototype(folder), pictures)
    else:
        print(f"No prototype in {folder}: ours alone.\n")
        alone(pictures)
    text(pictures)
    sizes(ROOT / "media/library")


def cpu(work: Callable[..., Any], *args: Any, **more: Any) -> tuple[float, Any]:
    """Seconds of CPU, the best of some rounds, and what came of it."""
    best, made = float("inf"), None
    for _ in range(ROUNDS):
        start = time.process_time()
        made = work(*args, **more)
        best = min(best, time.process_time() - start)
    return best, made


def said(value: float, most: float) -> str:
    return f"{value:.2f} (at most {most}: {'met' if value <= most else 'MISSED'})"


def kb(svg: str) -> float:
    return len(gzip.compress(svg.encode(), 9)) / 1000


def beside(prototype: theirs.Prototype, pictures: Pictures) -> None:
    """Every picture by both in turn."""
    print(f"{'':<18}{'theirs s':>9}{'ours s':>8}{'CPU x':>7}{'KB':>12}{'differ':>8}{'edges':>7}{'fine':>13}")  # noqa: E501  # fmt: skip
    ratios, differ, apart = [], [], []
    for name, (scene, more) in prototype.scenes().items():
        ours = theirs.as_ours(scene, more, name in theirs.HANDS)
        old_cpu, old = cpu(prototype.render, scene, **more)
        new_cpu, new = cpu(draw.still, ours)
        fine = pixels(draw.still(ours, resolution=1600))
        a, b = pixels(old), pixels(new)
        ratios.append(new_cpu / old_cpu)
        differ.append(mean_difference(a, b))
        apart.append(edges_apart(a, b))
        to_fine = f"{mean_difference(a, fine):.2f} > {mean_difference(b, fine):.2f}"
        print(
            f"{name:<18}{old_cpu:>9.2f}{new_cpu:>8.2f}{ratios[-1]:>7.2f}"
            f"{kb(old):>6.1f} >{kb(new):>4.1f}{differ[-1]:>8.2f}{apart[-1]:>7.1f}{to_fine:>13}"
        )
    print(f"\nA still: CPU x {said(median(ratios), MOST_CPU)}, highest {max(ratios):.2f}")
    print(f"Mean difference {said(median(differ), MOST_DIFFERENCE)}, highest {max(differ):.2f}")
    print(f"Edges apart {said(median(apart), MOST_APART)} px, farthest {max(apart):.1f}")
    for name in theirs.LOOPS:
        frames = prototype.frames(name)
        scenes = [theirs.as_ours(scene, more, False) for scene, more in frames]
        old_cpu, _ = cpu(prototype.render_all, frames)
        new_cpu, new = cpu(draw.loop, scenes)
        ratio = said(new_cpu / old_cpu, MOST_CPU)
        print(f"A loop, {name}: {old_cpu:.1f} s > {new_cpu:.1f} s, CPU x {ratio}, {kb(new):.1f} KB")
    grasps(prototype, pictures)


def grasps(prototype: theirs.Prototype, pictures: Pictures) -> None:
    """A hand that holds something, found by both."""
    for name, ours in GRASPS.items():
        old = within(partial(prototype.hx.run, name, res=60), prototype.grasp, "solve")
        new = within(partial(solve, pictures, ours), grasp, "solve")
        ratio = said(new / old, MOST_GRASP)
        print(f"A grasp, {name}: {1000 * old:.0f} ms > {1000 * new:.0f} ms, CPU x {ratio}")


def within(work: Callable[[], Any], owner: Any, name: str) -> float:
    """Seconds of CPU that `work` spends in a function, the best of some rounds."""
    whole, spent = getattr(owner, name), [0.0]

    def timed(*args: Any, **more: Any) -> Any:
        start = time.process_time()
        try:
            return whole(*args, **more)
        finally:
            spent[-1] += time.process_time() - start

    setattr(owner, name, timed)
    try:
        for _ in range(ROUNDS):
            work()
            spent.append(0.0)
    finally:
        setattr(owner, name, whole)
    return min(spent[:-1])


def alone(pictures: Pictures) -> None:
    for name in PICTURES:
        seconds, svg = cpu(posed, pictures, name)
        print(f"{name:<18}{seconds:>6.2f} s with its pose, {kb(svg):.1f} KB")


def posed(pictures: Pictures, name: str) -> str:
    return draw.still(solve(pictures, name).scene)


def text(pictures: Pictures) -> None:
    """What a request does to a finished picture."""
    scenes = [solve(pictures, name).scene for name in ("stand", "wheelchair-reach")]
    still = draw.still(scenes[1])
    frame = scenes[1].frame
    moving = draw.loop([scenes[1], replace(scenes[0], frame=frame), *[scenes[1]] * 5])
    for kind, svg in (("still", still), ("loop", moving)):
        painted, flipped = cpu(painting.paint, svg, DEEP)[0], cpu(painting.flip, svg)[0]
        size = f"a {kind} of {len(svg) / 1000:.0f} KB"
        print(f"Painting {size}: {said(1000 * painted, MOST_MS)} ms")
        print(f"Flipping {size}: {said(1000 * flipped, MOST_MS)} ms")


def sizes(library: Path) -> None:
    """Of the pictures that the library keeps."""
    files = {file: file.stat().st_size / 1000 for file in library.rglob("*.svg.gz")}
    moves = {file: b"@keyframes" in gzip.decompress(file.read_bytes()) for file in files}
    for kind, (middle, most) in (("stills", STILLS), ("loops", LOOPS)):
        own = [size for file, size in files.items() if moves[file] == (kind == "loops")]
        if own:
            print(
                f"{len(own)} {kind} of the library: median {said(median(own), middle)} KB, "
                f"largest {said(max(own), most)} KB"
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/pictures-prototype")
