"""A family's phone with a Chromium of its own on a disk of its own: it can be killed at any moment,
and opened again with what was on the disk."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page, expect

from exercises_app.ground import clock
from tests.browser.visitor import PHONE
from tests.support.browser import installed

STARTS_WITHIN_S = 30
PATIENCE_MS = 20_000
QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--password-store=basic",
    "--mute-audio",
    "--remote-debugging-port=0",
    f"--window-size={PHONE['width']},{PHONE['height']}",
)
BREAKFAST = 7


class Phone:
    """`folder`: its disk. Where it is, it is always time for breakfast: no test meets 04:00."""

    def __init__(self, chrome: Browser, folder: Path, url: str, *flags: str) -> None:
        self.chrome, self.folder, self.url, self.flags = chrome, folder, url, flags
        self.errors: list[str] = []
        self.switch_on()

    def switch_on(self) -> None:
        """Start the browser, and take its one page."""
        told = self.folder / "DevToolsActivePort"
        told.unlink(missing_ok=True)
        pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        program = installed() or self.chrome.browser_type.executable_path
        self.process = subprocess.Popen(
            [program, *QUIET, *self.flags, f"--user-data-dir={self.folder}", "about:blank"],
            env={**os.environ, "TZ": where_it_is(BREAKFAST)},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **pipes,
        )
        self.port = self._port(told)
        address = f"http://127.0.0.1:{self.port}"
        self.browser = self.chrome.browser_type.connect_over_cdp(address)
        self.context = self.browser.contexts[0]
        self.context.set_default_timeout(PATIENCE_MS)
        self.page = self._mine(self.context.pages[0])

    def _port(self, told: Path) -> int:
        """Where it listens for us; it says so in a file."""
        for _ in range(STARTS_WITHIN_S * 50):
            if told.exists() and told.read_text().count("\n"):
                return int(told.read_text().split()[0])
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.02)
                break
        raise RuntimeError("Chromium does not start")

    def _mine(self, page: Page) -> Page:
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.emulate_media(reduced_motion="reduce")
        return page

    def kill(self) -> None:
        """As when the battery is taken out: nothing is closed, nothing is flushed."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        with suppress(Exception):
            self.browser.close()

    def restart(self) -> None:
        """As an app is closed by hand. A cookie younger than 30 s outlives this, but no kill:
        Chromium has it in memory until then."""
        self.browser.new_browser_cdp_session().send("Browser.close")
        self.process.wait(STARTS_WITHIN_S)
        self.kill()
        self.switch_on()

    @contextmanager
    def dying(self, within_s: float) -> Iterator[None]:
        """It is killed after so long, whatever is done meanwhile; then it is switched on again."""
        timer = Timer(within_s, lambda: os.killpg(self.process.pid, signal.SIGKILL))
        timer.start()
        with suppress(Error):  # what was asked of a browser that died
            yield
        timer.join()
        self.kill()
        self.switch_on()

    def switch_off(self) -> None:
        """For the end of a test: errors of its pages fail it."""
        self.kill()
        assert not self.errors, self.errors

    def new_tab(self) -> Page:
        return self._mine(self.context.new_page())

    def close_tab(self) -> None:
        """Swipe the app away, then open it anew: the browser lives on."""
        old, self.page = self.page, self.new_tab()
        old.close()

    def talk(self) -> CDPSession:
        """To the browser, about its page."""
        return self.context.new_cdp_session(self.page)

    def go(self, path: str = "/") -> None:
        """As a visitor does."""
        self.page.goto(path if path.startswith("http") else self.url + path)
        expect(self.page.locator("h1").first).to_be_visible(timeout=PATIENCE_MS)

    # -- what lies on its disk ------------------------------------------------------------------

    def events(self, at_least: int = 0) -> list[dict[str, Any]]:
        """All that was ever made on this phone, once there are so many, or what there is in 5 s."""
        found: list[dict[str, Any]] = self.page.evaluate(MINE, at_least)
        return found


# Reads what is committed only: a connection of its own, closed at once
MINE = """async (atLeast) => {
  const heard = (asked) => new Promise((good, bad) => {
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
  });
  const db = await heard(indexedDB.open("handsteps"));
  try {
    for (const began = performance.now(); ; await new Promise((go) => setTimeout(go, 5))) {
      const rows = await heard(db.transaction("mine").objectStore("mine").getAll());
      if (rows.length >= atLeast || performance.now() - began > 5000) return rows;
    }
  } finally {
    db.close();
  }
}"""


def where_it_is(hour: int) -> str:
    """A zone in which this is the hour now (its name counts the other way round)."""
    east = (hour - clock.now().hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}"
