"""A phone with a disk of its own: its browser can be closed and started again."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.visitor import Visitor
from tests.support.browser import Served, installed

SHOWN = (
    "() => { const all = [...document.querySelectorAll('img[src*=pictures]')];"
    " return all.length > 0 && all.every((one) => one.complete && one.naturalWidth) }"
)


# From its first moment on: Chromium wakes the worker as it starts, before `set_offline` can be said
NO_WAY_OUT = ("--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>")


class Restarted(Visitor):
    """`folder`: the disk. `restart` closes the browser and opens it anew on what lies there."""

    def __init__(self, browser: Browser, server: Served, folder: Path, **options: Any) -> None:
        self.folder, self.browser = folder, browser
        super().__init__(browser, server, "home", **options)

    def new_context(self, browser: Browser, **settings: Any) -> BrowserContext:
        self.settings = settings
        return self._started(**settings)

    def _started(self, **settings: Any) -> BrowserContext:
        start = self.browser.browser_type.launch_persistent_context
        return start(self.folder, executable_path=installed(), **settings)

    def restart(self, *, offline: bool = False) -> Page:
        self.context.close()
        args = [*NO_WAY_OUT] if offline else []
        self.context = self._started(args=args, **self.settings)
        self.context.set_default_timeout(20_000)
        self.context.set_offline(offline)
        self.page = self.new_page()
        return self.page


def pictures_shown(page: Page) -> None:
    """Every picture is there; none is torn, and none has left its icon in its place."""
    page.wait_for_function(SHOWN)
    expect(page.locator("img[src^='/plates/']")).to_have_count(0)


def ready_for_offline(phone: Visitor) -> str:
    """Wait until the app says that it is ready, and what it says; the page stays the one it is."""
    phone.page.get_by_role("link", name="People").click()
    said = phone.page.get_by_text("Ready for offline")
    expect(said).to_be_visible(timeout=20_000)
    return said.inner_text()
