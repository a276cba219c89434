"""Plant each fault in a copy of the code, one at a time, and see whether its tests notice.

python -m tests.mutants [--only PART] [--lanes N]     (`make mutants`)
"""

import argparse
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mutants.fault import ROOT, Fault, changed, planted
from tests.run_all import own_folder

LONGEST_S = 240
LIVES = "250"  # of the machines: enough to notice, and quick
DIST = "pwa/dist"
SHARED = (".venv", "pwa/node_modules", DIST)  # too large to copy; no fault is in them
PATIENCE = "--testTimeout=20000"  # two lanes on a machine that does much else
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider")
TESTS_FAILED = 1  # of pytest and vitest: they ran, and something was not as it should be


@dataclass(frozen=True)
class Verdict:
    """`caught_by`: the proof that failed; empty when none did. `wrong`: why it says nothing."""

    fault: Fault
    caught_by: str = ""
    wrong: str = ""
    seconds: float = 0.0


def copied_into(folder: Path) -> Path:
    """All that git knows of, as it lies here."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        if name in SHARED or not (ROOT / name).is_file():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    for name in SHARED:
        if (ROOT / name).exists():
            (folder / name).symlink_to((ROOT / name).resolve(), target_is_directory=True)
    return folder


@contextmanager
def planting(fault: Fault, tree: Path) -> Iterator[None]:
    """The fault lies in the tree; afterwards the tree is honest again."""
    before = {path: (tree / path).read_text("utf-8") for path, _, _ in fault.changes}
    try:
        for path, old, new in fault.changes:
            text = (tree / path).read_text("utf-8")
            (tree / path).write_text(changed(text, old, new), "utf-8")
        if in_browser(fault):
            build(tree)
        yield
    finally:
        if in_browser(fault) and not (tree / DIST).is_symlink():
            shutil.rmtree(tree / DIST, ignore_errors=True)
            (tree / DIST).symlink_to((ROOT / DIST).resolve(), target_is_directory=True)
        for path, text in before.items():
            (tree / path).write_text(text, "utf-8")


def in_browser(fault: Fault) -> bool:
    """Whether a browser must see the app as the fault makes it."""
    apps = any(path.startswith("pwa/") for path, _, _ in fault.changes)
    return apps and any(proof.startswith("tests/browser/") for proof in fault.proofs)


def build(tree: Path) -> None:
    """The app of this tree, where the honest one was shared."""
    (tree / DIST).unlink()
    command, pwa = ["npx", "vite", "build"], tree / "pwa"
    free = {**os.environ, "LOOK": "1"}  # of the budget: a fault may be some bytes longer
    subprocess.run(command, cwd=pwa, env=free, capture_output=True, timeout=LONGEST_S, check=True)


def run(proof: str, tree: Path) -> tuple[int | None, str]:
    """How the proof ended, and what it said; None: it did not end in time."""
    where, command = command_for(proof, tree)
    # `make soak` plays everything long, but a proof is quick
    usual = {name: said for name, said in os.environ.items() if not name.startswith("HANDSTEPS_")}
    ours = {"PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "HANDSTEPS_RUNS": LIVES}
    pipes: dict[str, Any] = {"capture_output": True, "text": True, "errors": "replace"}
    with own_folder() as own:
        environment = {**usual, **ours, "PYTEST_DEBUG_TEMPROOT": own}
        try:
            done = subprocess.run(
                command, cwd=where, env=environment, timeout=LONGEST_S, check=False, **pipes
            )
        except subprocess.TimeoutExpired:
            return None, "it did not end"
    return done.returncode, done.stdout + done.stderr


def command_for(proof: str, tree: Path) -> tuple[Path, list[str]]:
    if proof.startswith("pwa/"):
        file, _, name = proof.removeprefix("pwa/").partition(" -t ")
        vitest = ["npx", "vitest", "run", "--bail=1", PATIENCE, file]
        return tree / "pwa", [*vitest, *(["-t", name] if name else [])]
    test = proof.removeprefix("postgres:")
    on = ["--database=postgres"] if test != proof else []
    return tree, [sys.executable, *PYTEST, *on, test]


def honest(proofs: Iterable[str], trees: "queue.Queue[Path]", lanes: int) -> dict[str, str]:
    """What does not pass on the honest code, with what it said."""

    def tried(proof: str) -> tuple[str, str]:
        tree = trees.get()
        try:
            code, said = run(proof, tree)
        finally:
            trees.put(tree)
        return proof, "" if code == 0 else said

    with ThreadPoolExecutor(lanes) as pool:
        return {proof: said for proof, said in pool.map(tried, proofs) if said}


def judged(fault: Fault, tree: Path) -> Verdict:
    began = time.monotonic()
    with planting(fault, tree):
        for proof in fault.proofs:
            code, said = run(proof, tree)
            took = time.monotonic() - began
            if code is None or code == TESTS_FAILED:
                return Verdict(fault, caught_by=proof, seconds=took)
            if code:
                return Verdict(fault, wrong=f"{proof} did not run:\n{said[-2000:]}", seconds=took)
    return Verdict(fault, seconds=time.monotonic() - began)


def row(verdict: Verdict) -> str:
    word = "caught" if verdict.caught_by else "WRONG " if verdict.wrong else "MISSED"
    return (
        f"  {word} {verdict.seconds:6.1f} s  {verdict.fault.name:<58} {verdict.fault.path}"
        + (f"\n      by {verdict.caught_by}" if verdict.caught_by else "")
        + (f"\n{verdict.wrong}" if verdict.wrong else "")
    )


def judge_all(faults: list[Fault], lanes: int) -> bool:
    """Print the table; whether every fault was caught."""
    with tempfile.TemporaryDirectory(prefix="handsteps-mutants-") as folder:
        trees: queue.Queue[Path] = queue.Queue()
        for lane in range(lanes):
            (Path(folder) / str(lane)).mkdir()
            trees.put(copied_into(Path(folder) / str(lane)))
        proofs = sorted({proof for fault in faults for proof in fault.proofs})
        print(f"{len(faults)} faults, {len(proofs)} proofs; first on the honest code ...")
        broken = honest(proofs, trees, lanes)
        for proof, said in broken.items():
            print(f"  BROKEN on the honest code: {proof}\n{said[-2000:]}")
        if broken:
            return False

        def lane_for(fault: Fault) -> Verdict:
            tree = trees.get()
            try:
                verdict = judged(fault, tree)
            finally:
                trees.put(tree)
            print(row(verdict), flush=True)
            return verdict

        with ThreadPoolExecutor(lanes) as pool:
            verdicts = list(pool.map(lane_for, faults))
    caught = sum(bool(verdict.caught_by) for verdict in verdicts)
    print(f"{caught} of {len(verdicts)} faults caught")
    return caught == len(verdicts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="faults whose name or path holds this")
    parser.add_argument("--lanes", type=int, default=2, help="how many at once")
    asked = parser.parse_args()
    faults = [one for one in planted() if asked.only in one.name or asked.only in one.path]
    if not faults:
        print(f"No fault has {asked.only!r} in its name or path.")
        return 2
    return 0 if judge_all(faults, asked.lanes) else 1


if __name__ == "__main__":
    sys.exit(main())
