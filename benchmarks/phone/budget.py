"""What a family's phone loads before its first list, as the build weighs it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.phone.figures import Figure, Place

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"^[! ] ?(.+?)\s+([\d.]+) of (\d+) kB$", re.M)


def figures(_: Place) -> Iterator[Figure]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    told = subprocess.run(
        ["npm", "run", "--silent", "build"],
        cwd=ROOT / "pwa",
        env={**os.environ, "PATH": path, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    found = LINE.findall(told.stdout + told.stderr)
    assert found, told.stdout + told.stderr
    for name, weighs, limit in found:
        yield Figure(f"gzip, {name.strip()}", float(weighs), float(limit), "kB")
