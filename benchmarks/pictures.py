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

from benchmarks import causes
from benchmarks import prototype as theirs
from benchmarks.likeness import edges_apart, mean_difference, pixels, pixels_off
from exercises_app.pictures import draw, looks, painting
from exercises_app.pictures.hand import grasp
from exercises_app.pictures.poses import Pictures, load, solve
from exercises_app.pictures.scene import Scene

ROOT = Path(__file__).parents[1]
ROUNDS = 2
GRASPS = {"pincer": "hand-pincer", "tripod": "hand-tripod", "scissors_cut": "hand-scissors"}
# ours alone
PICTURES = ("squat", "bird-dog", "bike-ride", "wheelchair-reach", "stand", "hand-pincer", "hand-tripod")  # noqa: E501  # fmt: skip
DEEP = looks.colours(looks.read("s7.afro.black.sun"))
MOST_CPU, MOST_GRASP, MOST_MS = 0.25, 0.3, 5.0
MOST_DIFFERENCE, MOST_APART, MOST_OFF, MOST_BYTES = 0.6, 1.5, 0.2, 102.0
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
    print(f"{'':<18}{'theirs s':>8}{'ours s':>7}{'CPU x':>6}{'KB':>12}{'differ':>7}{'rules':>6}{'places':>7}{'off %':>6}{'edges':>6}{'fine':>12}")  # noqa: E501  # fmt: skip
    found: list[dict[str, float]] = []
    for name, (scene, more) in prototype.scenes().items():
        ours = theirs.as_ours(scene, more, name in theirs.HANDS)
        old_cpu, old = cpu(prototype.render, scene, **more)
        new_cpu, new = cpu(draw.still, ours)
        found.append({"cpu": new_cpu / old_cpu, "bytes": 100 * kb(new) / kb(old)})
        found[-1] |= compared(ours, pixels(old), pixels(new))
        one = found[-1]
        print(
            f"{name:<18}{old_cpu:>8.2f}{new_cpu:>7.2f}{one['cpu']:>6.2f}"
            f"{kb(old):>6.1f} >{kb(new):>4.1f}"
            f"{one['differ']:>7.2f}{one['rules']:>6.2f}{one['places']:>7.2f}{one['off']:>6.2f}"
            f"{one['edges']:>6.1f}{one['theirs']:>6.2f} >{one['ours']:>4.2f}"
        )
    likeness(found)
    for name in theirs.LOOPS:
        frames = prototype.frames(name)
        scenes = [theirs.as_ours(scene, more, False) for scene, more in frames]
        old_cpu, _ = cpu(prototype.render_all, frames)
        new_cpu, new = cpu(draw.loop, scenes)
        ratio = said(new_cpu / old_cpu, MOST_CPU)
        print(f"A loop, {name}: {old_cpu:.1f} s > {new_cpu:.1f} s, CPU x {ratio}, {kb(new):.1f} KB")
    grasps(prototype, pictures)


def compared(ours: Scene, old: Any, new: Any) -> dict[str, float]:
    """How alike both are, what the difference would be without what we do on purpose, and how far
    both are from the shape itself."""
    fine = pixels(causes.fine(ours))
    return {
        "differ": mean_difference(old, new),
        "rules": mean_difference(old, pixels(causes.by_their_rules(ours))),
        "places": mean_difference(old, pixels(causes.exact_by_their_rules(ours))),
        "off": pixels_off(old, new),
        "edges": edges_apart(old, new),
        "theirs": mean_difference(old, fine),
        "ours": mean_difference(new, fine),
    }


def likeness(found: list[dict[str, float]]) -> None:
    middle = {key: median(one[key] for one in found) for key in found[0]}
    most = {key: max(one[key] for one in found) for key in found[0]}
    print(f"\nA still: CPU x {said(middle['cpu'], MOST_CPU)}, highest {most['cpu']:.2f}")
    print(f"Mean difference, median {said(middle['differ'], MOST_DIFFERENCE)}")
    print(f"... highest {said(most['differ'], MOST_DIFFERENCE)}")
    print(f"... by their rules, highest {said(most['rules'], MOST_DIFFERENCE)}")
    print(f"Pixels off by more than 64, highest {said(most['off'], MOST_OFF)} %")
    print(f"Edges apart, highest {said(most['edges'], MOST_APART)} px")
    print(f"Bytes (gzip) of theirs, highest {said(most['bytes'], MOST_BYTES)} %")
    nearer = sum(one["ours"] <= one["theirs"] for one in found)
    print(f"Nearer to the shape itself than theirs: {nearer} of {len(found)}")


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
