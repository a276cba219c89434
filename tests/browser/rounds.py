"""One round: a seed's schedule of taps, of weather, and of what happens to a phone."""

import random
from typing import Any

from playwright.sync_api import expect

from tests.browser.hands import Hands, Home
from tests.browser.phone import Phone
from tests.browser.said import Cell, Said
from tests.browser.visitor import Visitor, invite, join
from tests.support.hostile_proxy import HostileProxy, dead, fair, stormy


class Round:
    """`said` is what this family did, and every step checks that the phone knows it too."""

    def __init__(self, seed: int, phone: Phone, network: HostileProxy, homes: list[Home]) -> None:
        self.seed, self.phone, self.network, self.homes = seed, phone, network, homes
        self.chance = random.Random(seed)
        self.said = Said()
        self.hands, self.at = Hands(phone), homes[-1]
        self.shown: Home | None = None  # whose list lies open under the hands
        # twice the phone dies: once when it may, once in the middle of a tap
        self.deaths = dict(
            zip(self.chance.sample(range(5, 45), 2), ("saved", "tapped"), strict=True)
        )

    # -- begin and end --------------------------------------------------------------------------

    def join(self, desk: Visitor) -> None:
        """In fair weather, by both links; then the browser is opened anew without a network."""
        for home in self.homes:
            join(self.phone, invite(desk, home.id)["link"])
        self.phone.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
        self.go_offline()
        self.phone.restart()
        self.phone.go()

    def end(self) -> None:
        """The network is well again, and the phone notices."""
        self.network.weather = fair
        self.phone.context.set_offline(True)
        self.phone.context.set_offline(False)
        self.hands.unfold()
        expect(self.phone.page.get_by_text("not sent yet")).to_have_count(0)

    # -- trouble --------------------------------------------------------------------------------

    def trouble(self, n: int) -> None:
        """What happens between two taps."""
        self.n = n
        if self.deaths.get(n) == "saved":
            self.die()
        drawn = self.chance.random()
        if drawn < 0.10:
            self.go_offline()
        elif drawn < 0.30:
            self.go_online(n)
        elif drawn < 0.34:
            self.phone.page.reload()
            self.shown = None
        elif drawn < 0.37:
            self.phone.close_tab()
            self.shown = None
        if self.chance.random() < 0.15:
            self.at = self.chance.choice(self.homes)

    def go_offline(self) -> None:
        self.network.weather = dead
        self.phone.context.set_offline(True)

    def go_online(self, n: int) -> None:
        self.network.weather = stormy(f"{self.seed}.{n}")
        self.phone.context.set_offline(False)

    def die(self) -> None:
        self.shown = None
        self.phone.kill()
        self.phone.switch_on()
        self.phone.go()

    # -- taps -----------------------------------------------------------------------------------

    def tap(self) -> None:
        """One thing that a parent does; the phone has it on its disk before the next."""
        if self.shown is not self.at:
            self.hands.find(self.at)
            self.shown = self.at
        title = self.chance.choice(list(self.at.items))
        if self.deaths.get(self.n) == "tapped":
            self._die_tapping(title)
            return
        self._act(title)
        rows = self.phone.events(at_least=self.said.made.total())
        assert len(rows) == self.said.made.total()
        self.hands.sees(title, self.said.mark(self._cell(title)))

    def _cell(self, title: str) -> Cell:
        return self.at.id, self.at.items[title]

    def _act(self, title: str) -> None:
        cell = self._cell(title)
        there, drawn = self.said.mark(cell), self.chance.random()
        # a stronger mark over a weaker one: both stand there, and one undo takes both
        if drawn < (0.5 if there == "skip" else 0.07) and there != "partly":
            self.said.say(cell, "partly", self.hands.partly(title))
        elif drawn < 0.14 and there != "skip":
            self.said.say(cell, "skip", self.hands.not_today(title))
        elif drawn < 0.5 and there:
            self.hands.undo(title)
            self.said.take_back(cell)
        else:
            self.hands.tick(title)
            self._toggled(cell)

    def _toggled(self, cell: Cell) -> None:
        if self.said.mark(cell):
            self.said.take_back(cell)
        else:
            self.said.say(cell, "done", {})

    def _die_tapping(self, title: str) -> None:
        """A tap that was not seen to be saved is there whole, or not at all."""
        before = self.said.copy()
        with self.phone.dying(within_s=self.chance.random() * 0.1):
            self.hands.tick(title)
        self._toggled(self._cell(title))
        self.phone.go()
        if len(self.phone.events()) == before.made.total():
            self.said = before
        assert len(self.phone.events()) == self.said.made.total()
        self.shows(self.at)

    # -- what must be so ------------------------------------------------------------------------

    def marks(self, home: Home) -> dict[str, Any]:
        """What must stand for a child: mark and value, by the title of the exercise."""
        cells = {title: (home.id, item) for title, item in home.items.items()}
        return {
            title: (self.said.mark(cell), self.said.value(cell)) for title, cell in cells.items()
        }

    def shows(self, home: Home) -> None:
        """The phone's screen says so."""
        self.hands.find(home)
        for title, (mark, _) in self.marks(home).items():
            self.hands.sees(title, mark)
