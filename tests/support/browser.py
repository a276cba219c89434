"""A real browser, and our real server for it to look at."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exercises_app.ground.config import SETTINGS
from tests.support.ports import answers, free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FROM_PLAYWRIGHT = (sys.executable, "-m", "playwright", "install", "chromium")
DEBIANS = ("chromium", "fonts-liberation")  # with letters as wide as a phone's
FROM_DEBIAN = ("apt-get", "install", "-y", "-q", "--no-install-recommends", *DEBIANS)
NONE = (
    "There is no Chromium for the tests: install it "
    "(Debian and Ubuntu: sudo apt install chromium), or set CHROMIUM to where it is."
)
STARTS_WITHIN_S = 30
STOPS_WITHIN_S = 20


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Chromium by Playwright: `$CHROMIUM`, else the computer's own, else the one fetched."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed())
        try:
            yield browser
        finally:
            browser.close()


def installed() -> str | None:
    """The computer's own Chromium, if it has one."""
    found = (shutil.which(name) for name in NAMES)
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


def must_be_fetched() -> bool:
    """Whether neither the computer nor Playwright has a Chromium yet."""
    if installed():
        return False
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return not Path(playwright.chromium.executable_path).exists()


def ways_to_fetch() -> list[tuple[str, ...]]:
    """Commands that may bring a Chromium, to be tried in turn."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return [FROM_PLAYWRIGHT]
    return [FROM_PLAYWRIGHT, ("apt-get", "update", "-q"), FROM_DEBIAN]


@dataclass(frozen=True)
class Served:
    """Our server, running: the address to open, and where it keeps what it makes."""

    url: str
    data_dir: Path

    @property
    def demo(self) -> str:
        """The note about the demo clinic: how its therapist signs in."""
        return (self.data_dir / "demo.txt").read_text("utf-8")


@contextmanager
def served(**settings: str) -> Iterator[Served]:
    """The app as `make run` serves it, on a free port, with a new folder and its demo clinic.

    `settings` go over the defaults, by their names in `ground/config.py`. Raises RuntimeError
    with what the server said when it does not start or does not stop."""
    with tempfile.TemporaryDirectory(prefix="handsteps-served-") as folder:
        port, data_dir = free_port(), Path(folder) / "data"
        url = f"http://localhost:{port}"
        ours = {"PORT": str(port), "PUBLIC_URL": url, "DATA_DIR": str(data_dir), "WORKERS": "2"}
        environment = {**without_settings(), **ours, **settings}
        setup = [sys.executable, "-m", "flask", "--app", "wsgi", "setup"]
        done = subprocess.run(setup, cwd=ROOT, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"flask setup failed:\n{done.stdout}{done.stderr}")
        with running(environment, int(environment["PORT"]), Path(folder) / "log"):
            yield Served(environment["PUBLIC_URL"], Path(environment["DATA_DIR"]))


@contextmanager
def running(environment: dict[str, str], port: int, log: Path) -> Iterator[None]:
    """gunicorn, from its first answer until it has stopped cleanly."""
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"]
    with log.open("wb") as said:
        pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": said, "stderr": said}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, **pipes)
    try:
        if not answers(port, process, STARTS_WITHIN_S):
            raise RuntimeError(f"The server does not answer:\n{log.read_text()}")
        yield
    finally:
        process.terminate()
        try:
            code = process.wait(STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
    if code:
        raise RuntimeError(f"The server ended with {code}:\n{log.read_text()}")


def without_settings() -> dict[str, str]:
    """The environment without the settings of somebody's clinic."""
    names = {setting.name for setting in SETTINGS}
    return {name: value for name, value in os.environ.items() if name not in names}
