"""A family's day in WebKit, Safari's engine: join, lose the network, tick, find it again.

    apt-get install webkit2gtk-driver xvfb
    PYTHONPATH=. xvfb-run -a .venv/bin/python benchmarks/webkit.py

Build the app first. docs/offline.md says what this showed, and what only a real iPhone can show.
"""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.visitor import Visitor, add_child, invite, publish, sign_in
from tests.support.browser import chromium, served
from tests.support.hostile_proxy import HostileProxy, dead, fair
from tests.support.ports import free_port

BROWSER = "webkit2gtk-4.*/MiniBrowser"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # what W3C WebDriver calls one
PATIENCE_S = 40
# The first thing shown that can be pressed or filled and whose name begins so
NAMED = """const [kind, begin] = arguments;
const nameOf = (one) => one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent;
const found = [...document.querySelectorAll(kind)].find(
  (one) => nameOf(one).trim().startsWith(begin) && one.checkVisibility(),
);
found?.scrollIntoView({ block: "center" });
return found ?? null;"""
TORN = """return [...document.querySelectorAll("img")].filter(
  (one) => !one.complete || !one.naturalWidth || one.src.includes("/plates/")).length;"""


class WebKit:
    """One page of a browser, told what to do by WebDriver."""

    def __init__(self, port: int) -> None:
        self.at = f"http://127.0.0.1:{port}/session"
        (program,) = Path("/usr/lib").glob(f"*/{BROWSER}")
        options = {"binary": str(program), "args": ["--automation"]}
        wish = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        made = self._tell("POST", "", {"capabilities": wish})
        self.version = made["capabilities"]["browserVersion"]
        self.at = f"{self.at}/{made['sessionId']}"

    def _tell(self, method: str, path: str, body: object = None) -> Any:
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.at + path, data, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return json.load(answer)["value"]

    def go(self, url: str) -> None:
        self._tell("POST", "/url", {"url": url})

    def run(self, script: str, *given: object) -> Any:
        return self._tell("POST", "/execute/sync", {"script": script, "args": given})

    def _element(self, kind: str, begin: str) -> str:
        return str(until(lambda: self.run(NAMED, kind, begin), f"{kind} {begin}")[ELEMENT])

    def press(self, begin: str, kind: str = "button, a, label") -> None:
        self._tell("POST", f"/element/{self._element(kind, begin)}/click")

    def fill(self, label: str, words: str) -> None:
        name = self._element("input", label)
        self._tell("POST", f"/element/{name}/value", {"text": words})

    def see(self, words: str, *, there: bool = True) -> None:
        script = "return document.body.innerText.includes(arguments[0]) === arguments[1]"
        until(lambda: self.run(script, words, there), words)


def until(ask: Any, what: str) -> Any:
    """What was asked for, once it is so."""
    began = time.monotonic()
    while not (answer := ask()):
        if time.monotonic() - began > PATIENCE_S:
            raise RuntimeError(f"not seen in WebKit: {what}")
        time.sleep(0.1)
    return answer


@contextmanager
def webkit() -> Iterator[WebKit]:
    port = free_port()
    # as root its sandbox does not start
    root = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"} if os.geteuid() == 0 else {}
    driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env={**os.environ, **root})
    try:
        time.sleep(1)
        yield WebKit(port)
    finally:
        driver.terminate()
        driver.wait()


def day(phone: WebKit, network: HostileProxy, link: str) -> None:
    """Two marks without a network, over a reload; then they go by themselves."""
    phone.go(link)
    phone.fill("Your first name", "Asha")
    phone.press("Mother")
    phone.press("Agree and start")
    phone.press("People")
    phone.see("Ready for offline")
    network.weather = dead
    phone.press("Back")
    phone.press("Thread the beads: not yet")
    phone.see("1 not sent yet")
    phone.run("location.reload()")
    phone.see("1 not sent yet")
    until(lambda: phone.run(TORN) == 0, "every picture")
    phone.press("Stork by the chair", "a")
    phone.press("Not today")
    phone.press("Tired")
    phone.press("Back")
    phone.see("2 not sent yet")
    network.weather = fair
    phone.see("not sent yet", there=False)


def main() -> int:
    with (
        chromium() as chrome,
        HostileProxy(free_port()).running() as network,
        served(PORT=str(network.upstream), PUBLIC_URL=network.url) as clinic,
        webkit() as phone,
    ):
        desk = Visitor(chrome, clinic, "work")
        sign_in(desk)
        child = add_child(desk)
        publish(desk, child, "thread-the-beads", "stork-by-chair")
        day(phone, network, invite(desk, child)["link"])
        events = desk.call("GET", f"/children/{child}/events")["items"]
    kinds = sorted(event["kind"] for event in events)
    print(f"WebKitGTK {phone.version}: the therapist sees {kinds}")
    return int(kinds != ["done", "skip"])


if __name__ == "__main__":
    sys.exit(main())
