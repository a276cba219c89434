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


class Restarted(Visitor):
    """`folder`: the disk. `restart` closes the browser and opens it anew on what lies there."""

    def __init__(self, browser: Browser, server: Served, folder: Path, **options: Any) -> None:
        self.folder, self.browser = folder, browser
        super().__init__(browser, server, "home", **options)

    def new_context(self, browser: Browser, **settings: Any) -> BrowserContext:
        self.settings = settings
        start = browser.browser_type.launch_persistent_context
        return start(self.folder, executable_path=installed(), **settings)

    def restart(self, *, offline: bool = False) -> Page:
        self.context.close()
        self.context = self.new_context(self.browser, **self.settings)
        self.context.set_default_timeout(10_000)
        self.context.set_offline(offline)
        self.page = self.new_page()
        return self.page


def pictures_shown(page: Page) -> None:
    """Every picture is there; none is torn, and none has left its icon in its place."""
    page.wait_for_function(SHOWN)
    expect(page.locator("img[src^='/plates/']")).to_have_count(0)


def ready_for_offline(phone: Visitor) -> str:
    """Wait until the app says that it is ready, and what it says."""
    phone.go("/me")
    said = phone.page.get_by_text("Ready for offline")
    expect(said).to_be_visible(timeout=20_000)
    return said.inner_text()
