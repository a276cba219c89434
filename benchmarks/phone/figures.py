"""Where phones are measured, and a figure with its target."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.phone import Phone
from tests.browser.visitor import Visitor, add_child, invite, publish
from tests.support.browser import Served
from tests.support.hostile_proxy import HostileProxy, fair

SLOWED = 4
EXERCISES = (
    "thread-the-beads",
    "backward-walk",
    "stork-by-chair",
    "brush-together",
    "go-stop-run",
    "statue-feet",
)
READY = "() => navigator.serviceWorker.ready.then(() => true)"


@dataclass(frozen=True)
class Figure:
    """`target` None: for comparison only. `at_most` False: the target is the least."""

    name: str
    value: float
    target: float | None
    unit: str = "ms"
    said: str = ""
    at_most: bool = True

    @property
    def met(self) -> bool:
        if self.target is None:
            return True
        return self.value <= self.target if self.at_most else self.value >= self.target


def show(figure: Figure) -> None:
    digits = 2 if figure.unit == "kB" else 0
    aim = f"{'':<18}"
    if figure.target is not None:
        sign, verdict = "<=" if figure.at_most else ">=", "met" if figure.met else "MISSED"
        aim = f"{sign}{figure.target:>6.0f}  {verdict:<8}"
    value = f"{figure.value:>9.{digits}f} {figure.unit:<4}"
    print(f"{figure.name:<44}{value}{aim}{figure.said}", flush=True)


def part(values: Sequence[float], of: float) -> float:
    """The value under which this part of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(of * (len(ordered) - 1)))]


def spread(values: Sequence[float]) -> str:
    ends = f"least {min(values):.0f}, most {max(values):.0f} of {len(values)}"
    return f"median {part(values, 0.5):.0f}, {ends}"


def goes_first(pid: int) -> None:
    """What else this computer does is not what is measured. Only root may, and only on Linux."""
    with suppress(OSError):
        Path(f"/proc/{pid}/autogroup").write_text("-15")


@dataclass(frozen=True)
class Place:
    chrome: Browser
    server: Served
    network: HostileProxy
    desk: Visitor
    folder: Path

    def family(self) -> str:
        """A child with a plan; its link."""
        child = add_child(self.desk, "Mira")
        publish(self.desk, child, *EXERCISES)
        return str(invite(self.desk, child)["link"])

    @contextmanager
    def phone(self, watch: str = "") -> Iterator[Phone]:
        """A new one, in fair weather on a fast line. `watch`: what its pages run first."""
        self.network.weather, self.network.line = fair, None
        one = Phone(self.chrome, Path(mkdtemp(dir=self.folder)), self.server.url)
        goes_first(one.process.pid)
        one.context.add_init_script(PAINTED + watch)
        try:
            yield one
        finally:
            self.network.weather, self.network.line = fair, None
            one.kill()


def slowed(page: Page, rate: int = SLOWED) -> CDPSession:
    """The page's processor is so many times slower."""
    talk = page.context.new_cdp_session(page)
    talk.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    return talk


# `ours.painted(then)` calls back with the time after the frame that shows what is so now;
# `ours.when(name, check)` notes the first such time at which the check holds, looking
# after each change; `seen` is when it did
PAINTED = """
const ours = { at: {}, seen: {} };
window.ours = ours;
ours.painted = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => then(performance.now());
  port2.postMessage(0);
});
ours.when = (name, check) => {
  const look = () => {
    if (name in ours.at || !check()) return;
    ours.at[name] = 0;
    ours.seen[name] = performance.now();
    ours.painted((now) => {
      ours.at[name] = now;
      console.debug(`painted: ${name}`);
    });
  };
  const all = { childList: true, subtree: true, attributes: true };
  new MutationObserver(look).observe(document, all);
  addEventListener("load", look, true);
  look();
};
"""
