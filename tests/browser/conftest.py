"""One server and one Chromium for all browser tests; every test makes its own people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phone import Phone
from tests.browser.visitor import Visitor, sign_in
from tests.support.browser import Served, chromium, served
from tests.support.hostile_proxy import HostileProxy, fair
from tests.support.ports import free_port

# a machine that does much else at once takes its time
expect.set_options(timeout=15_000)


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


# -- a server behind a bad network ---------------------------------------------------------------


@pytest.fixture(scope="session")
def network() -> Iterator[HostileProxy]:
    with HostileProxy(free_port()).running() as proxy:
        yield proxy


@pytest.fixture(scope="session")
def clinic(network: HostileProxy) -> Iterator[Served]:
    """Our server, which the browsers know by the proxy's address."""
    with served(PORT=str(network.upstream), PUBLIC_URL=network.url) as running:
        yield running


@pytest.fixture(scope="session")
def desk(chrome: Browser, clinic: Served) -> Iterator[Visitor]:
    staff = Visitor(chrome, clinic, "work")
    sign_in(staff)
    yield staff
    staff.leave()


@pytest.fixture
def phone(
    chrome: Browser, network: HostileProxy, clinic: Served, tmp_path: Path
) -> Iterator[Phone]:
    network.weather = fair
    one = Phone(chrome, tmp_path, clinic.url)
    yield one
    network.weather = fair
    one.switch_off()
