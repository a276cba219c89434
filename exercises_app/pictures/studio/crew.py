"""Work on many pictures with every core; each worker loads the pose files once."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..poses import Pictures, load

Job = TypeVar("Job")
Result = TypeVar("Result")
_OPENED: list[Pictures] = []  # by a worker


def done(
    work: Callable[[Pictures, Job], Result], poses: Path, jobs: Sequence[Job], workers: int
) -> Iterator[Result]:
    """What `work`, a function of a module, makes of each job, in their order."""
    if workers <= 1 or len(jobs) <= 2:
        pictures = load(poses)
        yield from (work(pictures, job) for job in jobs)
        return
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the workers are as many as the cores
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _open, (poses,)) as pool:
        yield from pool.map(partial(_work, work), jobs)


def _open(poses: Path) -> None:
    _OPENED.append(load(poses))


def _work(work: Callable[[Pictures, Job], Result], job: Job) -> Result:
    return work(_OPENED[-1], job)
