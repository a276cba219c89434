"""One server and one Chromium for all browser tests; every test makes its own people."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.visitor import Visitor
from tests.support.browser import Served, chromium, served


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def visit(server: Served, chrome: Browser) -> Iterator[type[Visitor] | object]:
    """Opens a browser of somebody: `visit("home")`; each is closed and asked for its errors."""
    visitors: list[Visitor] = []

    def enter(side: str, **options: object) -> Visitor:
        visitors.append(Visitor(chrome, server, side, **options))
        return visitors[-1]

    yield enter
    for visitor in visitors:
        visitor.leave()
