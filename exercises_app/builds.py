"""The app's last builds: a phone with an older page may still ask for a part that only it had.

Each start copies the hashed files of the build at hand into DATA_DIR/builds; three builds stay."""

import hashlib
import os
import re
import shutil
from pathlib import Path

KEPT = 3
HASHED = re.compile(r"(?:index-|join-)?[\w-]{7,10}\.(?:js|css|woff2)(?:\.gz)?")


def keep(dist: Path, data_dir: Path) -> None:
    """Keep the build in `dist`, if there is one, as the newest of three."""
    files = _hashed(dist / "assets")
    if not files:
        return
    folder = data_dir / "builds"
    own = folder / _mark(files)
    if not own.is_dir():
        _copy(files, own)
    os.utime(own)  # one that comes again is the newest again
    for old in _newest_first(folder)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def kept(data_dir: Path) -> dict[str, Path]:
    """Each hashed file of the last builds, by its place in the site."""
    found: dict[str, Path] = {}
    for build in reversed(_newest_first(data_dir / "builds")):
        found |= {f"assets/{path.name}": path for path in _hashed(build)}
    return found


def _hashed(folder: Path) -> list[Path]:
    """What a build names after its content, in order."""
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in paths if path.is_file() and HASHED.fullmatch(path.name))


def _mark(files: list[Path]) -> str:
    names = "\n".join(path.name for path in files)
    return hashlib.sha256(names.encode()).hexdigest()[:16]


def _copy(files: list[Path], target: Path) -> None:
    """Whole or not at all: a start that is cut off leaves a `.part`, which the next one removes."""
    part = target.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700, parents=True)
    for path in files:
        shutil.copyfile(path, part / path.name)
        (part / path.name).chmod(0o600)
    part.rename(target)


def _newest_first(folder: Path) -> list[Path]:
    builds = [path for path in folder.glob("*") if not path.suffix and path.is_dir()]
    return sorted(builds, key=lambda path: path.stat().st_mtime_ns, reverse=True)
