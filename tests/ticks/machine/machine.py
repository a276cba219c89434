"""The machine: the world, and what must hold once the network has healed."""

from datetime import date, timedelta
from typing import Any

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, db, reading
from exercises_app.ticks import fold as staff
from exercises_app.ticks import ledger, log
from tests.ticks.machine.accidents import Accidents
from tests.ticks.machine.claims import claim
from tests.ticks.machine.limits import FIRST, RESTORED, TAKEN, WORDS
from tests.ticks.machine.model import NOTHING, Cell, Row, cell_of, fold
from tests.ticks.machine.phone import Phone
from tests.ticks.machine.stage import A, B

EVER = (date(1999, 1, 1), date(2999, 12, 31))
MOST_TURNS = 400


class Machine(Accidents):
    """`teardown` is where most of the 16 invariants are looked at."""

    def teardown(self) -> None:
        try:
            if self.model.limits:
                self.heal()
                self.phones_agree()
                for child in (A, B):
                    self.i5_i12_the_log_is_whole(child)
        finally:
            self.dials.back()

    # -- the network heals ------------------------------------------------------------------

    def heal(self) -> None:
        """Everybody has the newest app and the right time, and syncs until nothing is left."""
        self.requests, self.answers = [], []
        self.set_build(2)
        self.tick()
        for phone in self.phones:
            phone.v, phone.skew = 2, timedelta()
            phone.waiting.clear()
            if self.changed_hands(phone):
                self.fetch_me(phone)
        self.all_quiet()
        offered = False
        for phone in self.phones:
            for child, here in phone.disk.children.items():
                strange = any(mine.person != here.person for mine in phone.disk.mine.values())
                if here.state == "open" and strange:
                    phone.offer(child, True)
                    offered = True
        if offered:
            self.all_quiet()

    def changed_hands(self, phone: Phone) -> bool:
        """Whether `/me`, which an app asks whenever it is opened, would say something new."""
        device = self.model.kept.devices.get(phone.cookie or "")
        if device is None:
            return phone.cookie is not None
        found = {}
        for (child, person), relation in self.model.kept.relations.items():
            stands = device.persons.get(self.model.kept.children[child].clinic)
            if stands == (person, None) and relation.ended is None:
                found[child] = (person, relation.sees)
        here = phone.disk.children
        known = {
            child: (here[child].person, here[child].sees) for child in phone.mine_are & {*here}
        }
        return found != known

    def all_quiet(self) -> None:
        """Until nobody has anything new for anybody."""
        for _ in range(MOST_TURNS):
            before = [phone.mark() for phone in self.phones]
            for p in range(len(self.phones)):
                self.quiet(p)
            if [phone.mark() for phone in self.phones] == before:
                return
        claim(False, "I4 the phones do not come to rest")

    def quiet(self, p: int) -> None:
        """One phone syncs until it has no more to send or to fetch."""
        phone = self.phones[p]
        for _ in range(MOST_TURNS):
            more = self.round(p)
            if phone.cookie is None or not (more or phone.sendable(phone.disk)):
                return
        claim(False, "I2 the queue does not drain", len(phone.sendable(phone.disk)))

    # -- what must hold then ----------------------------------------------------------------

    def phones_agree(self) -> None:
        for id_, (phone, event, at) in self.made.items():
            if id_ not in self.model.kept.children[event["child"]].ids and id_ not in self.excused:
                self.i2_i11_i14_is_somewhere(id_, phone, event, at)
        for phone in self.phones:
            for child, here in phone.disk.children.items():
                if phone.cookie and here.state == "open":
                    self.i4_same_as_the_server(phone, child)

    def i2_i11_i14_is_somewhere(self, id_: str, phone: Phone, event: Row, at: Any) -> None:
        """An event that the server does not have."""
        mine, here = phone.disk.mine.get(id_), phone.disk.children.get(event["child"])
        claim(mine is not None, "I2 a tick is nowhere", event)
        assert mine is not None
        open_ = phone.cookie and here and here.state == "open" and here.person == mine.person
        if not open_:
            return
        claim(mine.place != "out", "I2 the queue does not drain", event)
        claim(mine.place != "kept", "I11 lost by a restore though the phone kept it", event)
        claim(self.justly(mine.why, event, at), "I14 wrongly refused", mine.why, event)

    def justly(self, why: str, event: Row, at: Any) -> bool:
        known, restored = self.model.kept.children[event["child"]], self.model.kept.restored
        day, size = date.fromisoformat(event["day"]), len(str(event))
        near = restored and abs((day - restored.date()).days) <= RESTORED
        return {
            "too_old": (self.now.date() - day).days > TAKEN,
            "in_future": (day - at.date()).days > 1,
            "too_long": len(event["value"].get("words", "")) > WORDS or size > 2_000,
            # by hand nobody says which life this is: a phone that knew of no row cannot notice
            "unknown_item": self.by_hand or (event["item"] not in known.items and not near),
        }.get(why, False)

    def i4_same_as_the_server(self, phone: Phone, child: str) -> None:
        here, known = phone.disk.children[child], self.model.kept.children[child]
        first = (self.now.date() - timedelta(FIRST - 1)).isoformat()
        ours, theirs = phone.view(child), fold(known.log)
        hidden = hidden_by_forgery(known.log, here.person) if here.sees == "plan" else set()
        for cell in {*ours, *theirs} - hidden:
            if cell[1] < first:
                continue
            one, other = (view.get(cell, NOTHING) for view in (ours, theirs))
            claim(one["marks"] == other["marks"], "I4 the marks of a cell", cell, one, other)
            claim(one["mark"] == other["mark"], "I4 what stands in a cell", cell, one, other)
            if None not in one["by"]:
                claim(one["by"] == other["by"], "I4 who did it", cell, one, other)
            own = {i for i in other["said"] if known.ids[i]["actor"] == here.person}
            claim(own <= one["said"], "I4 one's own words", cell, one, other)
        last = known.log[-1]["seq"] if known.log else 0
        claim(here.cursor and int(here.cursor.split(".")[0]) == last, "I4 the cursor", here, last)

    def i5_i12_the_log_is_whole(self, child: str) -> None:
        """The real log is the model's, row by row, each as it was stored; and it folds alike."""
        known = self.model.kept.children[child]
        stored = [
            (seq, log.text_of(bytes(id_)), *rest) for seq, id_, *rest in self.service.log(child)
        ]
        names = ("seq", "id", "actor", "stamp", "flag", "sees")
        claim(stored == [tuple(row[n] for n in names) for row in known.log], "I3 I9 the log", child)
        with self.service.app.app_context(), clock.frozen(self.now), acting_for(known.clinic):
            with reading():
                count, faults = ledger.faults_of(known.clinic, child)
            claim(not faults and count == len(known.log), "I5 the ledger check", faults)
            facts = [each.fact for each in log.between(child, *EVER)]
            db.session.rollback()
        cells = {key: (cell.mark, set(cell.marks)) for key, cell in staff.fold(facts).items()}
        backwards = staff.fold(reversed(facts))
        claim(backwards == staff.fold(facts), "I10 the order changes the state", child)
        wanted = {key: (cell["mark"], cell["marks"]) for key, cell in fold(known.log, 1).items()}
        claim(known_kinds(cells) == known_kinds(wanted), "I10 I12 the fold", cells, wanted)


def hidden_by_forgery(log: list[Row], reader: str | None) -> set[Cell]:
    """A limit of the protocol: who sees the plan is not told who made a mark. Where another of
    them undoes, by a forged app, what is not their own, this phone shows it undone; nobody else's
    does, and the record does not."""
    made = {row["id"]: row["actor"] for row in log}
    return {
        cell_of(row)
        for row in log
        if row["kind"] == "undo" and row["sees"] == "plan" and row["actor"] != reader
        if any(made.get(id_, row["actor"]) != row["actor"] for id_ in row["of"])
    }


def known_kinds(cells: dict[Any, Any]) -> dict[Any, Any]:
    """Cells with marks: of the newer kind the server's own fold knows nothing."""
    return {key: cell for key, cell in cells.items() if cell[1]}
